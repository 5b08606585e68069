"""What stands between us and the hub: proxies, certificates of one's own. Each in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import require
from tests.hub import Hub, Served

#: A developer's own certificates, which no test may see.
_BUNDLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

MODEL = Served("maker/model", {"license": "apache-2.0"})


def audited(**environment: str) -> dict[str, Any]:
    """The one model of `auditor model`, in a fresh process with these variables."""
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "model", MODEL.name, "--format", "json"],
        env={**{name: value for name, value in os.environ.items() if name not in _BUNDLES}, **environment},
        capture_output=True,
        check=True,
        timeout=60,
    )
    model: dict[str, Any] = json.loads(done.stdout)["models"][0]
    return model


def test_a_proxy_is_obeyed_and_sees_every_request() -> None:
    """A hub that nobody can name is reached through the proxy that the environment names."""
    with Hub(MODEL) as proxy:
        model = audited(HF_ENDPOINT="http://hub.invalid", HTTP_PROXY=proxy.url)

    assert model["declared"] == "apache-2.0"
    assert {request.path.split("/api/")[0] for request in proxy.requests} == {"http://hub.invalid"}


def test_nothing_is_asked_but_the_models(tmp_path: Path) -> None:
    """The hub's client would ask the hub who started it; only what is counted is sent, and no more."""
    with Hub(MODEL) as hub:
        audited(HF_ENDPOINT=hub.url, HF_HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path))

    assert [request.path.partition("?")[0] for request in hub.requests] == ["/api/models/maker/model"]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that nobody knows, key and certificate in one file."""
    require(shutil.which("openssl") is not None, "openssl")
    path = tmp_path_factory.mktemp("tls") / "hub.pem"
    key = path.with_suffix(".key")
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    made += ["-subj", "/CN=hub", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    subprocess.run([*made, "-keyout", str(key), "-out", str(path)], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + key.read_bytes())
    return path


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_certificates_of_one_s_own_are_believed_where_they_are_named(
    certificate: Path, variable: str
) -> None:
    """A company's bundle, by the client's own variable or by the one that other tools read."""
    with Hub(MODEL, certificate=certificate) as hub:
        model = audited(**{"HF_ENDPOINT": hub.url, variable: str(certificate)})

    assert model["declared"] == "apache-2.0"


def test_a_certificate_that_nobody_vouches_for_is_refused_and_named(certificate: Path) -> None:
    """The hub's word is not taken from whoever answers; the reason is one that can be acted on."""
    with Hub(MODEL, certificate=certificate) as hub:
        model = audited(HF_ENDPOINT=hub.url)

    assert model["unresolved"] == "offline"
    assert not hub.requests


def test_without_a_network_the_client_is_not_even_loaded() -> None:
    """A host that no name leads to costs a look at the name; the reason says so, and every model has it."""
    program = (
        "import sys; from auditor.cli import main; main(standalone_mode=False)\n"
        "print('httpx2' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "model", "maker/one", "maker/two", "--format", "json"],
        env={**os.environ, "HF_ENDPOINT": "http://hub.invalid"},
        capture_output=True,
        check=True,
        timeout=60,
    )
    document = json.loads(done.stdout)

    assert [model["unresolved"] for model in document["models"]] == ["offline", "offline"]
    assert document["coverage"]["requests"] == 0
    assert done.stderr.decode().strip() == "False"
