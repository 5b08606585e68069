"""The one router that a source speaks of: its names have the form of the Hub's, and are not the Hub's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from auditor.model import Route

if TYPE_CHECKING:
    from auditor.scan.services import Service

#: What a program calls its settings for a service, behind the word for it.
_SETTING: Final = r"_(?:API_?)?(?:KEYS?|TOKEN|MODELS?|BASE|BASE_URL|URL|ENDPOINT|DEFAULT\w*)(?![A-Za-z])"

#: Who else may be asked for a name of the Hub's form: the Hub, and servers of weights.
_OTHERS: Final = re.compile(
    r"(?i:hugging_?\s?face|transformers|vllm|sglang|lm[-_ ]?studio|llama[-_.]?cpp|modelscope|mlx)"
    r"|\bHF_|hf\.co"
)

#: What is said beside the program.
_REMARK: Final = re.compile(r"(?<![:\w\"'`])(?://|#)[^\n]*|/\*.*?\*/", re.DOTALL)

#: Whose client is asked for the models of others too.
_CLIENTS: Final = frozenset({"openai"})

#: What stands behind a word that is no part of another, and not the maker in a name: `google/gemini-2.5`.
_END: Final = r"(?![a-z]|[\w.-]*/[A-Za-z])"


class Routers:
    """Routers with names of the Hub's form, and the words by which a source speaks of each."""

    def __init__(self, services: Sequence[Service]) -> None:
        """Know those among `services`."""
        routers = [one for one in services if one.route is Route.ROUTER and one.hub]
        self._by_word = {word: one for one in routers for word in one.providers}
        self._origins = {word: one.origin for one in services for word in one.providers}
        others = {word for one in services if one.origin not in _CLIENTS for word in one.providers}
        self._others = re.compile("|".join(map(_spoken, sorted(others, key=len, reverse=True))))
        self._signs = [(one, re.compile(_signs(one))) for one in routers]

    def spoken_of(self, path: str, source: str) -> Service | None:
        """The one router that a file is called after or speaks of; None where anybody else may be asked."""
        source = _REMARK.sub("", source)
        found = {one.origin: one for one in self._called(path)}
        found = found or {one.origin: one for one, sign in self._signs if sign.search(source)}
        if len(found) != 1 or _OTHERS.search(source):
            return None
        router = next(iter(found.values()))
        words = (one[0] for one in self._others.finditer(source) if not _in_capitals(one))
        spoken = {self._origins.get(word.lower()) for word in words}
        return router if spoken <= {router.origin} else None

    def _called(self, path: str) -> list[Service]:
        """The routers that a file, or the folder of it, is called after and nothing else."""
        *_, folder, file = ("", *path.lower().split("/"))
        parts = (folder, file.partition(".")[0])
        return [self._by_word[word] for word in parts if word in self._by_word]


def _in_capitals(word: re.Match[str]) -> bool:
    """Whether a word is the beginning of a longer one in capitals: `FAL` of `FALLBACK`."""
    return word[0].isupper() and word.string[word.end() : word.end() + 1].isupper()


def _spoken(word: str) -> str:
    """A word by itself, or as a part of a name with humps: `groq`, `createGroq`."""
    first, rest = re.escape(word[0].upper()), re.escape(word[1:])
    return rf"(?:(?<![A-Za-z/-])(?i:{re.escape(word)})|{first}(?i:{rest})){_END}"


def _signs(router: Service) -> str:
    """The words of a router: its hosts, settings called after it, its name if nothing else has it."""
    said = [re.escape(host) for host in router.hosts if "*" not in host]
    words = {re.sub(r"[^a-z0-9]+", "_", word) for word in router.providers}
    said += [rf"(?<![A-Za-z]){word.upper()}{_SETTING}" for word in sorted(words)]
    if router.coined:
        said += [rf"(?<![.:])(?i:{re.escape(word)})" for word in router.providers]
    return "|".join(said)
