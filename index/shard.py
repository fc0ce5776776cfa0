"""A part of the articles of a reindex that several machines do together, and what they have agreed on, as a file of their home."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

from index.checkpoint import Source
from index.errors import BadRecord, JobError
from index.source import RawArticle, Rejected

MOST: Final = 1_000
"""Shards of one reindex."""
_LARGEST: Final = 16_000_000
"""Bytes of the file of what was agreed on."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The share of one machine: all articles whose ids fall to it, wherever they are read."""

    number: int
    """From 1."""
    of: int

    @classmethod
    def read(cls, said: str) -> Self:
        """Read `2/4`; raise ValueError when it is no shard."""
        number, slash, of = said.partition("/")
        if not (slash and number.isascii() and of.isascii() and number.isdigit() and of.isdigit()):
            raise ValueError(f"{said!r} is no shard: write 2/4 for the second of four")
        if not 1 <= int(number) <= int(of) <= MOST:
            raise ValueError(f"{said!r} is no shard: write 1/N to N/N, and N is {MOST:,} at most")
        return cls(int(number), int(of))

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    @property
    def name(self) -> str:
        """Return what it is called in the name of a file."""
        return f"{self.number}-of-{self.of}"

    def takes(self, item: RawArticle | Rejected) -> bool:
        """Say whether something that was read falls to this share, by its id, or by its place when it is no article."""
        key = item.id if isinstance(item, RawArticle) else item.origin
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return int.from_bytes(digest, "big") % self.of == self.number - 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What the machines have agreed on before the first of them begins."""

    generation: str
    of: int
    sources: tuple[Source, ...]
    finder: str = ""
    """What finds names, as `index.entities.extract` reads it."""
    before: int = 0
    """Articles of the live generation then; 0 when there was none."""

    def shards(self) -> list[Shard]:
        """Return all shares, in order."""
        return [Shard(number, self.of) for number in range(1, self.of + 1)]

    def refuse_other(self, shard: Shard, sources: list[Source] | None, finder: str | None) -> None:
        """Raise JobError when a machine asks for something else than what was agreed on."""
        if shard.of != self.of:
            raise JobError(
                f"this reindex was begun in {self.of} shards, and {shard} is of {shard.of}: {self.giving_up()}"
            )
        if sources is not None and tuple(sources) != self.sources:
            paths = ", ".join(source.path for source in self.sources)
            raise JobError(
                f"the first shard was given {paths}: say the same paths and options on each machine, or {self.giving_up()}"
            )
        if finder is not None and finder != self.finder:
            raise JobError(
                f"the first shard finds names by {self.finder or 'glaneur'}: say the same --entities on each"
            )

    def giving_up(self) -> str:
        """Return how to do without it."""
        return f"give it up with {'`glaneur reindex --force`' if self.before else '`glaneur index` without --shard'}"

    def write(self, path: Path) -> None:
        """Write it whole or not at all."""
        new = path.with_suffix(".new")
        new.write_text(json.dumps(asdict(self), ensure_ascii=False), encoding="utf-8", errors="surrogatepass")
        new.replace(path)

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """Return what was agreed on, None when nothing was; raise BadRecord when the file says something else."""
        try:
            with path.open("rb") as file:
                said: Any = json.loads(file.read(_LARGEST).decode("utf-8", "surrogatepass"))
            sources = tuple(
                Source(each["path"], each["lang"], each["source"], tuple(map(tuple, each["fields"])))
                for each in said["sources"]
            )
            plan = cls(str(said["generation"]), int(said["of"]), sources, str(said["finder"]), int(said["before"]))
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise BadRecord(
                f"{path} can't be read ({type(error).__name__}): delete it and begin all shards again"
            ) from error
        if not 1 <= plan.of <= MOST or not plan.generation.replace("-", "").isalnum():
            raise BadRecord(f"{path} says what can't be: delete it and begin all shards again")
        return plan
