"""What stands between a job and a node, on loopback: a wire that delays, is silent or is cut, and a door with TLS and a password."""

from __future__ import annotations

import base64
import contextlib
import http.client
import http.server
import socket
import ssl
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

_BYTES = 1 << 16


class Wire:
    """Carries all bytes between a port of its own and a node's, as long as it is whole."""

    def __init__(self, port: int) -> None:
        self.delay = 0.0
        """Seconds that each stretch of bytes to the node waits."""
        self.silent = False
        """Whether bytes are taken and not given on."""
        self._to = port
        self._cut = False
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.close()
        self.cut()

    def cut(self) -> None:
        """End all connections, and refuse new ones."""
        self._cut = True
        for pair in self._pairs:
            for each in pair:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
        self._pairs.clear()

    def mend(self) -> None:
        """Carry again."""
        self._cut = False

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # it was closed
            while True:
                near, _ = self._listening.accept()
                if self._cut:
                    near.close()
                    continue
                far = socket.create_connection(("127.0.0.1", self._to))
                self._pairs.append((near, far))
                for source, target, delays in ((near, far, True), (far, near, False)):
                    threading.Thread(target=self._carry, args=(source, target, delays), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, delays: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(_BYTES):
                if delays:
                    time.sleep(self.delay)
                if not self.silent:
                    target.sendall(data)
        for each in (source, target):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


class Door:
    """A server with a certificate that lets one user through to a node; it notes what was sent to it."""

    def __init__(self, port: int, certificate: Path, key: Path, user: str, password: str) -> None:
        wanted = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        self.turned_away = 0
        door = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                with contextlib.suppress(OSError):
                    super().handle_one_request()

            def _pass(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                if self.headers.get("Authorization") != wanted:
                    door.turned_away += 1
                    self._answer(401, b'{"error": "no"}', "application/json")
                    return
                node = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                kind = self.headers.get("Content-Type", "application/json")
                node.request(self.command, self.path, body, {"Content-Type": kind})
                answer = node.getresponse()
                self._answer(answer.status, answer.read(), answer.getheader("Content-Type", ""))
                node.close()

            do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _pass  # noqa: N815  # names that the library looks for

            def _answer(self, status: int, body: bytes, kind: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            def log_message(self, *said: object) -> None:
                """Say nothing."""

        secured = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        secured.load_cert_chain(certificate, key)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.socket = secured.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._server.handle_error = lambda *asked: None  # type: ignore[method-assign]
        self.port = int(self._server.server_address[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
