"""What is inside an archive becomes articles, each member read as the file it would be; nothing is unpacked to the disk."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Final

from index.readers.byte_source import ByteSource, buffered, extensions, plain, printable_name
from index.readers.failures import until_failure
from index.readers.formats import Read
from index.readers.inflate import Bounded, Budget, Damaged
from index.readers.reasons import Reason
from index.readers.walk import reader_of
from index.source import RawArticle, Rejected
from search.aside import MEMBER

MOST_MEMBERS: Final = 2_000_000
"""Members of an archive that are looked at."""
DEEPEST: Final = 2
"""Archives within each other that are read: one, and those in it."""
_CONTAINERS: Final = frozenset({".zip", ".tar"})


@dataclass(frozen=True, slots=True)
class Member:
    """A regular file inside an archive, or what is wrong with it."""

    name: str
    open: Callable[[], IO[bytes]]
    errors: tuple[type[Exception], ...] = ()
    """What reading it raises when it is corrupt."""
    fault: tuple[Reason, str] | None = None


def read_members(outer: ByteSource, members: Iterable[Member]) -> Iterator[RawArticle | Rejected]:
    """Read every article of an archive; names with a dot first are passed over, as in a folder."""
    for count, member in enumerate(members):
        if count >= MOST_MEMBERS:
            yield Rejected(outer.origin, Reason.TOO_LARGE, f"more than {count:,} members; the rest was not read")
            return
        parts = [part for part in member.name.replace("\\", "/").split("/") if part not in ("", ".")]
        if not parts:
            yield Rejected(outer.origin, Reason.OUTSIDE, "a member has no name")
        elif ".." in parts:
            yield Rejected(_origin(outer, member.name), Reason.OUTSIDE, "its name has .. in it")
        elif not any(part.startswith(".") or part == "__MACOSX" for part in parts):
            yield from _read(outer, "/".join(parts), member)
        if outer.budget.left < 0:
            yield Rejected(outer.origin, Reason.BOMB, "the rest of it was not read")
            return


def _read(outer: ByteSource, name: str, member: Member) -> Iterator[RawArticle | Rejected]:
    if member.fault:
        yield Rejected(_origin(outer, name), *member.fault)
        return
    read = reader_of(name, _origin(outer, name))
    if isinstance(read, Rejected):
        yield read
        return
    if extensions(name)[0] in _CONTAINERS and outer.depth + 1 >= DEEPEST:
        detail = "an archive in an archive in an archive: unpack it first"
        yield Rejected(_origin(outer, name), Reason.ARCHIVE, detail)
        return
    if (refused := outer.enter(_origin(outer, name))) is not None:
        yield refused
        return
    yield from until_failure(_origin(outer, name), _articles(outer, name, member, read))


def _articles(outer: ByteSource, name: str, member: Member, read: Read) -> Iterator[RawArticle | Rejected]:
    with _opened(member, extensions(name)[1], outer.budget) as stream:
        yield from read(outer.member(name, stream))


def _opened(member: Member, packing: str, budget: Budget) -> io.BufferedReader:
    try:
        stream = buffered(Bounded(member.open(), budget, member.errors))
    except member.errors as error:
        raise Damaged(f"it is corrupt or cut short ({error})") from error
    return buffered(Bounded(plain(stream, packing), budget)) if packing else stream


def _origin(outer: ByteSource, name: str) -> str:
    return f"{outer.origin}{MEMBER}{printable_name(name)}"
