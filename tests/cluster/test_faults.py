"""What comes between a job and a cluster: a slow, silent or cut network, certificates and passwords, a disk that fills up."""

import json
import threading
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from network import Door, Wire

from search.cli import glaneur
from search.document import Document
from search.engines import open_engine
from search.engines.base import SearchRequest
from search.engines.cluster import connection
from search.errors import SearchError, Unreachable
from search.query import nodes as q

pytestmark = pytest.mark.cluster
NEARLY_FULL = "a disk of the cluster is nearly full: make room there"
PATIENT = 180
"""Seconds that a cluster on a slow machine may take to note something."""


@pytest.fixture
def wire(cluster):
    """Return a wire to one node."""
    with Wire(cluster.ports["one"]) as whole:
        yield whole


@pytest.fixture
def over(url_of, cluster, tmp_path):
    """Return a function from a port, or several, to the URL of a new index through them."""

    def url(*ports, **options):
        hosts = ",".join(f"127.0.0.1:{port}" for port in ports)
        rest = "".join(f"&{name}={value}" for name, value in options.items())
        return url_of("opensearch", tmp_path / "home").replace(cluster.hosts, hosts) + rest

    return url


def count(engine):
    with engine.searcher() as searcher:
        return searcher.search(SearchRequest(query=q.Term("text", "digue"), limit=1000)).total


def test_a_slow_network_makes_the_answer_late_and_no_other(wire, over, fill, article):
    engine = fill(open_engine(over(wire.port)), [article(f"{at}", "La digue") for at in range(3)])
    wire.delay = 0.3
    assert count(engine) == 3


def test_a_network_that_is_cut_during_a_commit_loses_nothing_once_it_is_mended(wire, over, article):
    engine = open_engine(over(wire.port))
    wire.delay = 0.05
    with engine.build() as writer:
        for at in range(400):
            writer.put(Document.of(article(f"{at}", "La digue", "La digue de Valbourg a cédé. " * 400)))
        cut = threading.Timer(0.3, wire.cut)
        mended = threading.Timer(3.0, wire.mend)
        for timer in (cut, mended):
            timer.start()
        writer.commit()
        cut.join()
        mended.join()
    engine.publish(writer.generation)
    assert count(engine) == 400 == len(engine.searcher())


def test_a_cut_network_is_said_in_one_line(wire, over, fill, article):
    url = over(wire.port)
    fill(open_engine(url), [article("a", "La digue")])
    wire.cut()
    said = CliRunner().invoke(glaneur, ["search", "digue", "--index", url])
    assert said.exit_code == 1
    assert "no node of the cluster" in said.output and said.output.count("\n") == 1


def test_when_one_node_is_silent_another_answers(wire, over, cluster, fill, article):
    url = over(wire.port, cluster.ports["two"], timeout=1)
    engine = fill(open_engine(url), [article("a", "La digue")])
    wire.silent = True
    assert count(engine) == 1


def test_a_node_that_is_silent_is_not_waited_for_without_end(wire, over, fill, article, monkeypatch):
    url = over(wire.port, timeout=1)
    fill(open_engine(url), [article("a", "La digue")])
    wire.silent = True
    monkeypatch.setattr(connection, "_RETRIES", 0)
    with pytest.raises(Unreachable, match="no node of the cluster"):
        open_engine(url).searcher()


@pytest.fixture
def certificate(tmp_path):
    """Return the files of a certificate of 127.0.0.1, made by itself, and of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "an authority of our own")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = tmp_path / "certificate.pem", tmp_path / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    paths[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    return paths


@pytest.fixture
def door(cluster, certificate):
    with Door(cluster.ports["one"], *certificate, "anne", "a-secret") as guarded:
        yield guarded


@pytest.fixture
def known(monkeypatch, certificate):
    """Trust the certificate, and know the password."""
    monkeypatch.setenv(connection.USER, "anne")
    monkeypatch.setenv(connection.PASSWORD, "a-secret")
    monkeypatch.setenv(connection.AUTHORITIES, str(certificate[0]))


def test_with_tls_and_a_password_all_works_as_without(door, over, fill, article, known):
    engine = fill(open_engine(over(door.port, tls="yes")), [article(f"{at}", "La digue") for at in range(3)])
    assert count(engine) == 3
    assert not door.turned_away


def test_a_wrong_password_is_refused_and_in_no_message(door, over, known, monkeypatch):
    monkeypatch.setenv(connection.PASSWORD, "wrong-secret")
    said = CliRunner().invoke(glaneur, ["search", "digue", "--index", over(door.port, tls="yes")])
    assert said.exit_code == 1 and door.turned_away
    assert connection.PASSWORD in said.output and "secret" not in said.output


def test_a_certificate_of_an_unknown_authority_is_refused(door, over, known, monkeypatch):
    monkeypatch.delenv(connection.AUTHORITIES)
    with pytest.raises(Unreachable, match=r"(?i)certificate"):
        open_engine(over(door.port, tls="yes")).live()
    assert not door.turned_away  # the password was not sent


@pytest.fixture
def disk(cluster):
    """Return a function that makes the cluster take its disks for full, or for empty again."""

    def settings(kind="transient", **said):
        port = next(iter(cluster.ports.values()))
        body = json.dumps({kind: said}).encode()
        header = {"Content-Type": "application/json"}
        asked = urllib.request.Request(f"http://127.0.0.1:{port}/_cluster/settings", body, header, method="PUT")
        urllib.request.urlopen(asked, timeout=60).close()

    def full(is_so):
        left = "10000tb" if is_so else "1b"
        disk = "cluster.routing.allocation.disk"
        marks = {f"{disk}.watermark.{name}": left for name in ("low", "high", "flood_stage")}
        settings(**marks, **{f"{disk}.threshold_enabled": True, "cluster.info.update.interval": "10s"})

    yield full
    full(False)
    none = ("cluster.routing.allocation.disk.threshold_enabled", "cluster.info.update.interval")
    settings(**dict.fromkeys(none), **{"cluster.blocks.create_index": None})
    settings(kind="persistent", **{"cluster.blocks.create_index": None})


def test_when_the_disks_are_full_it_is_said_and_nothing_is_lost(
    cluster, url_of, tmp_path, fill, article, disk, monkeypatch
):
    engine = fill(open_engine(url_of("opensearch", tmp_path / "home")), [article("a", "La digue")])
    index = engine._index(engine.live())

    def blocked():
        found = cluster.ask(f"/{index}/_settings")[index]["settings"]["index"].get("blocks") or {}
        return found.get("read_only_allow_delete") == "true"

    def until(state):
        end = time.monotonic() + PATIENT
        while blocked() != state and time.monotonic() < end:
            time.sleep(0.5)
        assert blocked() == state

    disk(True)
    until(True)
    monkeypatch.setattr("search.engines.cluster.writer._PATIENCE", 1.0)
    writer = engine.update()
    writer.put(Document.of(article("b", "La digue")))
    with pytest.raises(SearchError, match=NEARLY_FULL):
        writer.commit()
    assert count(engine) == 1
    with pytest.raises(SearchError, match=NEARLY_FULL):  # where it makes no index either, that is said too
        for _ in range(PATIENT):
            engine.discard(engine.build().generation)
            time.sleep(1)
    disk(False)
    until(False)
    writer.commit()
    writer.__exit__(None, None, None)
    assert count(engine) == 2
