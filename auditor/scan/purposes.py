"""What a place of a tree is for, by its path: a test, an example, documentation, training, data."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from auditor.model import Role

_ROLES: Final = (
    (
        Role.EXAMPLE,  # a program to try something out, which no runner of tests collects
        re.compile(r"(?:^|/)(?:examples?|demos?|samples?)/test[-_][^/]*$"),
    ),
    (
        Role.TEST,  # of continuous integration what builds, reviews or publishes is for use
        re.compile(
            r"(?i)(?:^|/)\.(?:github|gitea|forgejo)/workflows/(?:[^/]*[-_. ])?"
            r"(?:ci|tests?|e2e|evals?|checks?|integration|playwright|linux|macos|windows|ubuntu)[-_. ][^/]*$"
        ),
    ),
    (
        Role.TEST,
        re.compile(
            r"(?:^|/)(?:(?:[^/]*[-_])?tests?|Tests?|testing|test[-_]?cases|test[-_]?data|e2e|__tests__|spec|\w+Tests?)/"
            r"|(?:^|/)(?:test[-_][^/]*|[^/]*_tests?|conftest)\.\w+$|(?:^|/)tests?\.(?:rs|py|ipynb)$"
            r"|-tests?\.el$|\.t$|[a-z0-9](?:Tests?|Spec)\.(?:groovy|hs|fs|m|mm|pas|vb)$"
            r"|(?:[-.](?:test|e2e)|\.(?:spec|integ))\.[cm]?[jt]sx?$|(?:^|/)(?:playwright|vitest|jest|cypress)\.config\.[cm]?[jt]s$"
            r"|[a-z0-9](?:Tests?|Spec)\.(?:java|kt|scala|php|cs|swift)$"
        ),
    ),
    (
        Role.EXAMPLE,  # what is kept below the documentation to be run is more than documentation
        re.compile(
            r"(?i)(?:^|/)docs?/(?:[^/]+/)*(?:(?:examples?|demos?|samples?|notebooks?)/(?!.*\.(?:md|mdx|rst|txt)$)"
            r"|(?!conf\.py$|[^/]*\.config\.)[^/]+\.(?:py|ipynb|sh|bash|ps1|bat|cmd|[cm]?[jt]s|go|rs|java|kt|cs|rb|php|swift)$"
            r"|(?:[^/]*compose[^/]*\.ya?ml|(?:Docker|Container|Model|Make)file[^/]*|[^/]*\.env(?:[._-][^/]*)?"
            r"|workflows?/(?:[^/]+/)*[^/]+\.json|[^/]*workflow[^/]*\.json"
            r"|[^/]+\.(?:ya?ml|json|toml|ini|conf|cfg)[._-](?:example|sample|template|dist))$)"
        ),
    ),
    (
        Role.DOCUMENTATION,
        re.compile(  # what fills a database is to be run, wherever it lies
            r"(?:^|/)(?:docs?|vignettes)/(?!.*\.sql$)|\.(?:md|rst)$|(?:^|/)readme\.[qr]md$", re.IGNORECASE
        ),
    ),
    (
        Role.EXAMPLE,
        re.compile(  # `com/example` is where a program lies that its maker gave no name of its own
            r"(?:^|/)(?:(?<!/com/)examples?|demos?|samples?|notebooks?|Examples?|Demos?|Samples?|Tutorials?|how-?tos?"
            r"|(?:[^/]*[-_ ])?(?:tutorials?|cookbooks?|workshops?)|[^/]*[-_ ]samples?|spikes?)/"
            r"|(?:^|/)(?:demo|scripts?/(?:[^/]+/)*demo[-_][^/]*)\.\w+$"
        ),
    ),
    (
        Role.TEST,  # by what it is called, where it does not lie among examples
        re.compile(
            r"(?:^|/)(?:test[-_]?(?:configs?|utils?|helpers?)|ci|k6|load[-_]?tests?|smoke|__(?:mocks|fixtures)__"
            r"|evals|benchmarks|(?:[^/]*-)?benches)/|(?:^|[/.-])eval\.ya?ml$"
            r"|(?:^|[/._-])smoke(?:[._-][^/]*)?\.\w+$|(?:^|/)bench[-_][^/]*\.\w+$|\.evals?\.[cm]?[jt]sx?$"
        ),
    ),
    (
        Role.TRAINING,
        re.compile(
            r"(?:^|/)(?:train(?:ing)?|fine[-_]?tun\w*|sft|dpo|rlhf)(?:/|[^/]*\.\w+$)"
            r"|(?:^|/)(?:[^/]*[-_])?train(?:ing)?(?:[-_][^/]*)?/|[-_]train(?:ing)?[-_][^/]*\.\w+$"
            r"|(?:^|/)[^/]*[-_]fine[-_]?tun\w*(?:[-_][^/]*)?/"
            r"|[-_](?:train(?:ing)?|fine[-_]?tun\w*|sft|dpo|rlhf|grpo|ppo)\.\w+$"
        ),
    ),
    (
        Role.EXAMPLE,  # by its own name, wherever it lies, or what was shown to an audience
        re.compile(
            r"(?i)(?:^|/)(?:[^/.]*[-_])?examples?(?:[-_][^/]*)?\.\w+$|(?:^|/)(?:talks?|slides)/"
            # what a book or a course is divided into
            r"|(?:^|/)(?:chapter|lesson|lecture|exercise|part)[-_ ]?\d+(?:[-_ ][^/]*)?/"
            r"|\.(?:http|rest|hurl|bru)$"  # requests to try a server by hand
            r"|\.[qr]md$"  # a text whose cells are run as it is made
        ),
    ),
)


#: The package of a program that its maker gave no name, where no tests lie: its parts say nothing of
#: what it is for, as a wizard calls it `com.example.demo` ("Introduction to the Standard Directory Layout").
_PACKAGED: Final = re.compile(
    r"((?:^|/)src/(?!test|androidTest|[a-z]\w*Test/)\w+/(?:java|kotlin|scala|groovy)/)com/example/(?:[^/]+/)*"
)


@lru_cache(maxsize=20_000)
def role_of(path: str) -> Role:
    """What a place is for, by its path."""
    plain = _PACKAGED.sub(r"\1", path, count=1) if "src/" in path else path
    return next((role for role, pattern in _ROLES if pattern.search(plain)), Role.RUNTIME)


#: What a test holds that a runner finds, or that is made for one. A script that measures has nothing of it,
#: and may call what it does `test`.
_TESTS: Final = re.compile(
    rb"\bdef test(?=[_A-Z0-9])|\bclass Test|\b(?:pytest|unittest|TestCase|mock|Mock|monkeypatch)\b"
)

#: What files of tests are called that hold what others of them are given.
_STANDS_IN: Final = re.compile(
    r"(?:^|[/_])(?:conftest|fixtures?|fakes?|mocks?|stubs?|factor(?:y|ies))(?:[/_][^/]*)?\.py$"
)


def makes_up(path: str, source: bytes) -> bool:
    """Whether a Python file holds tests, or what stands in for others in them: they make up their files."""
    if role_of(path) is not Role.TEST:
        return False
    return _STANDS_IN.search(path) is not None or _TESTS.search(source) is not None


#: Files that list data sets, or what was measured of them.
_OF_DATA: Final = re.compile(
    r"(?:^|/)(?:data|testdata|fixtures|stubs|mocks|__mocks__|__fixtures__)/|(?:dataset|results?|scores?|benchmarks?)[^/]*$"
)

#: Files that say which models are used, whatever folder they lie in: `data/stage_models.json`.
_OF_MODELS: Final = re.compile(
    r"(?:^|/)(?:(?!test|mock|fake|sample)[a-z]+[-_])?models?\.(?:json|ya?ml|toml)$"
)

#: Folders that keep what was measured.
_MEASURED: Final = re.compile(r"(?:^|/)(?:results?|scores?|benchmarks?|leaderboards?|logs)/")


def is_data(path: str) -> bool:
    """Whether a file is data, or lists what was measured of it."""
    return _OF_DATA.search(path) is not None and not lists_models(path)


def lists_models(path: str) -> bool:
    """Whether a file of settings is called after the models that it lists, and stands in for no others."""
    return _OF_MODELS.search(path) is not None and role_of(path) is not Role.TEST


def is_record(path: str) -> bool:
    """Whether a file is data, or keeps what was measured."""
    return is_data(path) or _MEASURED.search(path) is not None
