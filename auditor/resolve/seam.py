"""What a resolver is, and what every one of them is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from auditor.model import CardSays, Evidence, IdentifiedText, Identity, Lock, ModelRecord, Resolution, Signer


@dataclass(frozen=True, slots=True)
class ResolveSettings:
    """How to reach the hub and how much to bear.

    `endpoint` is the hub's address, `token` goes to its host and nowhere
    else, `cache` the hub client's own cache folder,
    `store` the folder in which answers of the hub are kept for the next run
    (None: nothing is kept). Times are seconds:
    `deadline` for all requests together, `request_timeout` for one answer in
    all, `longest_wait` for one wait that the hub asks for. At most `concurrency`
    requests for something new are under way at once, and `revalidations` that
    only ask whether a kept answer still holds: those cost the hub little. `record_bytes`
    bounds an unpacked answer, `depth` the levels of ancestors. `lock` answers
    in place of any origin; where `vouched` is given too, only for entries that
    stand in it, and what others say must be confirmed.

    `addresses` are those of further origins by name: one without an address is
    not asked, and the hub only with `ask_hub`. `blob_hosts` are addresses
    (scheme, host, port) to which Ollama's registry may send us for a blob.
    `data_sets` is how many data sets of one model are looked up on the hub,
    `ask_publishers` whether it is asked who of the publishers is verified.
    `ollama_store` is the folder of Ollama's own models, `environment` the
    Python environment that the project uses; None: not looked at. `signers`
    are those whose signatures are asked for. `compare_files`: files of models
    that lie on this machine are hashed and compared with what the hub states,
    for `hashing` seconds at most; without it only Git LFS pointers are compared.
    """

    endpoint: str
    token: str | None = None
    offline: bool = False
    cache: Path | None = None
    store: Path | None = None
    as_of: str = ""
    deadline: float = 120.0
    request_timeout: float = 10.0
    connect_timeout: float = 2.0
    concurrency: int = 32
    revalidations: int = 96
    record_bytes: int = 8 * 1024 * 1024
    longest_wait: float = 10.0
    depth: int = 64
    lock: Lock | None = None
    vouched: Lock | None = None
    ask_hub: bool = True
    addresses: Mapping[str, str] = field(default_factory=dict)
    blob_hosts: tuple[str, ...] = ()
    data_sets: int = 8
    ask_publishers: bool = False
    ollama_store: Path | None = None
    environment: Path | None = None
    signers: tuple[Signer, ...] = ()
    compare_files: bool = False
    hashing: float = 900.0


class TextReader(Protocol):
    """Says which license a text is: the pipeline hands resolvers the one that `licenses` is."""

    def known(self, blob: str) -> IdentifiedText | None:
        """What a file is whose git blob id is known: it need not be fetched. None if it is not."""

    def read(self, data: bytes) -> IdentifiedText:
        """What the bytes of a file are. Never raises."""


class CardReader(Protocol):
    """Says when a card is worth a request, and what it says: the pipeline hands in that of `conclude`."""

    @property
    def state(self) -> str:
        """What changes wherever the same card might be read otherwise: of the reader and its rules."""

    def wanted(self, record: ModelRecord) -> bool:
        """Whether the record leaves a question that the text of its card may answer."""

    def read(self, record: ModelRecord, data: bytes, evidence: Evidence) -> CardSays | None:
        """What the card says, None if it is too long to be read whole. Never raises."""


class Resolver(Protocol):
    """Answers for some origins."""

    def answers(self, identity: Identity) -> bool:
        """Whether this resolver is the one to ask."""

    def resolve(self, wanted: Sequence[Identity]) -> Iterator[Resolution]:
        """Answer every identity exactly once, in the order given, within the deadline."""
