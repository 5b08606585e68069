"""For which models a provider speaks that is set beside them: `EMBEDDING_ENGINE` for no other use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from auditor.scan import names, spelling
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.shell import substitute

#: What a model is for besides to answer, as keys say it.
_PURPOSES: Final = (
    re.compile(r"embed"),
    re.compile(r"re_?rank"),
    re.compile(r"(?:^|_)stt(?:_|$)|transcri|(?:^|_)asr(?:_|$)|speech_?to_?text|whisper"),
    re.compile(r"(?:^|_)tts(?:_|$)|text_?to_?speech|voice"),
    re.compile(r"vision|(?:^|_)image|(?:^|_)vlm"),
)

#: The end of a setting that says who provides something.
_PROVIDER: Final = re.compile(r"_?(?:provider(?:_name)?|engine|binding|backend|vendor)$")

#: Settings that say who provides the model that answers.
_ANSWERING: Final = re.compile(
    r"(?:^|_)(?:llm|chat|completion)_?(?:model_?)?(?:provider|engine|binding|backend|vendor)$"
)

#: Words of keys that are for the model that answers.
_ANSWERS: Final = re.compile(r"(?:^|_)(?:llms?|chat|completions?)(?:_|$)")


def own_provider(key: str, beside: Mapping[str, str]) -> str | None:
    """The provider that is set for what alone a key's model is for, None where none is."""
    purpose = purpose_of(key)
    if purpose is None:
        return None
    told: dict[str, str] = {}
    for name, value in beside.items():
        plain = _plain(name)
        end = _PROVIDER.search(plain)
        if end is not None and value and purpose.search(plain, 0, end.start()):
            told[_about(plain[: end.start()])] = (substitute(value, {}) or value) if "$" in value else value
    own = told.get(_about(_plain(key)))
    return own if own is not None else next(iter(told.values())) if len(set(told.values())) == 1 else None


def _about(name: str) -> str:
    """What a setting is about: what stands before the word for a model."""
    return name.partition("_model")[0].strip("_")


#: The end of a setting that says of what kind something is, which may be whose.
_TYPE: Final = re.compile(r"(?:_|^)(?:type|provider|backend|vendor|platform)$")


def typed(key: str, beside: Mapping[str, str], tables: Tables) -> Service | None:
    """The service that a setting beside a key says a thing is of: `remote_type`, `remote_llm_model`.

    A word that is also what a family of models is called says nothing: `model_type: mistral`.
    """
    plain = _plain(key)
    for name, value in beside.items():
        end = _TYPE.search(_plain(name))
        about = _plain(name)[: end.start()] if end is not None else ""
        if about and plain.startswith(f"{about}_") and not tables.says_model(f"/{value.lower()}-1"):
            service = tables.provider(value)
            if service is not None:
                return service
    return None


def speaks_of_others(key: str, value: str, beside: Mapping[str, str], tables: Tables) -> bool:
    """Whether the provider beside a name of the Hub is that of the model that answers, not of this."""
    if purpose_of(key) is None or not names.is_hub_name(value) or tables.prefixed(value) is not None:
        return False
    said = [_plain(name) for name in beside if _PROVIDER.search(_plain(name)) and purpose_of(name) is None]
    return bool(said) and all(_ANSWERING.search(one) for one in said)


def purpose_of(key: str) -> re.Pattern[str] | None:
    """What a key's model is for besides to answer, as one of the patterns of such uses."""
    plain = _plain(key)
    return next((one for one in _PURPOSES if one.search(plain)), None)


def is_of_answering(key: str) -> bool:
    """Whether a key says that it is for the model that answers."""
    return _ANSWERS.search(_plain(key)) is not None


def _plain(name: str) -> str:
    return spelling.spelled(name).replace("-", "_").replace(".", "_")
