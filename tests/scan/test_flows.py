"""A name that only the flow of a program tells is found, however it is written, whatever way it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count, product
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty
from auditor.reading import Tree
from auditor.scan import scan
from tests.scan import script_flows
from tests.scan.apart_flows import APART, apart
from tests.scan.flows import CARRIERS, ORIGINS, PARTED, SETTINGS, USES, configured, parted, program
from tests.scan.language_flows import LANGUAGES as BEGUN
from tests.scan.language_flows import Language, program_in
from tests.scan.mobile_flows import MOBILE
from tests.scan.native_flows import NATIVE
from tests.scan.server_flows import (
    ADDRESSES,
    CLIENTS,
    SCRIPT_ADDRESSES,
    SCRIPT_CLIENTS,
    asking,
    asking_script,
)
from tests.scan.web_flows import WEB

LANGUAGES: Mapping[str, Language] = {**BEGUN, **MOBILE, **NATIVE, **WEB}

#: A walrus may not stand in a comprehension, nor what a function calls itself in a name of its own.
IMPOSSIBLE = {("walrus", "in a comprehension")}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge) -> set[tuple[str, str]]:
    """The pairs of a beginning and a way of which the model is found."""
    root = tmp_path_factory.mktemp("flows")
    numbers = count(1000)
    made = {}
    for origin, carrier in product(ORIGINS, CARRIERS):
        if (origin, carrier) not in IMPOSSIBLE:
            made[lay(root, next(numbers), program(ORIGINS[origin], CARRIERS[carrier]))] = origin, carrier
    for settings, use in product(SETTINGS, USES):
        made[lay(root, next(numbers), configured(SETTINGS[settings], USES[use]))] = settings, use
    told = scan(Tree(root), knowledge).references
    names = {one.model.rpartition("/")[2]: one.location.path for one in told}
    return {pair for (name, folder), pair in made.items() if names.get(name, "").startswith(f"{folder}/")}


@pytest.fixture(scope="module")
def found_apart(tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge) -> set[tuple[str, bool]]:
    """The ways on which a model is found through other modules, and whether there is one more of them."""
    root = tmp_path_factory.mktemp("apart")
    made = {}
    for number, (carrier, relayed) in enumerate(product(PARTED, (False, True)), 1000):
        lay(root, number, parted(PARTED[carrier], relayed))
        made[f"org-a/corp_net{number}"] = carrier, relayed
    told = scan(Tree(root), knowledge).references
    return {made[one.model] for one in told if one.how.startswith("sentence_transformers.")}


@pytest.fixture(scope="module")
def found_in_scripts(tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge) -> set[tuple[str, str]]:
    """The same of programs in TypeScript."""
    root = tmp_path_factory.mktemp("scripts")
    pairs = product(script_flows.ORIGINS, script_flows.CARRIERS)
    made = {}
    for number, (origin, carrier) in enumerate(pairs, 1000):
        files = script_flows.script(script_flows.ORIGINS[origin], script_flows.CARRIERS[carrier])
        lay(root, number, files)
        made[f"corp/net{number}"] = origin, carrier
    told = scan(Tree(root), knowledge).references
    return {made[one.model] for one in told if one.model in made}


@pytest.fixture(scope="module")
def found_in_scripts_apart(
    tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge
) -> set[tuple[str, bool]]:
    """The ways on which a model is found through other modules of TypeScript."""
    root = tmp_path_factory.mktemp("scripts_apart")
    made = {}
    for number, (carrier, relayed) in enumerate(product(script_flows.PARTED, (False, True)), 1000):
        lay(root, number, script_flows.parted(script_flows.PARTED[carrier], relayed))
        made[f"corp/net{number}"] = carrier, relayed
    told = scan(Tree(root), knowledge).references
    return {made[one.model] for one in told if one.model in made and one.certainty is Certainty.CERTAIN}


@pytest.fixture(scope="module")
def found_in_languages_apart(
    tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge
) -> set[tuple[str, str, bool]]:
    """The ways on which a model is found through other files of a program, by its language."""
    root = tmp_path_factory.mktemp("languages_apart")
    numbers, made = count(1000), {}
    for called, language in APART.items():
        for carrier, relayed in product(language.carriers, (False, True)):
            number = next(numbers)
            lay(root, number, apart(language, carrier, relayed))
            made[f"corp/zephyr{number}"] = called, carrier, relayed
    told = scan(Tree(root), knowledge).references
    return {made[one.model] for one in told if one.model in made and one.certainty is not Certainty.POSSIBLE}


@pytest.fixture(scope="module")
def found_in_languages(
    tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge
) -> set[tuple[str, str, str]]:
    """The same of programs in other languages, each with its language."""
    root = tmp_path_factory.mktemp("languages")
    numbers, made = count(1000), {}
    for called, language in LANGUAGES.items():
        for origin, carrier in product(language.origins, language.carriers):
            number = next(numbers)
            lay(root, number, program_in(language, language.origins[origin], language.carriers[carrier]))
            made[f"zephyr{number}"] = called, origin, carrier
    told = scan(Tree(root), knowledge).references
    names = {one.model.rpartition("/")[2] for one in told}
    return {made[one] for one in names if one in made}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge) -> dict[tuple[str, str], str]:
    """Whose the model is that a program asks for, by its address and its client."""
    root = tmp_path_factory.mktemp("servers")
    made, numbers = {}, count(1000)
    for address, client in product(ADDRESSES, CLIENTS):
        number = next(numbers)
        lay(root, number, asking(ADDRESSES[address], CLIENTS[client]))
        made[f"zephyr-{number}"] = address, client
    for address, client in product(SCRIPT_ADDRESSES, SCRIPT_CLIENTS):
        number = next(numbers)
        lay(root, number, asking_script(SCRIPT_ADDRESSES[address], SCRIPT_CLIENTS[client]))
        made[f"zephyr-{number}"] = f"{address} in a script", client
    told = scan(Tree(root), knowledge).references
    return {made[one.model]: one.origin for one in told if one.model in made}


def lay(root: Path, number: int, files: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Write the files of a program; gives its model and its folder."""
    folder = root / f"p{number}"
    for path, text in files:
        file = folder / path.replace("§", str(number))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("§", str(number)), "utf-8")
    return f"corp_net{number}", f"p{number}"


@pytest.mark.parametrize("origin", ORIGINS)
def test_a_name_is_found_on_every_way(origin: str, found: set[tuple[str, str]]) -> None:
    """Names in constants, fields, options, files; carried through calls, loops, objects, modules."""
    ways = [one for one in CARRIERS if (origin, one) not in IMPOSSIBLE]

    assert [one for one in ways if (origin, one) not in found] == []


@pytest.mark.parametrize("relayed", [False, True])
def test_a_name_is_found_through_other_modules(relayed: bool, found_apart: set[tuple[str, bool]]) -> None:
    """What carries the name is imported, and itself loads or only hands on."""
    assert len(PARTED) > 15
    assert [one for one in PARTED if (one, relayed) not in found_apart] == []


@pytest.mark.parametrize("settings", SETTINGS)
def test_a_name_in_settings_is_found_on_every_way(settings: str, found: set[tuple[str, str]]) -> None:
    """Settings that one module reads and others use, under keys that say nothing of a model."""
    assert [one for one in USES if (settings, one) not in found] == []


@pytest.mark.parametrize("origin", script_flows.ORIGINS)
def test_a_name_is_found_on_every_way_in_a_script(
    origin: str, found_in_scripts: set[tuple[str, str]]
) -> None:
    """TypeScript: constants, objects, enumerations, classes, other modules; carried to the loader."""
    assert [one for one in script_flows.CARRIERS if (origin, one) not in found_in_scripts] == []


@pytest.mark.parametrize("relayed", [False, True])
def test_a_name_is_found_through_other_modules_of_a_script(
    relayed: bool, found_in_scripts_apart: set[tuple[str, bool]]
) -> None:
    """Functions, methods, objects and classes that another file has, which itself loads or only hands on."""
    assert len(script_flows.PARTED) > 9
    assert [one for one in script_flows.PARTED if (one, relayed) not in found_in_scripts_apart] == []


@pytest.mark.parametrize(
    ("language", "origin"), [(one, origin) for one in LANGUAGES for origin in LANGUAGES[one].origins]
)
def test_a_name_is_found_on_every_way_in_a_language(
    language: str, origin: str, found_in_languages: set[tuple[str, str, str]]
) -> None:
    """Constants, fields, records, methods, branches, defaults; carried to a client."""
    ways = LANGUAGES[language].carriers

    assert [one for one in ways if (language, origin, one) not in found_in_languages] == []


@pytest.mark.parametrize("relayed", [False, True])
@pytest.mark.parametrize("language", APART)
def test_a_name_is_found_through_other_files_of_a_language(
    language: str, relayed: bool, found_in_languages_apart: set[tuple[str, str, bool]]
) -> None:
    """Functions, methods, fields and classes that another file has, which itself loads or only hands on."""
    ways = APART[language].carriers

    assert len(ways) > 9
    assert [one for one in ways if (language, one, relayed) not in found_in_languages_apart] == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_whose_a_model_is_says_the_address_on_every_way(
    address: str, asked: dict[tuple[str, str], str]
) -> None:
    """An address of another service, in constants, settings, files; told to clients of many makes."""
    assert {one: asked.get((address, one)) for one in CLIENTS} == dict.fromkeys(CLIENTS, "groq")


@pytest.mark.parametrize("address", SCRIPT_ADDRESSES)
def test_whose_a_model_is_says_the_address_on_every_way_in_a_script(
    address: str, asked: dict[tuple[str, str], str]
) -> None:
    """The same of clients in TypeScript."""
    found = {one: asked.get((f"{address} in a script", one)) for one in SCRIPT_CLIENTS}

    assert found == dict.fromkeys(SCRIPT_CLIENTS, "groq")
