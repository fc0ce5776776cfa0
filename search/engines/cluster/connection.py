"""Requests to the nodes of a cluster: the only module that knows the client library.

Every path is in the part of the REST interface that OpenSearch 2 and 3 have; `docs/opensearch.md` says which of them
Elasticsearch lacks.
"""

from __future__ import annotations

import ipaddress
import logging
import os
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from opensearchpy import OpenSearch, Urllib3HttpConnection
from opensearchpy.exceptions import (
    AuthenticationException,
    AuthorizationException,
    ConnectionError,
    NotFoundError,
    SerializationError,
    TransportError,
)

from search.engines.cluster.address import Address
from search.errors import SearchError, Unreachable

Json = dict[str, Any]
LARGEST: Final = 256_000_000
"""Bytes of an answer; larger ones are not read."""
BUSY: Final = 429
USER: Final = "GLANEUR_OPENSEARCH_USER"
PASSWORD: Final = "GLANEUR_OPENSEARCH_PASSWORD"  # noqa: S105  # the name of a variable
AUTHORITIES: Final = "GLANEUR_OPENSEARCH_CA"
_RETRIES: Final = 3
_LONGEST_REASON: Final = 300
_EXISTS: Final = "resource_already_exists_exception"
_BLOCKED: Final = "block_exception"
_FULL: Final = ("flood-stage watermark", "create-index blocked")
_TOO_MANY: Final = ("maxClauseCount", "too_many_clauses", "too_many_nested_clauses")


class Missing(SearchError):
    """What was asked for is not there (any more)."""


class Exists(SearchError):
    """What was to be made is there already."""


class Busy(SearchError):
    """The cluster takes no more for a moment."""


class _Read(NamedTuple):
    """An answer that was read whole."""

    status: int
    headers: Any
    data: bytes


class _Bounded(Urllib3HttpConnection):
    """Reads no more of an answer than LARGEST, unpacked."""

    def _create_urllib3_pool(self) -> None:
        super()._create_urllib3_pool()
        ask: Callable[..., Any] = self.pool.urlopen

        def bounded(*arguments: Any, **options: Any) -> _Read:
            response = ask(*arguments, preload_content=False, **options)
            data = response.read(LARGEST + 1, decode_content=True)
            if len(data) > LARGEST:
                response.close()
                raise ValueError("the answer is too large")
            response.release_conn()
            return _Read(response.status, response.headers, data)

        self.pool.urlopen = bounded


class Cluster:
    """The nodes that an address names."""

    def __init__(self, address: Address) -> None:
        """Prepare to ask them; user, password and authorities are in the environment."""
        logging.getLogger("opensearch").addHandler(logging.NullHandler())  # else it writes to standard error
        self._hosts = ", ".join(f"{host}:{port}" for host, port in address.hosts)
        self._client = OpenSearch(
            hosts=[{"host": host, "port": port} for host, port in address.hosts],
            connection_class=_Bounded,
            timeout=address.timeout + 10,
            max_retries=_RETRIES,
            retry_on_timeout=True,
            **_security(address),
        )

    def ask(self, method: str, path: str, body: Json | bytes | None = None, **parameters: object) -> Json:
        """Return the answer to one request.

        Raises Missing, Exists, Busy, Unreachable when no node answers, and SearchError for what the cluster refuses.
        """
        try:
            answer = self._client.transport.perform_request(method, path, params=parameters or None, body=body)
        except NotFoundError as error:
            raise Missing(_reason(error)) from error
        except (AuthenticationException, AuthorizationException) as error:
            if str(error.error).endswith(_BLOCKED):
                raise SearchError(f"the cluster refuses: {_reason(error)}") from error
            raise SearchError(
                f"the cluster at {self._hosts} lets you not do that: set {USER} and {PASSWORD}"
            ) from error
        except (ConnectionError, SerializationError) as error:
            raise Unreachable(f"no node of the cluster at {self._hosts} answers: {_kind(error)}") from error
        except TransportError as error:
            raise _refusal(error) from error
        return answer if isinstance(answer, dict) else {}


def _security(address: Address) -> Json:
    user, password, authorities = (os.environ.get(name, "") for name in (USER, PASSWORD, AUTHORITIES))
    if not address.tls:
        if user and not all(_is_here(host) for host, _ in address.hosts):
            raise SearchError(f"a password is sent to another machine only with TLS: add ?tls=yes, or unset {USER}")
        return {"http_auth": (user, password)} if user else {}
    secured: Json = {"use_ssl": True, "verify_certs": True, "ca_certs": authorities or None}
    return secured | ({"http_auth": (user, password)} if user else {})


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _refusal(error: TransportError) -> SearchError:
    if error.status_code == BUSY:
        return Busy(f"the cluster is too busy: {_reason(error)}")
    if error.status_code in (502, 503, 504):
        return Unreachable(f"no copy of the index answers: {_reason(error)}")
    if error.error == _EXISTS:
        return Exists(_reason(error))
    if any(word in repr(error.info) for word in _TOO_MANY):
        said = "the query stands for too many words for this cluster: use fewer, or fewer * and ~, or set its "
        return SearchError(f"{said}indices.query.bool.max_clause_count higher")
    return SearchError(f"the cluster refuses: {_reason(error)}")


def _kind(error: Exception) -> str:
    cause = getattr(error, "info", None)
    return printable(str(cause or error))


def _reason(error: TransportError) -> str:
    info: Any = error.info
    said: Any = info.get("error", error.error) if isinstance(info, dict) else error.error
    try:
        said = said["root_cause"][0]["reason"]
    except (LookupError, TypeError):
        said = said.get("reason") if isinstance(said, dict) else said
    return printable(str(said))


def printable(text: str) -> str:
    """Return what a node said as one short line, in our words where it would not be understood."""
    if any(each in text for each in _FULL):
        return "a disk of the cluster is nearly full: make room there, or add a node, and run the same command again"
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line[:_LONGEST_REASON]
