"""Signatures of weights, made and verified for real: keys, certificates, identities, and none of them.

Bundles are made by the package `model-signing` itself, over its public interface.
"""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from model_signing import hashing, signing

from auditor.knowledge import Knowledge
from auditor.model import SignatureState, Signed, Signer
from auditor.reading import Tree
from auditor.resolve.signing import signed
from tests.change import worlds

PEM = serialization.Encoding.PEM
CONFIG: Any = signing.Config
HASHING: Any = hashing.Config
CONFIGURATION = '{"base_model_name_or_path": "zai-org/GLM-4.5", "peft_type": "LORA"}'


def weights(root: Path) -> Path:
    """A folder of weights in a tree."""
    folder = root / "tone"
    folder.mkdir()
    (folder / "adapter_config.json").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "adapter_model.safetensors").write_bytes(b"weights" * 1000)
    return folder


def private(root: Path, name: str = "key") -> tuple[Path, str]:
    """A key, and its public half in PEM."""
    made = ec.generate_private_key(ec.SECP256R1())
    path = root.parent / f"{root.name}-{name}.pem"
    path.write_bytes(made.private_bytes(PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    public = made.public_key().public_bytes(PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return path, public.decode()


def sign(folder: Path, key: Path, how: Any = None) -> None:
    """Sign a folder as its publisher would."""
    config = CONFIG().use_elliptic_key_signer(private_key=key)
    config.set_hashing_config(how or HASHING().set_ignored_paths(paths=[folder / "model.sig"]))
    config.sign(folder, folder / "model.sig")


def seen(root: Path, *signers: Signer) -> Signed:
    return signed(Tree(root), "tone", signers)


def test_the_stated_key_verifies_and_another_does_not(tmp_path: Path) -> None:
    """Only the key that the policy states makes a signature more than a set of digests."""
    folder = weights(tmp_path)
    key, public = private(tmp_path)
    _, other = private(tmp_path, "other")
    sign(folder, key)

    assert seen(tmp_path).state is SignatureState.FITS
    assert seen(tmp_path, Signer("tone", public_key=public)).state is SignatureState.VERIFIED
    assert seen(tmp_path, Signer("tone/", public_key=public)).state is SignatureState.VERIFIED
    refused = seen(tmp_path, Signer("tone", public_key=other))
    assert refused.state is SignatureState.REFUSED and "key" in (refused.detail or "").lower()
    assert seen(tmp_path, Signer("elsewhere", public_key=other)).state is SignatureState.FITS


def test_a_signature_that_was_altered_is_refused(tmp_path: Path) -> None:
    """The digests fit, the signature does not: a bundle that somebody rewrote."""
    folder = weights(tmp_path)
    key, public = private(tmp_path)
    sign(folder, key)
    bundle = json.loads((folder / "model.sig").read_text(encoding="utf-8"))
    (tmp_path / "forged").mkdir()
    forged = weights(tmp_path / "forged")
    sign(forged, private(tmp_path, "forger")[0])
    theirs = json.loads((forged / "model.sig").read_text(encoding="utf-8"))
    theirs["verificationMaterial"] = bundle["verificationMaterial"]  # as if it were the stated key's
    (folder / "model.sig").write_text(json.dumps(theirs), encoding="utf-8")

    assert seen(tmp_path).state is SignatureState.FITS
    assert seen(tmp_path, Signer("tone", public_key=public)).state is SignatureState.REFUSED


@pytest.mark.parametrize("change", ["altered", "removed", "added"])
def test_files_that_are_not_what_was_signed_are_not_verified(tmp_path: Path, change: str) -> None:
    """Altered, missing, or standing beside what was signed without having been."""
    folder = weights(tmp_path)
    key, public = private(tmp_path)
    sign(folder, key)
    if change == "altered":
        (folder / "adapter_model.safetensors").write_bytes(b"others" * 1000)
    elif change == "removed":
        (folder / "adapter_model.safetensors").unlink()
    else:
        (folder / "pytorch_model.bin").write_bytes(b"more")

    found = seen(tmp_path, Signer("tone", public_key=public))
    wanted = SignatureState.REFUSED if change == "added" else SignatureState.BROKEN
    assert (found.state, found.file is not None) == (wanted, True)


def test_a_signature_over_parts_of_files_is_compared_part_by_part(tmp_path: Path) -> None:
    """Large weights are signed in shards; a byte in any of them counts."""
    folder = weights(tmp_path)
    key, public = private(tmp_path)
    how = HASHING().use_shard_serialization(shard_size=1000)
    sign(folder, key, how.set_ignored_paths(paths=[folder / "model.sig"]))
    signer = Signer("tone", public_key=public)
    before = seen(tmp_path, signer)
    data = bytearray((folder / "adapter_model.safetensors").read_bytes())
    data[6500] ^= 1
    (folder / "adapter_model.safetensors").write_bytes(bytes(data))
    altered = seen(tmp_path, signer)
    data[6500] ^= 1
    (folder / "adapter_model.safetensors").write_bytes(bytes(data) + b"more")

    assert (before.state, altered.state) == (SignatureState.VERIFIED, SignatureState.BROKEN)
    assert seen(tmp_path, signer).state is SignatureState.BROKEN


def certificate(name: str, key: Any, issuer: str, by: Any, authority: bool) -> x509.Certificate:
    """A certificate of `name`, given by `issuer`."""
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    usage = dict.fromkeys(("content_commitment", "key_encipherment", "data_encipherment"), False)
    usage |= dict.fromkeys(("key_agreement", "encipher_only", "decipher_only"), False)
    usage |= {"digital_signature": True, "key_cert_sign": authority, "crl_sign": authority}
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .sign(by, hashes.SHA256())
    )


def test_a_certificate_leads_to_the_stated_authority_or_is_refused(tmp_path: Path) -> None:
    """Whoever the stated authority vouches for may sign; whoever another does may not."""
    folder = weights(tmp_path)
    authority, other = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    path, _ = private(tmp_path)
    mine = serialization.load_pem_private_key(path.read_bytes(), None)
    roots = {
        "authority": certificate("authority", authority, "authority", authority, True),
        "other": certificate("other", other, "other", other, True),
    }
    leaf = certificate("maker", mine, "authority", authority, False)
    places = {name: tmp_path.parent / f"{tmp_path.name}-{name}.crt" for name in ("leaf", "chain")}
    places["leaf"].write_bytes(leaf.public_bytes(PEM))
    places["chain"].write_bytes(roots["authority"].public_bytes(PEM))
    config = CONFIG().use_certificate_signer(
        private_key=path, signing_certificate=places["leaf"], certificate_chain=[places["chain"]]
    )
    config.set_hashing_config(HASHING().set_ignored_paths(paths=[folder / "model.sig"]))
    config.sign(folder, folder / "model.sig")

    def by(name: str) -> SignatureState:
        text = roots[name].public_bytes(PEM).decode()
        return seen(tmp_path, Signer("tone", certificates=(text,))).state

    assert (by("authority"), by("other")) == (SignatureState.VERIFIED, SignatureState.REFUSED)


def test_a_signature_by_key_is_nobody_s_identity(tmp_path: Path) -> None:
    """Where Sigstore's certificate must name somebody, a bare key names nobody; no network is needed."""
    folder = weights(tmp_path)
    sign(folder, private(tmp_path)[0])

    found = seen(tmp_path, Signer("tone", identity="release@example.org", issuer="https://accounts.example"))

    assert found.state is SignatureState.REFUSED
    assert found.signer == "release@example.org (https://accounts.example)"


def stated(public: str) -> str:
    """A policy that names who signs."""
    return f'[[signatures]]\nmodel = "tone"\npublic-key = """\n{public}"""\n'


def policy(root: Path, public: str) -> None:
    (root / "auditor.toml").write_text(stated(public), encoding="utf-8")


def check(root: Path, prelude: str = "") -> tuple[dict[str, Any], str]:
    """`auditor audit` in its own process: the record of the weights' findings and model, and what it said."""
    program = f"{prelude}\nfrom auditor.cli import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", program, "audit", str(root), "--offline", "--format", "json"],
        env={**os.environ, "AUDITOR_NO_CACHE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    record: dict[str, Any] = json.loads(done.stdout)
    return record, done.stderr


def test_the_command_verifies_and_says_by_whom(tmp_path: Path) -> None:
    """From the policy's key to the report's record, as a user runs it; nothing else is printed."""
    folder = weights(tmp_path)
    key, public = private(tmp_path)
    sign(folder, key)
    policy(tmp_path, public)
    record, said = check(tmp_path)

    [model] = [one for one in record["models"] if one["origin"] == "local"]
    assert (model["signature"]["state"], said) == ("verified", "")
    assert model["signature"]["signer"].startswith("public key sha256:")
    assert not [one for one in record["findings"] if one["rule"].startswith("sign")]


def test_without_the_package_a_stated_signer_is_for_review(tmp_path: Path) -> None:
    """Who asked for a signature is told that nobody verified it, and what to install."""
    folder = weights(tmp_path)
    key, public = private(tmp_path)
    sign(folder, key)
    policy(tmp_path, public)
    record, _ = check(tmp_path, "import sys; sys.modules['model_signing'] = None")

    [finding] = [one for one in record["findings"] if one["rule"] == "signature-invalid"]
    assert (finding["variant"], finding["decision"]) == ("unverifiable", "review")
    assert "auditor[signing]" in finding["evidence"][0]["excerpt"]


def test_a_change_cannot_name_the_signer_of_its_own_weights(tmp_path: Path, knowledge: Knowledge) -> None:
    """New weights, their signature and a new key in one change: the key of the base decides."""
    folder = weights(tmp_path)
    key, public = private(tmp_path)
    forger, theirs = private(tmp_path, "forger")
    sign(folder, key)
    loads = 'from peft import PeftModel\nPeftModel.from_pretrained(base, "./tone")\n'
    base = worlds.commit(tmp_path, {"app.py": loads, "auditor.toml": stated(public)})
    (folder / "model.sig").unlink()
    (folder / "adapter_model.safetensors").write_bytes(b"others" * 1000)
    sign(folder, forger)
    policy(tmp_path, theirs)
    audit = worlds.change(tmp_path, base, knowledge)

    [finding] = [one for one in audit.findings if one.rule == "signature-invalid"]
    assert finding.variant == "refused"
    assert "signatures: tone" in {
        one.arguments["key"] for one in audit.findings if one.rule == "policy-changed"
    }


@pytest.mark.parametrize(
    "entry",
    [
        'model = "tone"',
        'model = "tone"\nidentity = "a@example.org"',
        'model = "tone"\npublic-key = "x"\nidentity = "a@example.org"\nissuer = "https://a"',
    ],
)
def test_a_signer_that_is_none_or_two_is_a_wrong_policy(tmp_path: Path, entry: str) -> None:
    """One of key, certificates, or identity with issuer: else one sentence says so, with the line."""
    (tmp_path / "auditor.toml").write_text(f"[[signatures]]\n{entry}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "check", str(tmp_path), "--offline"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 2
    assert "auditor.toml:2: signatures: tone: state one of" in done.stderr
