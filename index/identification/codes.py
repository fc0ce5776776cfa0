"""What sources call a language to the two letters that it has here."""

from __future__ import annotations

from typing import Final

_OTHER_CODES: Final = {
    "nb": "no",
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "sh": "sr",
    "mo": "ro",
    "cn": "zh",
    "jp": "ja",
    "ua": "uk",
    "fra": "fr",
    "fre": "fr",
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "spa": "es",
    "ita": "it",
    "por": "pt",
    "nld": "nl",
    "dut": "nl",
    "rus": "ru",
    "ara": "ar",
    "zho": "zh",
    "chi": "zh",
    "pol": "pl",
    "jpn": "ja",
    "ckb": "ku",
    "kmr": "ku",
    "ary": "ar",
    "arz": "ar",
    "wuu": "zh",
    "yue": "zh",
}


def language_code(claimed: str) -> str:
    """Write what a source calls its language, e.g. `fr-FR`, `pt_BR`, `nb` or `eng`, as `identify` does; '' if unclear."""
    code = claimed.strip().lower().replace("_", "-").partition("-")[0]
    code = _OTHER_CODES.get(code, code)
    return code if len(code) == len("fr") and code.isascii() and code.isalpha() else ""
