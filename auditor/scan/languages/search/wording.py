"""What words of a program say by themselves: names of settings and fields, values that name no model."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from auditor.scan import names, spelling
from auditor.scan.languages.syntax import Expression, Literal

#: Endings of names that speak about models without holding the name of one.
_NO_NAME: Final = re.compile(
    r"(?:prefix|suffix|marker|api_?key|env_?var|secret|pattern|regex|dim|dimension|limit|price|cost|(?<!model_)(?<!llm_)type|famil[iy]|label|title|display_?name"
    r"|description|arch|architecture|arch_?name|dir|folder|file|class|kwarg|arg|config|source|event|size|length|tokens?|provider|(?<!model_)(?<!model_data_)url|placeholder|version|readable"
    r"|(?<![A-Za-z])(?:alt|host|host_?name|port|addr|address|interface|keyword))(?:e?s)?$"
    # the class of an architecture, and what a file of weights says of its tokenizer
    r"|_For_(?:[A-Z][a-z]+_)*(?:LM|Generation|Classification|Answering|Segmentation|Detection|Retrieval)$"
    r"|\.ggml\.model$",
    re.IGNORECASE,
)

#: Values under a model's key that name none.
NOTHING: Final = names.NOTHING

#: A type, or a variable, of models and nothing else of theirs: `ModelInfo`, `models`, no `ModelViewer`.
_OF_MODELS: Final = re.compile(
    r"(?:\w+_)?models?(?:_(?:info|infos|source|spec|def|definition|entry|entries|config|file|files|download|asset"
    r"|meta|metadata|descriptor|data|list|registry|catalog|catalogue|table|map))?"
)

#: How a setting is called where it is a string: `--model <name>`, `OPENAI_MODEL`, `llm.model`, `Chat:Model`.
_LABEL: Final = re.compile(r"-{0,2}([A-Za-z][\w.:-]*)(?:[ =][<\[][\w-]+[>\]])?")


#: Whence a model comes, or which of a family it is, which is told by its name: `modelSource`, `version`.
_SOURCE: Final = re.compile(r"model_(?:[a-z]+_)?source|[.:@]?(?:model_)?version", re.IGNORECASE)


#: A page that people are sent to, which says something about a model.
_LINK: Final = re.compile(
    r"(?:[a-z]+_)*(?:href|link|home_?page|web_?site|web_?page|page|docs?|documentation|card|read_?more|learn_?more)"
    r"(?:_(?:url|link|page|href))?"
)


def is_link(name: str) -> bool:
    """Whether what is called so leads people to a page, as no address does from which weights are loaded."""
    return _LINK.fullmatch(spelling.spelled(name)) is not None


@lru_cache(maxsize=20_000)
def may_name_model(name: str) -> bool:
    """Whether what is called so may name a model, as titles and folders do not."""
    spelled = spelling.parted(name)
    return _NO_NAME.search(spelled) is None or _SOURCE.fullmatch(spelled) is not None


def setting_of(one: Expression) -> str:
    """The last part of the name of a setting, empty where a string is none."""
    label = _LABEL.fullmatch(one.text) if isinstance(one, Literal) else None
    return re.split(r"[.:]+", label[1])[-1].replace("-", "_") if label is not None else ""


def is_of_models(name: str) -> bool:
    """Whether a type or a variable is called after models and nothing else of theirs."""
    return _OF_MODELS.fullmatch(spelling.spelled(name.lstrip(".@"))) is not None
