"""Whose models are meant: what a type, a package, a file or a branch is called after."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from auditor.model import Route
from auditor.scan import spelling
from auditor.scan.loaders.routers import CLIENT, OF_CLIENTS
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: What may stand in the name of a type before the service that it is called after: `ChatOllama`.
_BEFORE: Final = frozenset({"chat", "llm", "my", "default", "async", "simple", "local", "custom"})

#: What classes are called that hold names of models, behind the service that these are of.
_CATALOGUE: Final = re.compile(r"_(?:models?(?:_(?:names?|ids?))?|llms?)$")

#: What constants for services are called besides them.
_PROVIDING: Final = frozenset({"provider", "providers", "llm", "type", "kind", "name", "id"})
_PROVIDERS: Final = re.compile(r"provider", re.IGNORECASE)

#: What a function does that makes something of a service: `createOllama`, `useGroq`.
_MAKES: Final = frozenset({"create", "make", "build", "new", "get", "use", "init"})


#: What files are called that test what they are called after besides: `GroqClientTest`.
_TESTS: Final = frozenset({"test", "tests", "spec", "integration", "unit"})


#: What only speaks a maker's language, and asks whatever server it is told: `OpenAICompatible`.
_ALIKE: Final = re.compile(r"(?i:[-_]?compat(?:ible)?)(?![a-z])|(?:[-_]like|Like)(?![a-z])")


def called_after(dotted: str, tables: Tables) -> Service | None:
    """The service that a package, a type or a function is called after, the last such word of a path."""
    if _ALIKE.search(dotted):
        return None
    for part in reversed(re.split(r"[./:@()\-_]+", dotted)):
        words = spelling.spelled(part).split("_")
        words = words[1:] if words[0] in _MAKES and len(words) > 1 else words
        behind = words[1:] if words[0] in _BEFORE else []
        pair = "".join(words[:2]), "_".join(words[:2])
        for word in (part.lower(), *pair, words[0], "".join(behind[:2]), *behind[:1]):
            service = tables.provider(word) if word else None
            if service is not None:
                return service
    return None


def catalogue_of(name: str, tables: Tables) -> Service | None:
    """The service of whose models a class holds the names: `OllamaModels`, `OpenAiChatModelName`."""
    spelled = spelling.spelled(name)
    match = _CATALOGUE.search(spelled)
    words = spelled[: match.start()].split("_") if match is not None else []
    found = (tables.provider("".join(words[:count])) for count in (3, 2, 1) if count <= len(words))
    return next((one for one in found if one is not None), None)


def of_words(case: str, tables: Tables) -> Service | None:
    """The one service that the words of a branch name, or of a branch around it: `case.Provider.OLLAMA`."""
    for branch in case.split("|"):
        found = [one for word in branch.split(".") if (one := of_member(word, tables)) is not None]
        if found:
            return found[0] if len({one.origin for one in found}) == 1 else None
    return None


def within(said: str, tables: Tables) -> Service | None:
    """The service that is said around a name: by the words of branches, by what a class is called."""
    return of_words(said, tables) or called_after(said.partition("|")[0], tables)


def of_member(word: str, tables: Tables) -> Service | None:
    """The service that a word means, or a constant for it: `ollama`, `ProviderOllama`, `OLLAMA_PROVIDER`."""
    service = tables.provider(word)
    if service is not None or not _PROVIDERS.search(word):
        return service
    words = [one for one in re.split(r"_+", spelling.spelled(word)) if one and one not in _PROVIDING]
    return (tables.provider("_".join(words)) or tables.provider("".join(words))) if words else None


def store_of(path: str, tables: Tables) -> Service | None:
    """The store of models after which a file or its folders are called, and no other service."""
    parts = path.rpartition(".")[0].split("/")[-3:]
    words = [word for part in parts for word in re.split(r"[\W_]+", spelling.spelled(part))]
    found = {one.origin: one for word in words if (one := tables.provider(word)) is not None}
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only is not None and only.store and not only.hub else None


def file_of(path: str, tables: Tables) -> Service | None:
    """The service that a file is called after and nothing else: `groq/groq.go`, `providers/deepseek.ts`.

    Its folder is too, or is one of such files; or the file says that it is a client: `GroqClient.java`.
    A file among lists of models, or one in a service's folder that says so among other words, is
    the service's if that serves others' models: `models/cerebras.ts`.
    """
    *_, folder, file = ("", *path.split("/"))
    words = re.split(r"[\W_]+", spelling.spelled(file.rpartition(".")[0]))
    words = [one for one in words if one not in _TESTS]
    own = [one for one in words if one not in CLIENT]
    service = tables.provider("".join(own)) or tables.provider("_".join(own))
    of_folder = tables.provider(folder.lower())
    beside = of_folder is not None and service is not None and of_folder.origin == service.origin
    if beside or len(own) < len(words) or OF_CLIENTS.fullmatch(folder.lower()):
        return service
    return serving_others(service if folder.lower() == "models" else _in_folder(words, of_folder))


def _in_folder(words: Sequence[str], folder: Service | None) -> Service | None:
    """The service of a folder whose file says the same among other words: `groq/Gemma2GroqBot.js`."""
    return folder if folder is not None and any(one in folder.providers for one in words) else None


def of_beside(
    words: Iterable[tuple[str, str]], means: Callable[[str], bool], tables: Tables
) -> Service | None:
    """The one service for which a word beside a name stands, under a key that means no model itself."""
    known = (tables.provider(word) for key, word in words if not means(key))
    found = {one.origin: one for one in known if one is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def serving_others(service: Service | None) -> Service | None:
    """A service that has models of all makers, so that a name cannot tell that it is one of its own."""
    return service if service is not None and service.route is not Route.HOSTED else None
