"""Which license a text is: exact, changed, several, a reference, or honestly unknown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.licenses.identify import identify
from auditor.model import ChangeKind, IdentifiedText, TextStatus
from tests.licenses.texts import text
from tests.licenses.variations import HARMLESS, changed

#: SPDX ids whose plain rendering in the package agrees with the list's own templates, and ours.
KNOWN = {
    "MIT": "mit",
    "Apache-2.0": "apache-2.0",
    "BSD-2-Clause": "bsd-2-clause",
    "BSD-3-Clause": "bsd-3-clause",
    "ISC": "isc",
    "MPL-2.0": "mpl-2.0",
    "GPL-2.0-only": "gpl-2.0",
    "GPL-3.0-only": "gpl-3.0",
    "LGPL-2.1-only": "lgpl-2.1",
    "LGPL-3.0-only": "lgpl-3.0",
    "AGPL-3.0-only": "agpl-3.0",
    "CC0-1.0": "cc0-1.0",
    "CC-BY-4.0": "cc-by-4.0",
    "CC-BY-NC-4.0": "cc-by-nc-4.0",
    "CC-BY-NC-SA-4.0": "cc-by-nc-sa-4.0",
    "CC-BY-3.0": "cc-by-3.0",
    "CDLA-Permissive-2.0": "cdla-permissive-2.0",
    "EPL-2.0": "epl-2.0",
    "Unlicense": "unlicense",
    "Zlib": "zlib",
    "MS-PL": "ms-pl",
    "OFL-1.1": "ofl-1.1",
    "ODbL-1.0": "odbl",
    "BSL-1.0": "bsl-1.0",
}

#: A text of our own, under a title that is somebody else's.
INVENTED = """NVIDIA Open Model License Agreement - Version 1.0

The painter lends you the brushes of the model for one summer. You hand each picture to the painter before
anybody else sees it, and the painter keeps the best of them. Who paints a horse owes the painter a horse.
Brushes that were lent must not leave the valley. In winter the brushes come home, washed and dry; what was
painted with brushes that stayed away belongs to the snow. The painter may ask for them on any Tuesday.
"""


def asked(document: str | bytes) -> IdentifiedText:
    return identify(document.encode() if isinstance(document, str) else document)


@pytest.mark.parametrize("spdx_id", KNOWN)
def test_a_known_text_is_told_exactly(spdx_id: str) -> None:
    """A text of the SPDX list, in another rendering than the indexed one, is its license and no other."""
    found = asked(text(spdx_id))

    assert (found.status, found.licenses, found.similarity) == (TextStatus.EXACT, (KNOWN[spdx_id],), 1.0)


@pytest.mark.parametrize("spdx_id", ["MIT", "Apache-2.0", "BSD-3-Clause", "CC-BY-NC-4.0"])
def test_a_changed_text_is_never_exact(spdx_id: str) -> None:
    """One word, number, sentence or clause more, less or other, and the text is not its license any more."""
    for seed in range(2):
        for name, document in changed(text(spdx_id), seed):
            found = asked(document)
            assert (found.status, found.licenses) != (TextStatus.EXACT, (KNOWN[spdx_id],)), name


@pytest.mark.parametrize("spdx_id", ["MIT", "Apache-2.0", "BSD-3-Clause", "GPL-3.0-only", "CC-BY-NC-4.0"])
@pytest.mark.parametrize("name", HARMLESS)
def test_looks_do_not_matter(spdx_id: str, name: str) -> None:
    """Line breaks, markup, comment signs, quotes, case and somebody's copyright notice change no license."""
    found = asked(HARMLESS[name](text(spdx_id)))

    assert (found.status, found.licenses) == (TextStatus.EXACT, (KNOWN[spdx_id],))


def test_the_clause_that_was_added_is_shown() -> None:
    """MIT with a display duty that no known text has is changed, and the passage is shown with its lines."""
    clause = "Our only wish is that products above 5 million users display the name of the lynx."
    found = asked(f"{text('MIT').rstrip()}\n\n{clause}\n")

    assert (found.status, found.licenses) == (TextStatus.CHANGED, ("mit",))
    [change] = found.matches[0].changes
    assert (change.kind, change.text) == (ChangeKind.ADDED, clause.rstrip("."))
    assert change.lines[0] == f"{text('MIT').rstrip()}\n\n".count("\n") + 1
    assert found.similarity < 1


def test_what_is_missing_is_told_with_place_and_length() -> None:
    """Of a missing passage the place and the number of its words are told; the words are nowhere of ours."""
    document = text("MIT").replace(", and/or sell\n", "\n").replace(", and/or sell ", " ")
    [change] = asked(document).matches[0].changes

    assert (change.kind, change.text, change.words) == (ChangeKind.REMOVED, "", 3)


def test_several_licenses_come_out_as_several() -> None:
    """Each text of a file has its own lines and its own status, and the file says how they are joined."""
    both = f"Dual licensed, at your option:\n\n{text('MIT')}\n\n-----\n\n{text('Apache-2.0')}"
    found = asked(both)

    assert (found.status, found.licenses, found.relation) == (
        TextStatus.MULTIPLE,
        ("mit", "apache-2.0"),
        "OR",
    )
    first, second = found.matches
    assert first.lines[1] < second.lines[0]
    assert not first.changes and not second.changes


def test_one_of_several_may_be_changed() -> None:
    """A clause added to the second text does not touch the first."""
    first = text("BSD-3-Clause")
    found = asked(f"{first}\n\n-----\n\n{text('MIT').rstrip()}\n\nYou must not use it on ships.\n")

    assert found.status is TextStatus.MULTIPLE
    assert [bool(match.changes) for match in found.matches] == [False, True]


@pytest.mark.parametrize(
    ("document", "licenses"),
    [
        ("This project is released under the Apache 2.0 license.", ("apache-2.0",)),
        ("SPDX-License-Identifier: MIT", ("mit",)),
        ("See https://www.apache.org/licenses/LICENSE-2.0", ("apache-2.0",)),
        ("The weights are licensed under CC BY-NC.", ("cc-by-nc",)),
        ("[License](https://creativecommons.org/licenses/by-nc/4.0/legalcode)", ("cc-by-nc-4.0",)),
        ("https://creativecommons.org/licenses/by-nc/4.0/", ("cc-by-nc-4.0",)),
        ("Modified MIT License", ("modified-mit",)),
        ("Released under the Llama 3.1 Community License.", ("llama-3.1-community",)),
        ("# Model\n\nLicensed under the GPL.\n", ("gpl",)),
        ("本模型采用 Apache 2.0 许可证", ("apache-2.0",)),
        ("このモデルは MIT ライセンス です", ("mit",)),
        ("---\nlicense: apache-2.0\n---\n# Model\n", ("apache-2.0",)),
    ],
)
def test_a_reference_names_a_license_as_exactly_as_it_is_named(
    document: str, licenses: tuple[str, ...]
) -> None:
    """A sentence, tag or link is no license text; a family without a version stays a family."""
    found = asked(document)

    assert (found.status, found.licenses) == (TextStatus.REFERENCE, licenses)


@pytest.mark.parametrize(
    "document",
    [
        "",
        "Hello.",
        INVENTED,
        "MIT License\n\nYou may use this for research only.",
        "Released under the Apache 2.0 license, except that it must not be used for ships.",
        "We studied at MIT and like bread.",
    ],
)
def test_what_nobody_knows_is_unknown(document: str) -> None:
    """Terms of one's own are unknown, also under a known title, and also beside a known name."""
    found = asked(document)

    assert (found.status, found.licenses) == (TextStatus.UNKNOWN, ())


def test_an_unknown_text_has_its_nearest() -> None:
    """Half of a known text is unknown, with what it resembles and how much."""
    whole = text("MPL-2.0")
    found = asked(whole[: len(whole) // 2])

    assert found.status is TextStatus.UNKNOWN
    assert found.nearest[0].license == "mpl-2.0" and 0.3 < found.nearest[0].similarity < 1
    assert len(found.nearest) <= 3


def test_a_heading_that_lies_is_not_forgiven() -> None:
    """Another license's name above the terms is a change, and so is a heading for other terms."""
    body = text("MIT").partition("\n\n")[2]
    for heading in (
        "Modified MIT License",
        "Apache License Version 2.0",
        "Non-commercial license",
        "# Qwen License",
    ):
        assert asked(f"{heading}\n\n{body}").status is not TextStatus.EXACT, heading


def test_half_a_heading_is_not_forgiven() -> None:
    """A heading from which "NonCommercial" was taken says something else than the text."""
    document = text("CC-BY-NC-4.0").replace(
        "Attribution-NonCommercial 4.0 International", "Attribution 4.0", 1
    )

    assert asked(document).status is not TextStatus.EXACT


@pytest.mark.parametrize(
    "change",
    [
        lambda known: known.replace("fifty percent (50%)", "five percent (5%)"),
        lambda known: known.replace("does not grant permission", "does grant permission"),
        lambda known: f"{known}\n\nCommons Clause\n\nThe License does not include the right to Sell.\n",
        lambda known: known.replace("2. Grant", "7. Grant"),
    ],
)
def test_apache_with_one_thing_changed_is_not_apache(change: Callable[[str], str]) -> None:
    """A number, a *not*, a clause behind the end, another number of a section."""
    known = text("Apache-2.0")

    assert change(known) != known
    assert asked(change(known)).status is not TextStatus.EXACT


def test_optional_parts_may_be_left_out_whole() -> None:
    """Apache without its appendix is Apache; with half of it, it is not."""
    known = text("Apache-2.0")
    short = known[: known.index("APPENDIX")]
    half = known.replace("(Don't include the brackets!)", "")

    assert asked(short).licenses == ("apache-2.0",) and asked(short).status is TextStatus.EXACT
    assert half != known and asked(half).status is not TextStatus.EXACT


@given(st.binary(max_size=4000))
@settings(max_examples=120, deadline=None)
def test_any_bytes_are_answered(data: bytes) -> None:
    """Whatever the bytes are, there is an answer, and it keeps the contract."""
    found = identify(data)

    assert 0 <= found.similarity <= 1
    assert bool(found.licenses) == (found.status is not TextStatus.UNKNOWN)


@given(
    st.text(
        alphabet=st.sampled_from(list("aAb#<>&;*-_()[]{}/\\'\"%$©\n\t .,:1२三あ\u200b\ud7ff")), max_size=3000
    )
)
@settings(max_examples=120, deadline=None)
def test_any_markup_is_answered(document: str) -> None:
    """Broken markup, entities and brackets end in an answer."""
    assert asked(document).status in TextStatus


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "[a](",
        "<p ",
        "&amp;",
        "---\n",
        "MIT License ",
        "a. ",
        "https://x/",
        "Permission is hereby granted ",
        "不得",
    ],
)
def test_a_long_hostile_file_costs_no_more_than_its_length(piece: str) -> None:
    """A megabyte of one thing over and over is answered."""
    assert asked(piece * (1_000_000 // len(piece))).status in TextStatus
