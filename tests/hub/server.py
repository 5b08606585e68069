"""The server: the Hub's documented addresses over a table of models, each with its behaviour."""

from __future__ import annotations

import contextlib
import hashlib
import json
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import parse_qs, unquote, urlsplit

from auditor.knowledge.catalogue import CatalogueEntry

#: How long a slow answer may drip, in seconds: tests end long before.
_DRIP: Final = 30.0


@dataclass(frozen=True, slots=True)
class Request:
    """A request that arrived: method, path with query, headers in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]


@dataclass(slots=True)
class Served:
    """A model of the hub.

    `behaviour` is one of: ok, missing, gated, disabled, renamed, limited,
    broken (500), slow-headers, slow-body, cut-off, malformed, deep, huge,
    bomb, off-host. `raw` overrides fields of the record as they are; `status`
    and `headers` are sent in place of the record. `past` are the states before
    this one, oldest first; `commit` and `hub_id` are given where a test needs
    them to be told apart. Files in `cut` break off.
    """

    name: str
    card: dict[str, Any] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    behaviour: str = "ok"
    target: str = ""
    raw: dict[str, Any] = field(default_factory=dict)
    revisions: tuple[str, ...] = ()
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    past: list[Served] = field(default_factory=list)
    commit: str = ""
    hub_id: str = ""
    cut: tuple[str, ...] = ()
    slow: tuple[str, ...] = ()

    @property
    def sha(self) -> str:
        """The commit at the head: made from the name and the files, so that it is always the same."""
        if self.commit:
            return self.commit
        content = json.dumps([self.name, sorted(self.files), self.card], default=str)
        return hashlib.sha1(content.encode()).hexdigest()

    def record(self, blobs: bool) -> dict[str, Any]:
        """The record as the Hub sends it, with sizes and digests if asked."""
        siblings = [
            {"rfilename": path, **({"size": len(data), "blobId": blob_id(data)} if blobs else {})}
            for path, data in self.files.items()
        ]
        license_ = self.card.get("license")
        stated = [f"license:{license_}"] if isinstance(license_, str) else []
        record = {
            "_id": self.hub_id or hashlib.sha256(self.name.encode()).hexdigest()[:24],
            "id": self.name,
            "author": self.name.partition("/")[0],
            "sha": self.sha,
            "private": False,
            "gated": "manual" if self.behaviour == "gated" else False,
            "disabled": self.behaviour == "disabled",
            "createdAt": "2024-01-01T00:00:00.000Z",
            "lastModified": "2024-06-01T00:00:00.000Z",
            "tags": [*self.tags, *stated],
            "cardData": self.card,
            "siblings": siblings,
        }
        return {**record, **self.raw}


def blob_id(data: bytes) -> str:
    """The id that git gives the bytes of a file."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


@cache
def bomb() -> bytes:
    """256 MiB of spaces in gzip, packed a MiB at a time."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join([*(packer.compress(b" " * 2**20) for _ in range(256)), packer.flush()])


class _Server(ThreadingHTTPServer):
    """A server that takes a client's hanging up for what it is, and hangs up itself when it closes."""

    daemon_threads = True
    request_queue_size = 512  # a hub takes many connections at once; the default refuses the sixth

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._taken: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Note the connection, then serve it."""
        self._taken.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection, and close it."""
        self._taken.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Hang up on everybody: a server that is gone answers on no connection that was kept."""
        super().server_close()
        for taken in tuple(self._taken):
            with contextlib.suppress(OSError):
                taken.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients of these tests hang up on purpose."""


class Hub:
    """The running server: a context manager. `requests` is what arrived, in order."""

    def __init__(
        self,
        *models: Served,
        token: str | None = None,
        port: int = 0,
        left: int = 499,
        certificate: Path | None = None,
        data: tuple[Served, ...] = (),
    ) -> None:
        """Serve `models` and the data sets `data`; `token` is the only one accepted; `left` requests remain.

        With `certificate` (key and certificate in one file) it speaks TLS.
        """
        self.models = {model.name.lower(): model for model in models}
        self.accounts: dict[str, object] = {}
        self.data = {one.name.lower(): one for one in data}
        self.token, self.left = token, left
        self.page, self.pages = 50, ""  # commits on a page; where the pages are said to go on
        self.requests: list[Request] = []
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", port), _handler(self))
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        scheme = "https" if certificate else "http"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def add(self, *models: Served) -> None:
        """Serve more models."""
        self.models |= {model.name.lower(): model for model in models}

    def note(self, request: Request) -> int:
        """Count a request; how many are left in the window."""
        with self._lock:
            self.requests.append(request)
            self.left = max(self.left - 1, 0)
            return self.left

    def serve_forever(self) -> None:
        """Serve until interrupted."""
        self._server.serve_forever()


def from_catalogue(entries: Iterator[CatalogueEntry] | tuple[CatalogueEntry, ...]) -> Iterator[Served]:
    """Models as the Hub would show what the catalogue knows of them: card, tags, lineage."""
    for entry in entries:
        card: dict[str, Any] = {}
        if entry.tag:
            card["license"] = entry.tag
        if entry.license_name:
            card["license_name"] = entry.license_name
        if entry.license_link:
            card["license_link"] = entry.license_link
        declared = [base for base in entry.bases if base.strength == "declared"]
        if declared:
            card["base_model"] = [base.model for base in declared]
        tags = [f"base_model:{base.model}" for base in declared]
        tags += [f"base_model:{base.relation}:{base.model}" for base in declared]
        yield Served(entry.model, card, tags, {"README.md": b"---\n---\n", "config.json": b"{}"})
        for former in entry.former:
            yield Served(former, behaviour="renamed", target=entry.model)


def _handler(hub: Hub) -> type[BaseHTTPRequestHandler]:
    class Handler(_Handler):
        server_hub = hub

    return Handler


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server_hub: Hub
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a body waits 40 ms for the client to acknowledge the headers

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing: tests read `Hub.requests`."""

    def do_GET(self) -> None:
        """Answer a GET."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer a HEAD: the headers of the GET."""
        self._answer()

    def do_POST(self) -> None:
        """Answer a POST (`paths-info`)."""
        self._answer()

    def _answer(self) -> None:
        hub = self.server_hub
        headers = {name.lower(): value for name, value in self.headers.items()}
        self._left = hub.note(Request(self.command, self.path, headers))
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        given = headers.get("authorization", "").removeprefix("Bearer ")
        if given and hub.token is not None and given != hub.token:
            self._error(401, "Invalid credentials in Authorization header", None)
        elif path.startswith("/api/models/"):
            self._api(path.removeprefix("/api/models/"), parse_qs(parts.query), authorised=bool(given))
        elif path.endswith("/overview") and path.startswith(("/api/organizations/", "/api/users/")):
            self._account(path.removeprefix("/api/").removesuffix("/overview"))
        elif path.startswith("/api/datasets/"):
            self._data_set(path.removeprefix("/api/datasets/"), parse_qs(parts.query))
        elif path.startswith("/api/resolve-cache/models/"):
            org, name, commit, *file = path.removeprefix("/api/resolve-cache/models/").split("/")
            self._file(f"{org}/{name}", commit, "/".join(file), cached=True)
        elif "/resolve/" in path:
            name, _, rest = path.lstrip("/").partition("/resolve/")
            revision, _, file_path = rest.partition("/")
            self._file(name, revision, file_path, cached=False)
        else:
            self._error(404, "Not found", "RepoNotFound")

    # -- records

    def _api(self, rest: str, query: Mapping[str, list[str]], authorised: bool) -> None:
        pieces = rest.split("/")
        verb = next(
            (piece for piece in pieces[2:] if piece in ("revision", "tree", "paths-info", "commits")), None
        )
        index = pieces.index(verb) if verb else len(pieces)
        name, revision = "/".join(pieces[:index]), "/".join(pieces[index + 1 :]) or None
        model = self.server_hub.models.get(name.lower())
        if model is None or model.behaviour == "missing":
            if authorised:
                self._error(404, "Repository not found", "RepoNotFound")
            else:
                self._error(401, "Invalid username or password.", None)
        elif model.behaviour == "renamed" or model.name != name:
            target = model.target or model.name
            self._send(307, b"", {"Location": self.path.replace(name, target, 1)})
        elif revision and model.behaviour == "gated":
            self._error(403, "Access to this model is restricted.", "GatedRepo")
        elif revision and (state := next((one for one in model.past if one.sha == revision), None)):
            self._behave(state, query, None)
        elif revision and revision not in (model.sha, "main", *model.revisions):
            self._error(404, "Invalid rev id", "RevisionNotFound")
        elif verb == "commits":
            self._history(model, int(query.get("p", ["0"])[0]))
        elif verb == "tree":
            self._json(
                [
                    {"type": "file", "path": path, "size": len(data), "oid": blob_id(data)}
                    for path, data in model.files.items()
                ]
            )
        elif verb == "paths-info":
            self._json(
                [{"type": "file", "path": path, "oid": blob_id(data)} for path, data in model.files.items()]
            )
        else:
            self._behave(model, query, revision if revision in model.revisions else None)

    def _account(self, place: str) -> None:
        said = self.server_hub.accounts.get(place)
        if said is None:
            self._error(404, "This account does not exist", "EntryNotFound")
            return
        body = json.dumps(said).encode()
        etag = f'W/"{hashlib.sha1(body).hexdigest()}"'
        asked = self.headers.get("If-None-Match") == etag
        self._send(304 if asked else 200, b"" if asked else body, {"ETag": etag})

    def _data_set(self, name: str, query: Mapping[str, list[str]]) -> None:
        found = self.server_hub.data.get(name.lower())
        if found is None or found.behaviour == "missing":
            self._error(401, "Invalid username or password.", None)
        elif found.behaviour == "renamed":
            self._send(307, b"", {"Location": f"/api/datasets/{found.target}"})
        else:
            self._behave(found, query, None)

    def _history(self, model: Served, page: int) -> None:
        """A page of commits, newest first, and where the next one is."""
        line = [*model.past, model][::-1]
        first = page * self.server_hub.page
        listed = line[first : first + self.server_hub.page]
        body = [{"id": one.sha, "title": "x", "date": "2026-05-01T00:00:00.000Z"} for one in listed]
        more = first + self.server_hub.page < len(line)
        where = f"{self.server_hub.pages or self.server_hub.url}/api/models/{model.name}/commits/{model.sha}"
        link = {"Link": f'<{where}?p={page + 1}>; rel="next"'} if more else {}
        self._send(200, json.dumps(body).encode(), {"X-Total-Count": str(len(line)), **link})

    def _behave(self, model: Served, query: Mapping[str, list[str]], commit: str | None) -> None:
        record = model.record(blobs="blobs" in query)
        record = {**record, "sha": commit} if commit else record
        expanded = [*query.get("expand", ()), *query.get("expand[]", ())]
        if expanded:
            record = {key: record[key] for key in ("_id", "id", *expanded) if key in record}
        body = json.dumps(record).encode()
        if model.status != 200:
            self._send(model.status, b"", model.headers)
            return
        behave = getattr(self, f"_{model.behaviour.replace('-', '_')}", None)
        if behave is None:
            etag = f'W/"{hashlib.sha1(body).hexdigest()}"'
            asked = self.headers.get("If-None-Match") == etag
            self._send(304 if asked else 200, b"" if asked else body, {"ETag": etag})
        else:
            behave(body)

    def _limited(self, body: bytes) -> None:
        self._send(429, b"", {"RateLimit": '"api";r=0;t=3600'})

    def _limited_briefly(self, body: bytes) -> None:
        asked = [one for one in self.server_hub.requests if one.path == self.path]
        if len(asked) > 1:
            self._send(200, body, {"Content-Type": "application/json"})
        else:
            self._send(429, b"", {"Retry-After": "1"})

    def _broken(self, body: bytes) -> None:
        self._error(500, "Internal Error", None)

    def _slow_headers(self, body: bytes) -> None:
        self._drip(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")

    def _slow_body(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._drip(body)

    def _drip(self, data: bytes) -> None:
        end = time.monotonic() + _DRIP
        self.close_connection = True
        try:
            for byte in data:
                if time.monotonic() > end:
                    return
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(0.2)
        except OSError:
            return

    def _cut_off(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body) + 100))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2])
        self.close_connection = True

    def _malformed(self, body: bytes) -> None:
        self._send(200, b"<html>not a record</html>", {"Content-Type": "application/json"})

    def _deep(self, body: bytes) -> None:
        self._send(200, b"[" * 100_000, {"Content-Type": "application/json"})

    def _huge(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        chunk = b"x" * 65536
        try:
            for _ in range(4096):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
        except OSError:
            self.close_connection = True

    def _bomb(self, body: bytes) -> None:
        self._send(200, bomb(), {"Content-Encoding": "gzip", "Content-Type": "application/json"})

    def _off_host(self, body: bytes) -> None:
        model = self.server_hub.models[self.path.removeprefix("/api/models/").split("?")[0].lower()]
        self._send(302, b"", {"Location": model.target})

    # -- files

    def _file(self, name: str, revision: str, path: str, cached: bool) -> None:
        model = self.server_hub.models.get(name.lower())
        if model is None:
            self._error(401, "Invalid username or password.", None)
        elif model.behaviour == "gated":
            self._error(401, "Access to this model is restricted.", "GatedRepo")
        elif (state := next((one for one in model.past if one.sha == revision), None)) is not None:
            self._send(200, state.files[path], {}) if path in state.files else self._error(
                404, "", "EntryNotFound"
            )
        elif path not in model.files:
            self._error(404, "Entry not found", "EntryNotFound")
        elif not cached:
            target = f"/api/resolve-cache/models/{model.name}/{model.sha}/{path}"
            self._send(307, b"", {"Location": target, "X-Repo-Commit": model.sha})
        elif revision != model.sha:
            self._error(400, "a full commit is needed", None)
        else:
            data = model.files[path]
            if path in model.cut:
                self._cut_off(data)
                return
            if path in model.slow:
                self._slow_headers(data)
                return
            self._send(200, data, {"ETag": f'"{blob_id(data)}"', "X-Repo-Commit": model.sha})

    # -- sending

    def _json(self, value: object) -> None:
        self._send(200, json.dumps(value).encode(), {"Content-Type": "application/json"})

    def _error(self, status: int, message: str, code: str | None) -> None:
        headers = {"X-Error-Message": message, **({"X-Error-Code": code} if code else {})}
        self._send(status, json.dumps({"error": message}).encode(), headers)

    def _send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        if "RateLimit" not in headers:
            self.send_header("RateLimit", f'"api";r={self._left};t=55')
        self.send_header("RateLimit-Policy", '"fixed window";"api";q=500;w=300')
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
