"""Which source files of other languages than Python are worth parsing, by a look at their bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from auditor.scan.commands.standing import sieve
from auditor.scan.endings import ANY_WEIGHTS, ONLY_WEIGHTS, SAID_WEIGHTS
from auditor.scan.identity.files import ENDS
from auditor.scan.identity.weightnames import CONVERTED
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.tables import Tables
from auditor.scan.patterns import pattern_of, sieve_of, wildcards
from auditor.scan.python.source import lookout

#: Endings of archives and files in which models are sent, where what is around them says that they are.
_PACKED: Final = r"zip|tar|tgz|7z|tar\.(?:gz|bz2|xz|zst)|bin|h5|pkl|pb|mlmodelc?|npz|rten|model"

#: A line of settings that names a model, as texts of configuration in programs have it, whole or by lines.
_WRITTEN: Final = (
    r"(?m)^[ \t]*(?:[\"'`][ \t]*)?(?:- )?\w*(?:model|MODEL|llm|LLM|embed|rerank|repo_?id)\w*"
    r"[ \t]*[:=][ \t]*[\"']?[A-Za-z][\w.:-]*(?:[0-9]|/[A-Za-z])[\w./:-]*[\"']?[ \t]*(?:#.*|(?:\\n)?[\"'`][ \t,+.;)\]]*(?://.*)?)?$"
)


def trigger(calls: Calls, tables: Tables) -> Callable[[bytes], bool]:
    """A test of a file's bytes: false where parsing it would find nothing."""
    hosted = "|".join(f"(?:{name})" for name in lookout.hosted_names(tables))
    weights = rf"https?://[^\s\"'`<>]+\.(?:{ANY_WEIGHTS})\b"
    libraries = "|".join(
        (
            "huggingface\\.co",
            "hf\\.co/",
            "//replicate\\.com/",
            r"[?&]model=|; name=\\?\"model",
            ENDS,
            r"\w\.gguf[\"'`]",
            rf"[\w-]\.(?i:{ONLY_WEIGHTS})[\"'`]|tfjs[\w./-]*/model\.json[\"'`]",
            rf"(?i:/[\w.-]*\w{CONVERTED}[\"'`/])",
            r"\bggml-[\w.-]+\.bin[\"'`]",
            weights,
            *lookout.addresses(tables),
            lookout.RESOURCE,
            *map(re.escape, calls.imports),
        )
    )
    named = "|".join(re.escape(one) for service in tables.services for one in service.providers)
    before = "|".join(sorted({re.escape(word) for one in tables.services for word in one.prefixes}))
    fetched = pattern_of(rf"https?://[^\s\"'`<>]+\.(?:{_PACKED})[\"'`]")
    # What a framework puts in, with its default, or a property that it is told.
    setting = r"(?:\$\{[\w.-]{1,80}:|[a-z][\w-]{0,40}\.[\w.\[\]-]{1,80}=)?"
    called = (  # an enumeration of its models
        rf"\b(?:enum|enum class|struct)\s+(?i:{named})(?:Enum|_?(?i:models?|llms?)(?:_?(?i:names?|ids?))?)?\b"
    )
    library = sieve_of(
        rf"[\"'`]{setting}(?:(?:(?:{before})/)?(?:{hosted})|{named})\}}?[\"'`]"
        rf"|{libraries}|{sieve(tables)}|{called}"
    )
    name = sieve_of(
        rf"[\"'`]{setting}[A-Za-z0-9][\w.-]*[A-Za-z][\w.-]*/[\w.-]*[A-Za-z][\w.-]*"
        rf"(?:\}}?[\"'`@:]|\$\{{|/[\w./-]+\.(?:{ANY_WEIGHTS}|bin|json)[\"'`])"
        rf"|https?://[^\s\"'`<>]+\.(?:bin|mlmodelc?|mlpackage)[\"'`?]|{lookout.COPY}"
    )
    word = pattern_of(r"(?i:model|llm|checkpoint|embed|rerank|repo_?id)")
    bare = sieve_of(
        r"(?i:model|llm|embed|rerank)\w*[\"'`]?\s*(?::\s*[&'\w <>,?\[\]]+)?(?:=>|:=|[:=(])\s*"
        r"(?:(?:new )?[\w.<>]{0,60}[(\[{]\s*)?[\"'`][A-Za-z][\w.-]*[0-9][\w.-]*[\"'`]"
    )
    written = pattern_of(_WRITTEN)
    weighty = pattern_of(rf"\w\.(?:{ANY_WEIGHTS}|{SAID_WEIGHTS})[\"'`]")
    words = pattern_of(r"%[wW][\[({<][^\])}>]*\w[-:.][^\])}>]*\d")  # Ruby's lists of words without quotes
    short = pattern_of(_short(tables))
    asked = sieve_of(lookout.asked_at(tables))
    sure, beside = (library, bare, written), (name, fetched, weighty, words, short, asked)
    return lambda data: (
        any(one.search(data) for one in sure)
        or (any(one.search(data) for one in beside) and word.search(data) is not None)
    )


def _short(tables: Tables) -> str:
    """A name is given a string under which a library's short names of models stand, or files of weights."""
    telling = (one.strip("*") for one in lookout.short_keys(tables))
    keys = "|".join(sorted({wildcards(one).replace(".*", r"\w*") for one in telling}))
    return rf"(?i:(?:{keys})\w*[\"'`]?\]?\s*(?::\s*&?[A-Za-z]\w*\s*)?(?:[:=]|=>)\s*[\"'`])"
