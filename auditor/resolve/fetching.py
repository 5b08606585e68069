"""One bounded request to the hub: size unpacked, time in all, origin of every redirect.

The client (huggingface_hub's own session, with its proxies and certificates)
bounds none of the three by itself. Its `build_hf_headers` is not used: to name
itself it asks the hub, or the public one, for `/api/agent-harnesses` first, once
for every thread that is under way (huggingface_hub 2.4.0, `_detect_agent.py`).
"""

from __future__ import annotations

import platform
import socket
import threading
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from auditor import __version__
from auditor.resolve.seam import ResolveSettings

if TYPE_CHECKING:
    from httpx2 import Client, Response

_REDIRECTS: Final = 5

#: What is left of the requests that one model may cost, in whatever thread they are sent for it.
_ALLOWANCE: ContextVar[threading.Semaphore | None] = ContextVar("allowance", default=None)

_MOVED: Final = frozenset({301, 302, 303, 307, 308})

#: Held by the thread that prepares the connections that all share.
_FIRST: Final = threading.Lock()


class Fault(Exception):
    """No answer, or none that may be read: what every request can end in."""


class Unreachable(Fault):
    """No connection to the hub at all."""


class Refused(Fault):
    """The hub asks to wait longer than we do."""


class OffHost(Fault):
    """The hub sent us to another host; what answers there is not believed."""


class TooLarge(Fault):
    """An answer larger than we read."""


class TooSlow(Fault):
    """An answer that took longer than one may."""


class Spent(Fault):
    """A model that has cost as many requests as one may."""


class Broken(Fault):
    """An answer that breaks off, is packed wrongly or is no HTTP."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer, read whole: status, headers in lower case, unpacked body."""

    status: int
    headers: dict[str, str]
    body: bytes


def allow(most: int) -> None:
    """Let `most` requests be sent from here on: those of one model. Threads that it starts share them."""
    _ALLOWANCE.set(threading.Semaphore(most))


class Fetcher:
    """Sends GET requests to one hub; counts every one, redirects too."""

    def __init__(self, settings: ResolveSettings, headers: Mapping[str, str] | None = None) -> None:
        """Send to `settings.endpoint`, the token to its host only. `connected` once a request went out.

        `headers` stand in the place of those that the hub's client sends, the token among them.
        """
        self._settings = settings
        self._origin = _origin(settings.endpoint)
        own = {**headers, "Accept-Encoding": "gzip"} if headers is not None else None
        self._headers = own or _headers(settings.token)
        self.requests = 0
        self.connected = False

    def find(self) -> None:
        """Look whether the name of the endpoint's host leads anywhere: that costs no client.

        Raises `Unreachable`, unless a proxy is there to find the host.
        """
        try:
            socket.getaddrinfo(self._origin[1], self._origin[2], type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            from urllib.request import getproxies

            if not getproxies():
                raise Unreachable(str(error)) from None

    def prepare(self) -> None:
        """Import the client and make it ready, so that no request under way waits for that."""
        _client()

    def owns(self, address: str) -> bool:
        """Whether an address is of the endpoint's origin: scheme, host and port."""
        return _origin(address) == self._origin

    def get(self, path: str, etag: str | None = None, beside: Sequence[str] = ()) -> Answer:
        """Get a path below the endpoint; with an ETag the answer may be 304, that it still holds.

        A redirect may lead to the endpoint's own origin or to one of `beside`. Raises `Fault`.
        """
        known = {self._origin, *map(_origin, beside)}
        address = f"{self._settings.endpoint}{path}"
        until = time.monotonic() + self._settings.request_timeout
        for _ in range(_REDIRECTS):
            if _origin(address) not in known:
                raise OffHost(urlsplit(address).netloc)
            answer = self._once(address, until, etag)
            target = answer.headers.get("location")
            if answer.status not in _MOVED or not target:
                return answer
            address = urljoin(address, target)
        raise OffHost(f"one address after another, more than {_REDIRECTS}")

    def _once(self, address: str, until: float, etag: str | None) -> Answer:
        import httpx2

        allowance = _ALLOWANCE.get()
        if allowance is not None and not allowance.acquire(blocking=False):
            raise Spent("one model has cost as many requests as it may")
        self.requests += 1
        headers = {**self._headers, "If-None-Match": etag} if etag else self._headers
        timeout = httpx2.Timeout(self._settings.request_timeout, connect=self._settings.connect_timeout)
        try:
            with _client().stream(
                "GET",
                address,
                headers=headers,
                timeout=timeout,
                follow_redirects=False,
                extensions={} if self.connected else {"trace": self._heard},
            ) as response:
                body = b"".join(self._unpacked(response, until))
                plain = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status_code, plain, body)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError) as error:
            raise Unreachable(str(error) or type(error).__name__) from None
        except httpx2.TimeoutException:
            raise TooSlow(f"no answer within {self._settings.request_timeout:g} s") from None
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, zlib.error) as error:
            raise Broken(type(error).__name__) from None

    def _heard(self, event: str, _: object) -> None:
        """Note that somebody took a connection: a hub that is slow is no missing network."""
        if event.endswith("send_request_headers.complete"):
            self.connected = True

    def _unpacked(self, response: Response, until: float) -> Iterator[bytes]:
        """The body, unpacked a bounded piece at a time: a small answer may hold gigabytes."""
        packed = response.headers.get("content-encoding", "").lower()
        unpack: Any = zlib.decompressobj(47) if packed in ("gzip", "x-gzip", "deflate") else None
        left = self._settings.record_bytes
        for chunk in response.iter_raw(65536):
            if time.monotonic() > until:
                raise TooSlow(f"no whole answer within {self._settings.request_timeout:g} s")
            piece = unpack.decompress(chunk, left + 1) if unpack else chunk
            left -= len(piece)
            if left < 0:
                raise TooLarge(f"more than {self._settings.record_bytes // 1024 // 1024} MiB")
            yield piece


def _headers(token: str | None) -> dict[str, str]:
    """What every request says: who asks, as the hub's client writes it, and the token if there is one."""
    names = {"User-Agent": f"auditor/{__version__}; python/{platform.python_version()}"}
    authorised = {"Authorization": f"Bearer {token}"} if token else {}
    return {**names, "Accept-Encoding": "gzip", **authorised}


def _client() -> Client:
    """The client that huggingface_hub itself uses, keeping every connection that it has opened."""
    from huggingface_hub.utils import get_session  # type: ignore[attr-defined]

    with _FIRST:
        _keep_connections()
    return get_session()


@cache
def _keep_connections() -> None:
    """Let the client keep its connections: by itself it closes all but 20 after each answer.

    Their number is bounded by the requests under way; one that a server holds
    for ever must not take another's place. Whoever else in the process uses the
    client finds the rest as it is by itself.
    """
    import httpx2
    from huggingface_hub.utils import set_client_factory  # type: ignore[attr-defined]

    limits = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
    set_client_factory(lambda: httpx2.Client(limits=limits, follow_redirects=True, timeout=None))


def _origin(address: str) -> tuple[str, str, int]:
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        port = -1
    return (
        parts.scheme,
        (parts.hostname or "").lower(),
        port or {"https": 443, "http": 80}.get(parts.scheme, 0),
    )
