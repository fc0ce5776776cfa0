"""Texts in known languages to how many are identified, and how fast: `languages.py FOLDER [--tables DIR] [--peers]`.

FOLDER has `language.tar.xz` and `debian_news.jsonl.xz` (`index/identification/train.py` says what they are). What is
measured is the half that `train.py --half DIR` does not learn from; `--tables DIR` measures what it wrote, else the
shipped tables are measured, which have learnt from both halves. The choice is open among all languages a system knows.
`--peers` measures py3langid and lingua too, where they are installed. `--pin` writes the floors of tests/index.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import lzma
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from index.identification import classifier, tables
from index.identification.sources import learnt_from
from index.identify import UNKNOWN, identify, language_code

TABLE = ("ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "zh")
"""The languages of the table in docs/identification.md."""
NEWS = 4_000
FLOORS = Path(__file__).parents[1] / "index" / "identification" / "floors.json"
Texts = list[tuple[str, str]]
System = Callable[[str], str]


def read_sets(folder: Path, news: int = NEWS) -> dict[str, Texts]:
    """Give texts and their languages by kind."""
    found: dict[str, Texts] = {}
    with tarfile.open(folder / "language.tar.xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            if member.name.endswith(".txt"):
                _, kind, name = member.name.split("/")
                lines = archive.extractfile(member).read().decode().splitlines()
                lang = language_code(name.removesuffix(".txt"))
                found.setdefault(kind, []).extend((text, lang) for text in lines if not learnt_from(text))
    long = [(text.split(), lang) for text, lang in found["sentences"]]
    found["three words"] = [(" ".join(words[3:6]), lang) for words, lang in long if len(words) >= 8]
    found["news"] = read_news(folder, news)
    found["news, 100 characters"] = [(text[200:300], lang) for text, lang in found["news"] if len(text) >= 300]
    return found


def read_news(folder: Path, count: int) -> Texts:
    with lzma.open(folder / "debian_news.jsonl.xz", "rt", encoding="utf-8") as file:
        records = [record for record in map(json.loads, file) if not learnt_from(record["group"])]
    records.sort(key=lambda record: sha256(record["id"].encode()).digest())
    return [(record["text"], language_code(record["lang"])) for record in records[:count]]


def systems(peers: bool) -> Iterator[tuple[str, System]]:
    yield "glaneur", lambda text: identify(text).lang
    if peers and importlib.util.find_spec("py3langid"):
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        langid = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
        yield "py3langid", lambda text: language_code(langid.classify(text)[0])
    if peers and importlib.util.find_spec("lingua"):
        from lingua import LanguageDetectorBuilder

        detector = LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models().build()

        def detect(text: str) -> str:
            language = detector.detect_language_of(text)
            return language_code(language.iso_code_639_1.name) if language else UNKNOWN

        yield "lingua", detect


def figures(answers: list[str], texts: Texts) -> dict[str, float]:
    """Give the share of right answers, of texts in the languages of the table and of all."""
    right = [(answer == lang, lang in TABLE) for answer, (_, lang) in zip(answers, texts, strict=True)]
    table = [ok for ok, is_in in right if is_in]
    return {"table": sum(table) / len(table), "all": sum(ok for ok, _ in right) / len(right)}


def digest(texts: Texts) -> str:
    return sha256(json.dumps(texts).encode()).hexdigest()[:16]


def timed(system: System, texts: Texts) -> tuple[list[str], float]:
    start = time.process_time()
    answers = [system(text) for text, _ in texts]
    return answers, (time.process_time() - start) / len(texts) * 1e6


def show(name: str, system: System, sets: dict[str, Texts]) -> None:
    for kind, texts in sets.items():
        system(texts[0][0])
        answers, first = timed(system, texts)
        again = min(timed(system, texts[:500])[1] for _ in range(2 if name == "glaneur" else 1))
        shares = figures(answers, texts)
        pairs = zip(answers, texts, strict=True)
        wrong = Counter(f"{lang}→{answer}" for answer, (_, lang) in pairs if answer != lang and lang in TABLE)
        print(
            f"{name:<9} {kind:<20} table {shares['table']:.4f}  all {shares['all']:.4f} of {len(texts):<5}"
            f" {first:5.0f} µs, again {again:5.0f} µs  {' '.join(f'{a} {n}' for a, n in wrong.most_common(6))}",
            flush=True,
        )


def pin(sets: dict[str, Texts]) -> None:
    floors = {}
    for kind, texts in sets.items():
        shares = figures([identify(text).lang for text, _ in texts], texts)
        floors[kind] = {name: round(share, 4) for name, share in shares.items()} | {"data": digest(texts)}
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tables", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--news", type=int, default=NEWS)
    given = parser.parse_args()
    if given.tables:
        classifier.table = lambda script: tables.read(given.tables / f"{script}.npz")
    sets = read_sets(given.folder, given.news)
    if given.pin:
        pin(sets)
        return
    for name, system in systems(given.peers):
        show(name, system, sets)


if __name__ == "__main__":
    main()
