"""The table of formats, and the record: what it looks like and who may read it back."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Audit
from auditor.render import FORMATS, UnknownFormat, render
from auditor.render.hostile import harmless, lines_kept
from auditor.render.json import BadAudit, read
from tests.render import test_html
from tests.render.audits import example

#: An example audited with the shipped rules, as the tests of the page make it.
settings, made = test_html.settings, test_html.made


@pytest.fixture(scope="module")
def schema() -> Any:
    """The published schema of the record."""
    return json.loads(files("auditor.rules").joinpath("schemas/audit.schema.json").read_bytes())


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    """The error lists every format, so that nobody has to look them up."""
    with pytest.raises(UnknownFormat) as caught:
        render(example(), "docx", "en")

    assert all(name in str(caught.value) for name in ("docx", *FORMATS))


def test_an_unknown_language_is_refused() -> None:
    """A language without words is an error, not English in disguise."""
    with pytest.raises(ValueError, match="xx"):
        render(example(), "html", "xx")


def test_a_format_is_imported_when_it_is_used() -> None:
    """The table of formats costs no library: check and help stay quick."""
    program = (
        "import sys, auditor.render; print([m for m in ('jinja2', 'rich', 'msgspec') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_record_is_what_its_schema_says(made: Audit, schema: Any) -> None:
    """An audit of the example and one made by hand validate."""
    validator = jsonschema_rs.validator_for(schema)

    for audit in (made, example()):
        assert not [error.message for error in validator.iter_errors(json.loads(render(audit, "json", "en")))]


def test_the_schema_is_closed(schema: Any) -> None:
    """A key that the types do not have, and one that is missing, are faults."""
    validator = jsonschema_rs.validator_for(schema)
    document = json.loads(render(example(), "json", "en"))

    assert not validator.is_valid({**document, "verdict": "fine"})
    assert not validator.is_valid({key: value for key, value in document.items() if key != "coverage"})
    document["models"][0]["decision"] = "maybe"
    assert not validator.is_valid(document)


def test_the_record_ends_as_a_text_file_does() -> None:
    """Indented by two, one newline at the end, letters as letters."""
    data = render(example(), "json", "en").decode()

    assert data.startswith('{\n  "schema": "auditor/audit/1"')
    assert data.endswith("}\n")
    assert "表示義務" in data


@given(st.binary(max_size=200) | st.just(b"[" * 100_000) | st.just(b'{"schema":' + b"[" * 100_000))
def test_whatever_is_read_is_an_audit_or_refused(data: bytes) -> None:
    """No bytes make the reader fail in another way."""
    with pytest.raises(BadAudit):
        read(data)


@given(st.text(st.characters(codec=None)))
def test_harmless_text_is_harmless_for_good(text: str) -> None:
    """What was shown once is not changed again, fits one line and can be written as UTF-8."""
    shown = harmless(text)

    assert harmless(shown) == shown
    assert "\n" not in shown
    assert shown.isascii() or shown.encode()
    assert lines_kept(text).count("\n") == len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")) - 1
