"""Three real OpenSearch nodes on loopback, each a process of its own; `python tests/cluster/local_cluster.py` starts them.

They are resolved by Maven once, into a cache. A node ends when its standard input does, so none outlives who started it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OLDEST_JAVA = 21
HEAP = "512m"
START = 600.0
"""Seconds that the nodes may take until they have found one another: the machine may be slow."""
NAMES = ("one", "two", "three")
# Serial collection and the quick compiler: three nodes share two cores with the tests.
FLAGS = (f"-Xms{HEAP}", f"-Xmx{HEAP}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData")


class Unavailable(Exception):
    """This machine cannot run a cluster; the message says what it lacks."""


def java_home() -> Path:
    """Find a JDK that is new enough: of JAVA_HOME, of the path, or of where systems keep them."""
    found = shutil.which("javac")
    places = [Path(os.environ.get("JAVA_HOME", "/nowhere")), *([Path(found).resolve().parents[1]] if found else [])]
    places += sorted(
        [*Path("/usr/lib/jvm").glob("*"), *Path("/Library/Java/JavaVirtualMachines").glob("*/Contents/Home")]
    )
    for home in places:
        if (home / "bin" / "javac").exists() and _version(home) >= OLDEST_JAVA:
            return home
    raise Unavailable(f"no JDK of version {OLDEST_JAVA} or newer: install one, or set JAVA_HOME")


def _version(home: Path) -> int:
    try:
        said = re.search(r'^JAVA_VERSION="(\d+)', (home / "release").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(said[1]) if said else 0


def classpath(java: Path) -> str:
    """Return what a node runs; the first time, Maven brings it and Node.java is compiled."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "glaneur"
    said = b"".join((HERE / name).read_bytes() for name in ("pom.xml", "Node.java"))
    place = cache / f"opensearch-{hashlib.sha256(said).hexdigest()[:12]}"
    if not place.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="making-") as folder:
            _make(java, Path(folder) / "made")
            with contextlib.suppress(OSError):  # another one made it meanwhile
                (Path(folder) / "made").rename(place)
    return f"{place / 'classes'}{os.pathsep}{place / 'lib'}/*"


def _make(java: Path, place: Path) -> None:
    maven = shutil.which("mvn")
    if not maven:
        raise Unavailable("no Maven: install it, so that it brings OpenSearch")
    lib = place / "lib"
    bring = [maven, "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies", f"-DoutputDirectory={lib}"]
    compile = [java / "bin" / "javac", "-cp", f"{lib}/*", "-d", place / "classes", HERE / "Node.java"]
    for command in (bring, compile):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=START)
        except subprocess.TimeoutExpired:
            raise Unavailable(f"{Path(command[0]).name} did not end in {START:.0f} seconds") from None
        if done.returncode:
            raise Unavailable(f"{Path(command[0]).name} failed: {(done.stderr or done.stdout).strip()[-500:]}")


class LocalCluster:
    """The three nodes; ports are free ones."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._java = java_home()
        self._classpath = classpath(self._java)
        free = _free_ports(2 * len(NAMES))
        self.ports = dict(zip(NAMES, free, strict=False))
        self._transport = dict(zip(NAMES, free[len(NAMES) :], strict=True))
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    @property
    def hosts(self) -> str:
        """All nodes as they stand in the URL of an index."""
        return ",".join(f"127.0.0.1:{port}" for port in self.ports.values())

    def __enter__(self) -> LocalCluster:
        try:
            for name in NAMES:
                self.start(name)
            self.wait(len(NAMES))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exc: object) -> None:
        for process in self._processes.values():
            process.kill()
        for process in self._processes.values():
            process.wait()
            if process.stdin:
                process.stdin.close()

    def start(self, name: str) -> None:
        """Start one node, with the data that it has."""
        folder = self._root / name
        folder.mkdir(parents=True, exist_ok=True)
        command = [self._java / "bin" / "java", *FLAGS, "-cp", self._classpath, "Node", folder, *self._settings(name)]
        with (folder / "out.log").open("ab") as log:
            self._processes[name] = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=folder)

    def kill(self, name: str) -> None:
        """End one node at once, as a loss of power does."""
        process = self._processes[name]
        process.send_signal(signal.SIGKILL)
        process.wait()
        if process.stdin:
            process.stdin.close()

    def ask(self, path: str, method: str = "GET") -> Any:
        """Ask a node that runs."""
        port = next(self.ports[name] for name, process in self._processes.items() if process.poll() is None)
        asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method)
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return json.load(answer)

    def delete(self, pattern: str) -> None:
        """Delete indexes."""
        for name in self.ask(f"/{pattern}/_alias"):
            self.ask(f"/{name}", "DELETE")

    @property
    def manager(self) -> str:
        """The node that the others have elected."""
        return str(self.ask("/_cat/cluster_manager?format=json")[0]["node"])

    def wait(self, nodes: int) -> None:
        """Wait until so many nodes have found one another."""
        until = time.monotonic() + START
        while time.monotonic() < until:
            for each, process in self._processes.items():
                if process.poll() is not None and process.returncode != -signal.SIGKILL:
                    raise Unavailable(f"node {each} ended: {self._last_lines(each)}")
            with contextlib.suppress(OSError):
                if self.ask("/_cluster/health")["number_of_nodes"] == nodes:
                    return
            time.sleep(0.3)
        raise Unavailable(
            f"{nodes} nodes did not find one another in {START:.0f} seconds: {self._last_lines(NAMES[0])}"
        )

    def _last_lines(self, name: str) -> str:
        return (self._root / name / "out.log").read_text(errors="replace")[-2000:]

    def _settings(self, name: str) -> Iterator[str]:
        yield from (f"node.name={name}", "cluster.name=glaneur-test", "network.host=127.0.0.1", "discovery.type=zen")
        yield from (f"http.port={self.ports[name]}", f"transport.port={self._transport[name]}")
        yield f"discovery.seed_hosts={','.join(f'127.0.0.1:{port}' for port in self._transport.values())}"
        yield f"cluster.initial_cluster_manager_nodes={','.join(NAMES)}"
        yield "cluster.routing.allocation.disk.threshold_enabled=false"  # the disk of a desk is often nearly full
        yield "action.auto_create_index=false"
        yield "indices.query.bool.max_clause_count=16384"
        yield "cluster.max_shards_per_node=5000"


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def main() -> None:
    """Run a cluster until interrupted."""
    root = Path("glaneur-cluster")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        with LocalCluster(root) as cluster:
            print(f"three nodes, their data in {root}; use --index opensearch://{cluster.hosts}/news; Ctrl-C ends them")
            signal.pause()
    except Unavailable as error:
        sys.exit(f"no cluster: {error}")
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
