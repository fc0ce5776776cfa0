from __future__ import annotations

import gzip
import io
import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from index.readers import members, read, read_stream
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, file_of, made_id

Pack = Callable[[dict[str, bytes]], bytes]


def zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


PACKS: dict[str, Pack] = {
    ".zip": zipped,
    ".tar": tarred,
    ".tar.gz": lambda files: gzip.compress(tarred(files)),
    ".tgz": lambda files: gzip.compress(tarred(files)),
    ".zip.gz": lambda files: gzip.compress(zipped(files)),
}
each = pytest.mark.parametrize("extension", PACKS)
both = pytest.mark.parametrize("extension", [".zip", ".tar"])


def found(folder: Path, name: str, content: bytes) -> list[RawArticle | Rejected]:
    (folder / name).write_bytes(content)
    return list(read(folder / name))


def texts(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.text for item in items if isinstance(item, RawArticle)]


def reasons(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


@each
def test_members_are_read_as_the_files_they_are(tmp_path: Path, extension: str) -> None:
    files = {
        "a.txt": b"La cloche sonne.",
        "lot/b.jsonl": b'{"text": "Un"}\n{"text": "Deux"}\n',
        "c.jsonl.gz": gzip.compress(b'{"text": "Trois"}'),
    }
    items = found(tmp_path, f"lot{extension}", PACKS[extension](files))
    assert texts(items) == ["La cloche sonne.", "Un", "Deux", "Trois"]
    assert [item.origin.partition("!")[2] for item in items] == ["/a.txt", "/lot/b.jsonl:1", "/lot/b.jsonl:2", "/c.jsonl.gz:1"]  # fmt: skip


@each
def test_an_article_is_told_by_its_place_in_the_archive(tmp_path: Path, extension: str) -> None:
    (item,) = found(tmp_path, f"lot{extension}", PACKS[extension]({"./x/a.txt": b"La cloche sonne."}))
    assert isinstance(item, RawArticle)
    assert item.id == made_id(f"{(tmp_path / f'lot{extension}').resolve().as_posix()}!/x/a.txt")


@pytest.mark.parametrize(
    ("origin", "file"),
    [
        ("/a/b.txt", "/a/b.txt"),
        ("/a/b.jsonl:12", "/a/b.jsonl"),
        ("/a/b.zip!/c.jsonl:12", "/a/b.zip"),
        ("/a/b.tar.gz!/c.zip!/d.txt", "/a/b.tar.gz"),
        ("/a/b.epub!/c.xhtml", "/a/b.epub"),
        ("/i/inbox/stdin-000001!/c.txt", "/i/inbox/stdin-000001"),
        ("/Tintin!/b.txt", "/Tintin!/b.txt"),
    ],
)
def test_the_file_of_an_origin_is_the_one_on_the_disk(origin: str, file: str) -> None:
    assert file_of(origin) == file


@both
def test_an_archive_in_an_archive_is_read_and_one_more_is_not(tmp_path: Path, extension: str) -> None:
    pack = PACKS[extension]
    inner = zipped({"a.txt": b"Dedans.", "b.tar": tarred({"c.txt": b"Trop loin."})})
    items = found(tmp_path, f"lot{extension}", pack({"dedans.zip": inner, "z.txt": b"Dehors."}))
    assert texts(items) == ["Dedans.", "Dehors."]
    assert reasons(items) == [Reason.ARCHIVE]


@both
@pytest.mark.parametrize("name", ["../a.txt", "x/../../a.txt", "..\\a.txt"])
def test_a_name_that_leads_outside_is_set_aside(tmp_path: Path, extension: str, name: str) -> None:
    items = found(tmp_path, f"lot{extension}", PACKS[extension]({name: b"Dehors.", "b.txt": b"Suite."}))
    assert (reasons(items), texts(items)) == ([Reason.OUTSIDE], ["Suite."])


@both
@pytest.mark.parametrize("name", [".cache/a.txt", ".DS_Store", "__MACOSX/._a.txt"])
def test_hidden_members_are_passed_over(tmp_path: Path, extension: str, name: str) -> None:
    assert found(tmp_path, f"lot{extension}", PACKS[extension]({name: b"x"})) == []


@both
def test_a_member_in_no_format_is_set_aside_with_its_place(tmp_path: Path, extension: str) -> None:
    (item,) = found(tmp_path, f"lot{extension}", PACKS[extension]({"photo.jpg": b"x"}))
    assert (item.origin, item.reason) == (f"{tmp_path}/lot{extension}!/photo.jpg", Reason.FORMAT)  # type: ignore[union-attr]


@each
def test_an_archive_cut_short_gives_what_is_whole_and_says_so(tmp_path: Path, extension: str) -> None:
    whole = PACKS[extension]({"a.txt": b"Le matin.", "b.txt": bytes(range(32, 127)) * 70})
    items = found(tmp_path, f"lot{extension}", whole[: len(whole) * 3 // 5])
    assert reasons(items)
    assert set(reasons(items)) <= {Reason.DAMAGED}


@pytest.mark.parametrize("cut", [1000, 1100, 1024, 1540])
def test_a_tar_cut_anywhere_says_so(tmp_path: Path, cut: int) -> None:
    items = found(tmp_path, "lot.tar", tarred({"a.txt": b"Le matin.", "b.txt": b"Le soir."})[:cut])
    assert (texts(items), set(reasons(items))) == (["Le matin."], {Reason.DAMAGED})


@pytest.mark.parametrize("extension", [".zip", ".tar", ".tgz"])
@pytest.mark.parametrize("content", [b"", b"x", b"PK\x05\x06", b"\0" * 1024, b"bonjour " * 200])
def test_what_is_no_archive_raises_nothing(tmp_path: Path, extension: str, content: bytes) -> None:
    assert texts(found(tmp_path, f"lot{extension}", content)) == []


def test_a_corrupt_member_costs_only_itself(tmp_path: Path) -> None:
    packed = bytearray(zipped({"a.txt": b"Le matin est calme. " * 50, "b.txt": b"Le soir."}))
    packed[45] ^= 0xFF
    items = found(tmp_path, "lot.zip", bytes(packed))
    assert (texts(items), reasons(items)) == (["Le soir."], [Reason.DAMAGED])


def test_a_bomb_of_one_member_is_set_aside_and_the_next_is_read(tmp_path: Path) -> None:
    lines = b'{"text": "a"}\n' + b" " * (40 << 20)
    items = found(tmp_path, "lot.zip", zipped({"a.jsonl": lines, "b.txt": bytes(range(32, 127)) * 10}))
    assert Reason.BOMB in reasons(items)


def test_many_members_that_grow_together_are_a_bomb(tmp_path: Path) -> None:
    packed = zipped({f"{number}.txt": b" " * (5 << 20) for number in range(8)})
    items = found(tmp_path, "lot.zip", packed)
    assert reasons(items)[-1] == Reason.BOMB
    assert len(items) < 8


def test_archives_that_grow_within_each_other_are_a_bomb(tmp_path: Path) -> None:
    inner = zipped({f"{number}.txt": b" " * (3 << 20) for number in range(9)})
    items = found(tmp_path, "lot.zip", zipped({"dedans.zip": inner}))
    assert Reason.BOMB in reasons(items)


@pytest.mark.parametrize("wide", [False, True])
def test_a_list_of_members_too_long_to_be_held_is_not(tmp_path: Path, wide: bool) -> None:
    packed = bytearray(zipped({"a.txt": b"Le matin."}))
    end = packed.index(b"PK\x05\x06")
    packed[end + 12 : end + 16] = b"\xff\xff\xff" + (b"\xff" if wide else b"\x7f")
    if wide:
        packed[end:end] = b"PK\x06\x06" + bytes(36) + (1 << 40).to_bytes(8, "little") + bytes(8)
    (item,) = found(tmp_path, "lot.zip", bytes(packed))
    assert isinstance(item, Rejected)
    assert "unpack it first" in item.detail


def test_a_member_with_a_password_says_what_to_do(tmp_path: Path) -> None:
    packed = bytearray(zipped({"a.txt": b"Secret."}))
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    (item,) = found(tmp_path, "lot.zip", bytes(packed))
    assert isinstance(item, Rejected)
    assert (item.reason, "unpack it first" in item.detail) == (Reason.ENCRYPTED, True)


def test_a_link_in_a_zip_is_set_aside(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("a.txt")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "lot.zip", "w") as archive:
        archive.writestr(info, "/etc/hostname")
    assert reasons(list(read(tmp_path / "lot.zip"))) == [Reason.NOT_A_FILE]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_and_devices_in_a_tar_are_set_aside(tmp_path: Path, kind: bytes) -> None:
    info = tarfile.TarInfo("a.txt")
    info.type, info.linkname = kind, "/etc/hostname"
    with tarfile.open(tmp_path / "lot.tar", "w") as archive:
        archive.addfile(info)
    assert reasons(list(read(tmp_path / "lot.tar"))) == [Reason.NOT_A_FILE]


def test_a_name_of_megabytes_is_not_held(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 2 << 20
    items = found(tmp_path, "lot.tar", info.tobuf() + b"x" * (2 << 20) + tarred({"a.txt": b"Suite."}))
    assert reasons(items) == [Reason.DAMAGED]


def test_headers_that_nest_without_end_are_refused(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 1
    items = found(tmp_path, "lot.tar", (info.tobuf() + b"x".ljust(512, b"\0")) * 2000)
    assert reasons(items) == [Reason.DAMAGED]


@both
def test_members_beyond_the_limit_are_told(tmp_path: Path, extension: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "MOST_MEMBERS", 2)
    items = found(tmp_path, f"lot{extension}", PACKS[extension]({f"{n}.txt": b"x" for n in range(4)}))
    assert (len(texts(items)), reasons(items)) == (2, [Reason.TOO_LARGE])


def test_names_that_are_not_utf_8_can_be_printed(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "lot.tar", "w", encoding="latin-1", format=tarfile.GNU_FORMAT) as archive:
        info = tarfile.TarInfo("\u202ecafé\n.txt")
        info.name = "café\n.txt"
        info.size = 1
        archive.addfile(info, io.BytesIO(b"x"))
    (item,) = read(tmp_path / "lot.tar")
    assert item.origin.isprintable()


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_stream_is_known_for_an_archive(pack: Pack) -> None:
    items = list(read_stream(io.BytesIO(pack({"a.txt": b"La cloche sonne."}))))
    assert texts(items) == ["La cloche sonne."]


def test_a_stream_that_can_not_be_rewound_is_read_too() -> None:
    packed = gzip.compress(zipped({"a.txt": b"La cloche sonne."}))
    assert texts(list(read_stream(io.BytesIO(packed)))) == ["La cloche sonne."]
