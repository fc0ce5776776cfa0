"""Bytes in any encoding become text without characters that nothing can show.

UTF-8 first, then what the document declares, then what its bytes look like.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

SAMPLE: Final = 256 << 10
"""Bytes that are looked at to tell an encoding, or that there is no text at all."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DOCUMENTS: Final = (b"%PDF-", b"{\\rtf", b"%!PS-")
_CONTROLS: Final = bytes(sorted(set(range(0x20)) - set(b"\t\n\r\f\x1b")))  # escape: the Japanese 7-bit encoding
_UNSHOWABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_STRAY: Final = re.compile("[\udc80-\udcff]")
# What the bytes of western European text read as in windows-1252; the letters of its neighbours
# (š ž ý þ ð ¹ ³ ¿ …) are left out, since there they would be the sign of another encoding.
_WESTERN: Final = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœúùûüßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ«»“”‘’„–—…€°·•§£©®™ºª¡\xa0\xad")
_SEVEN_BIT: Final = ("iso2022", "hz")
_CANDIDATES: Final = [
    *("cp1252", "mac_roman", "cp1250", "iso8859_2", "cp1254", "cp1257", "cp1258"),
    *("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1253", "cp1255", "cp1256", "cp874"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
]
_SUPERSETS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What browsers read instead, see the WHATWG Encoding Standard."""
_TEXT_CODECS: Final = ("cp", "iso8859", "iso2022", "koi8", "gb", "big5", "euc_", "shift", "mac-", "hz", "tis", "ascii")


def scrub(text: str) -> str:
    """Drop control characters but tab and line ends; a lone surrogate becomes U+FFFD."""
    if not _UNSHOWABLE.search(text):
        return text
    return _UNSHOWABLE.sub(lambda found: "\ufffd" if found[0] >= "\ud800" else "", text)


def is_text(data: bytes) -> bool:
    """Tell text from everything else: by its mark, its signature, and one control byte in a hundred."""
    if data.startswith(_DOCUMENTS):
        return False
    if wide(data):
        return True
    sample = data[:SAMPLE]
    return (len(sample) - len(sample.translate(None, _CONTROLS))) * 100 <= len(sample)


def wide(data: bytes) -> str:
    """Name the encoding of more than one byte per letter that the first bytes announce, or give ''."""
    name = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    return "" if name == "utf-8-sig" else name


def decode(data: bytes, hint: str = "") -> tuple[str, str]:
    """Give the text and the name of its encoding; never fails.

    `hint` is an encoding that was declared, or that was found for another part of the same file.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        return data.decode(marked, "replace"), marked
    declared = known(hint)
    if declared.startswith(_SEVEN_BIT):
        return data.decode(declared, "replace"), declared
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError:
        return _legacy(data, declared)


def known(label: str) -> str:
    """Give Python's name of a declared encoding, '' when there is none or it is not one of texts."""
    try:
        name = codecs.lookup(label.strip().replace("\0", "")).name
    except LookupError:
        return ""
    name = _SUPERSETS.get(name, name)
    return name if name.startswith(_TEXT_CODECS) else ""


def _legacy(data: bytes, declared: str) -> tuple[str, str]:
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    if strays <= sum(char > "\x7f" for char in text) - strays:  # UTF-8 into which other bytes were mixed
        return _STRAY.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace"), text), "utf-8"
    for name in (declared, _detected(data[:SAMPLE])):
        try:
            return data.decode(name), name
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace"), "cp1252"


def _detected(sample: bytes) -> str:
    if _is_western(sample.decode("cp1252", "replace")):
        return "cp1252"
    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    return best.encoding if best else "cp1252"


def _is_western(text: str) -> bool:
    odd = [char for char in text if char > "\x7f"]
    letters = sum(char.isalpha() for char in odd)
    plain = sum(char.isalpha() for char in text) - letters
    return letters < plain and sum(char in _WESTERN for char in odd) >= 0.95 * len(odd)
