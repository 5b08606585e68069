"""Another site than the hub: a table of answers by path, served over real HTTP; what arrived is noted."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from tests.hub.server import Request


@dataclass(frozen=True, slots=True)
class Page:
    """One answer: body, status, further headers; `drip` seconds lie between two bytes of the body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0


def page(value: Any) -> Page:
    """A value as a JSON answer."""
    return Page(json.dumps(value).encode(), headers={"Content-Type": "application/json"})


class Pages:
    """The running server: a context manager. A path with its query that is not in the table is a 404."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        """Serve `pages` by path and query."""
        self.pages = dict(pages)
        self.requests: list[Request] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
                """Say nothing."""

            def do_GET(self) -> None:
                """Answer from the table."""
                headers = {name.lower(): value for name, value in self.headers.items()}
                site.requests.append(Request(self.command, self.path, headers))
                found = site.pages.get(self.path, Page(status=404))
                self.send_response(found.status)
                for name, value in found.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(found.body)))
                self.end_headers()
                try:
                    for byte in found.body if found.drip else ():
                        self.wfile.write(bytes([byte]))
                        time.sleep(found.drip)
                    self.wfile.write(b"" if found.drip else found.body)
                except OSError:
                    self.close_connection = True

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [request.path for request in self.requests]

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
