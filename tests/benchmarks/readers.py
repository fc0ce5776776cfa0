"""How fast each format is read, and how much memory that takes: `python tests/benchmarks/readers.py [ARTICLES]`.

The same invented articles are written in every format; each file is read in a process of its own, nothing is cleaned or indexed.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import resource
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from index.readers import read
from index.source import RawArticle

SENTENCE = "Le conseil du port numéro {} a voté hier soir la réfection de la digue, du quai et des trois hangars. "


def articles(count: int) -> Iterator[dict[str, str]]:
    """Yield invented articles of some 3,000 characters."""
    for number in range(count):
        text = "".join(SENTENCE.format(number * 31 + line) for line in range(30))
        yield {"id": str(number), "url": f"https://fanal.example/{number}", "title": f"La digue {number}", "text": text, "published": "2019-05-02"}  # fmt: skip


def as_jsonl(path: Path, count: int) -> None:
    """Write JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in articles(count))


def as_csv(path: Path, count: int) -> None:
    """Write a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ["id", "url", "title", "text", "published"])
        table.writeheader()
        table.writerows(articles(count))


def as_zip(path: Path, count: int) -> None:
    """Write a ZIP archive of a file for each article."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in articles(count):
            archive.writestr(f"{each['id']}.txt", f"{each['title']}\n\n{each['text']}")


def as_tar(path: Path, count: int) -> None:
    """Write a packed tar archive likewise."""
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for each in articles(count):
            data = f"{each['title']}\n\n{each['text']}".encode()
            info = tarfile.TarInfo(f"{each['id']}.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def as_rss(path: Path, count: int) -> None:
    """Write a feed."""
    with path.open("w", encoding="utf-8") as file:
        file.write("<rss><channel><title>Le Fanal</title>")
        for each in articles(count):
            file.write(f"<item><title>{each['title']}</title><link>{each['url']}</link><description>{escape(each['text'])}</description></item>")  # fmt: skip
        file.write("</channel></rss>")


def as_mbox(path: Path, count: int) -> None:
    """Write a mailbox."""
    with path.open("w", encoding="utf-8") as file:
        for each in articles(count):
            file.write(f"From a@fanal.example Tue Mar 12 10:00:00 2019\nSubject: {each['title']}\nMessage-ID: <{each['id']}@fanal.example>\n")  # fmt: skip
            file.write(
                f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{each['text']}\n\n"
            )


def as_warc(path: Path, count: int) -> None:
    """Write a web archive, packed record by record."""
    with path.open("wb") as file:
        for each in articles(count):
            block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h1>{each['title']}</h1><p>{each['text']}</p>".encode()
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {each['url']}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"  # fmt: skip
            file.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 1))


def as_parquet(path: Path, count: int) -> None:
    """Write a Parquet file."""
    import pyarrow
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(articles(count))), path, row_group_size=1_000)


WRITERS: dict[str, Callable[[Path, int], None]] = {
    "a.jsonl": as_jsonl,
    "a.csv": as_csv,
    "a.zip": as_zip,
    "a.tar.gz": as_tar,
    "a.rss": as_rss,
    "a.mbox": as_mbox,
    "a.warc.gz": as_warc,
    "a.parquet": as_parquet,
}


def measured(path: Path) -> str:
    """Read a file in a process of its own; return a line of the table."""
    return subprocess.run([sys.executable, __file__, "--read", path], check=True, capture_output=True, text=True).stdout


def read_one(path: Path) -> None:
    """Read a file and print what it took."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    count = sum(isinstance(each, RawArticle) for each in read(path))
    seconds = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(
        f"{path.name:<12} {count:>9,} {count / seconds:>11,.0f} {path.stat().st_size / 1e6:>9.1f} {memory / 1024:>12.1f}"
    )


def main(count: int) -> None:
    """Print the table."""
    print(f"{'file':<12} {'articles':>9} {'articles/s':>11} {'MB':>9} {'memory, MiB':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for name in WRITERS:
            # In a process too: what starts another hands its peak of memory down.
            subprocess.run([sys.executable, __file__, "--write", Path(folder) / name, str(count)], check=True)
            print(measured(Path(folder) / name), end="", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        read_one(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["--write"]:
        path = Path(sys.argv[2])
        WRITERS[path.name](path, int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 20_000)
