"""The one router that a source speaks of: its names have the form of the Hub's, and are not the Hub's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from auditor.model import Route
from auditor.scan import spelling
from auditor.scan.patterns import pattern_of

if TYPE_CHECKING:
    from auditor.scan.loaders.services import Service

#: What a program calls its settings for a service, behind the word for it.
_SETTING: Final = r"_(?:API_?)?(?:KEYS?|TOKEN|MODELS?|BASE|BASE_URL|URL|ENDPOINT|DEFAULT\w*)(?![A-Za-z])"

#: Who else may be asked for a name of the Hub's form: the Hub, and servers of weights.
_OTHERS: Final = re.compile(
    r"(?i:hugging_?\s?face|transformers|vllm|sglang|lm[-_ ]?studio|llama[-_.]?cpp|modelscope|mlx)"
    r"|\bHF_|hf\.co"
)

#: What takes the word before a name for the service to ask: libraries for all of them, a key for each.
_PARTING: Final = re.compile(r"(?i:litellm|mastra|aisuite|pydantic_ai|init_chat_model)|OPENAI_(?:API_)?KEY")

#: Libraries of Python by which weights are loaded.
_LOADING: Final = re.compile(
    r"(?i:sentence[-_ ]?transformers?|fastembed|diffusers|from_pretrained|\bpeft\b|whisper|\bimport torch\b)"
)

#: What is said beside the program.
_REMARK: Final = re.compile(r"(?<![:\w\"'`])(?://|#)[^\n]*|/\*.*?\*/", re.DOTALL)

#: Whose client is asked for the models of others too.
_CLIENTS: Final = frozenset({"openai"})

#: What the file of a client is called besides its service, and a folder of such files.
CLIENT: Final = frozenset(
    {
        "client",
        "provider",
        "service",
        "api",
        "llm",
        "chat",
        "model",
        "adapter",
        "backend",
        "engine",
        "handler",
    }
)
OF_CLIENTS: Final = re.compile(
    r"(?:(?:ai|llm|model|chat)[-_]?)?(?:clients?|providers?|services?|backends?|adapters?|engines?|llms?)"
)

#: What a program calls the parts of its client, behind the service that they are of: `ReplicatePrediction`.
_PART: Final = (
    r"(?:API|Api|Adapter|Chat|Client|Completion|Config|Embedding|Image|Key|LLM|Llm|Model|Prediction|Provider"
    r"|Request|Response|Service|Token|Video)"
)

#: What a maker has besides models, behind its word: `google_search`, `GoogleAuthProvider`.
_ELSE: Final = (
    r"[ _-]?(?i:search|maps?|fonts?|o?auth|drive|docs|sheets?|calendar|analytics|ads|login|sign|play|meet)"
)

#: What stands behind a word that is no part of another, and not the maker in a name: `google/gemini-2.5`.
#: Before a release it is a title for people: `Claude 3 Haiku`.
_END: Final = rf"(?![a-z]|[\w.-]*/[A-Za-z]|{_ELSE}(?![a-z])| (?:[0-9]|Haiku|Sonnet|Opus|Pro\b|Flash|Ultra))"


class Routers:
    """Routers with names of the Hub's form, and the words by which a source speaks of each."""

    def __init__(self, services: Sequence[Service]) -> None:
        """Know those among `services`; patterns are made when a source needs them, since few do."""
        self._services = services
        self._routers = [one for one in services if one.route is Route.ROUTER and one.hub]
        self._by_word = {word: one for one in self._routers for word in _words(one)}
        self._origins = {word: one.origin for one in services for word in one.providers}

    @cached_property
    def _words(self) -> Any:
        hosts = [host for one in self._routers for host in one.hosts if "*" not in host]
        return pattern_of(f"(?i:{'|'.join(map(re.escape, (*self._by_word, *hosts)))})")

    @cached_property
    def _asks(self) -> Any:
        return pattern_of("|".join(filter(None, map(_client, self._routers))))

    @cached_property
    def _others(self) -> re.Pattern[str]:
        others = {word for one in self._services if one.origin not in _CLIENTS for word in _words(one)}
        return re.compile("|".join(map(_spoken, sorted(others, key=len, reverse=True))))

    @cached_property
    def _signs(self) -> list[tuple[Service, re.Pattern[str]]]:
        return [(one, re.compile(_signs(one))) for one in self._routers]

    def spoken_of(self, path: str, source: str) -> Service | None:
        """The one router that a file is called after or speaks of; None where anybody else may be asked."""
        if not self._words.search(f"{path}\n{source}".encode()):
            return None  # told at the speed of memory: most files speak of none
        source = _REMARK.sub("", source)
        found = {one.origin: one for one in self._called(path)}
        found = found or {one.origin: one for one, sign in self._signs if sign.search(source)}
        if len(found) != 1 or _OTHERS.search(source):
            return None
        router = next(iter(found.values()))
        words = (one[0] for one in self._others.finditer(source) if not _in_capitals(one))
        spoken = {self._origins.get(word.lower()) for word in words}
        return router if spoken <= {router.origin} else None

    def speaks(self, source: str) -> bool:
        """Whether a source speaks of any router."""
        if not self._words.search(source.encode()):
            return False
        source = _REMARK.sub("", source)
        return any(sign.search(source) for _, sign in self._signs)

    def relay(self, path: str, source: str) -> Service | None:
        """The one router that a file asks for models of makers by the maker's word before the name."""
        router = self.spoken_of(path, source)
        return router if router is not None and self.relays(router, source) else None

    def relays(self, router: Service, source: str) -> bool:
        """Whether a router may be meant by a name behind its maker: no library parts the two.

        Such a one has the router's own word before a name, or the keys of makers.
        """
        own = (f"{sign}{word}/" for word in router.prefixes for sign in ("'", '"', "`"))
        return _PARTING.search(source) is None and not any(one in source for one in own)

    def asked_in(self, path: str, data: bytes) -> Service | None:
        """The one router whose client or address a program has, and nothing by which it loads weights."""
        if not self._asks.search(data):
            return None
        source = data.decode(errors="replace")
        router = self.spoken_of(path, source)
        if router is None or _LOADING.search(source):
            return None
        client = _client(router)
        return router if client and re.search(client, _REMARK.sub("", source)) else None

    def _called(self, path: str) -> list[Service]:
        """The routers that a file is called after, the folder of it, or one among folders of clients."""
        *above, folder, file = ("", "", *path.split("/"))
        stem = file.partition(".")[0]
        words = [one for one in re.split(r"[\W_]+", spelling.spelled(stem)) if one not in CLIENT]
        parts = [folder.lower(), stem.lower(), "".join(words), "_".join(words)]
        parts += [one.lower() for of, one in pairwise(above) if OF_CLIENTS.fullmatch(of.lower())]
        return [self._by_word[word] for word in parts if word in self._by_word]


def _words(service: Service) -> list[str]:
    """The words that say that a service is asked for models."""
    return [word for word in service.providers if not (service.platform and word == service.origin)]


def _in_capitals(word: re.Match[str]) -> bool:
    """Whether a word is the beginning of a longer one in capitals: `FAL` of `FALLBACK`."""
    return word[0].isupper() and word.string[word.end() : word.end() + 1].isupper()


def _spoken(word: str) -> str:
    """A word by itself, or as a part of a name with humps: `groq`, `createGroq`."""
    first, rest = re.escape(word[0].upper()), re.escape(word[1:])
    return rf"(?:(?<![A-Za-z/-])(?i:{re.escape(word)})|{first}(?i:{rest})){_END}"


def _signs(router: Service) -> str:
    """The words of a router: its client and address, settings called after it, parts of what asks it.

    Its name by itself says so where nothing else has it.
    """
    words = {re.sub(r"[^a-z0-9]+", "_", word) for word in _words(router)}
    said = [rf"(?<![A-Za-z]){word.upper()}{_SETTING}" for word in sorted(words)]
    said += [rf"{word[0].upper()}(?i:{re.escape(word[1:])}){_PART}(?![a-z])" for word in _words(router)]
    if router.coined:
        said += [rf"(?<![.:])(?i:{re.escape(word)})" for word in router.providers]
    return "|".join([_client(router), *said])


def _client(router: Service) -> str:
    """The hosts of a router, and the packages that are called after it."""
    hosts = [re.escape(host) for host in router.hosts if "*" not in host]
    if not router.providers:
        return "|".join(hosts)
    packages = "|".join(map(re.escape, _words(router)))
    script = rf"(?:\bfrom|\bimport|\brequire)[ (]+[\"'](?:@[\w-]+/)?(?:{packages})(?:-ai|-sdk|-js)?[\"'/]"
    return "|".join([*hosts, script, rf"(?m:^[ \t]*(?:lazy[ \t]+)?(?:import|from)[ \t]+(?:{packages})\b)"])
