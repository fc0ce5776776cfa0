"""One word or phrase as typed to what an engine looks for: each language's reading, each spelling, each form.

The ladder of exactness is made here: the very word, other accents, inflections, derivations (the same stem), relatives
(the same pieces). Each rung is worth less than the one before, whatever the rarity of its form: a form's own idf is
put back to that of the word.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from typing import Final

from search import scoring
from search.analysis import ALONE, Token, analyzer, fold
from search.analysis.aside import aside_stems
from search.document import PIECES, REMOVED, REMOVED_STEM, STEM, TEXT, ZONES
from search.lexicon import Lexicon, may_be
from search.query import nodes as q

_MOST_PHRASES: Final = 16
_MOST_PREFIXES: Final = 8
_MOST_INFLECTIONS: Final = 5
MOST_BESIDE: Final = 800
"""Bytes of all forms of one word that an engine looks for beside another: Tantivy makes a machine of them, of at most 1,000 states.
Of a word with more the texts are looked at."""
_COMMON: Final = 0.1
"""Part of the articles, when they are more than a few; a piece in more of them is left out: nDCG falls by .001, and
time by much."""
_FEW: Final = 2000


class Wording:
    """Words one query's texts for one index."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        """Look words up in `lexicon`; `language` is the query's likeliest."""
        self._lexicon = lexicon
        self._language = language

    def query(self, text: q.Text, *, relaxed: bool = False) -> q.Query:
        """Return what finds a text; of a word of several tokens any one will do when `relaxed`."""
        if text.zone == REMOVED:
            return q.Or(tuple(self._aside(text)))
        match text.kind:
            case "phrase":
                return q.Best(tuple(self._phrase(text.zone, way) for way in self._ways(text)))
            case "prefix":
                return q.Best(tuple(self._prefix(text.zone, way[-1]) for way in self._ways(text)))
            case "word":
                ways = self._ways(text).items()
                return q.Best(tuple(self._way(text.zone, way, langs, relaxed) for way, langs in ways))
            case _:
                return self._one_form(text)

    def _aside(self, text: q.Text) -> Iterator[q.Query]:
        """Find a text in removed lines, whatever its accents."""
        for way, langs in self._ways(text).items():
            plain = tuple(map(fold, way))
            if text.kind == "prefix":
                yield q.Prefix(REMOVED, plain[-1])
            elif text.kind == "wildcard":
                forms = self._lexicon.like(fold(text.text.lower()), REMOVED)
                yield q.Or(tuple(q.Term(REMOVED, form) for form in forms))
            else:
                yield q.Phrase(REMOVED, plain)
            if text.kind in ("word", "inflected") and len(way) == 1:
                yield from (q.Term(REMOVED_STEM, stem) for lang in langs for stem in sorted(aside_stems(way[0], lang)))

    def _one_form(self, text: q.Text) -> q.Query:
        """Find forms of a word; of several tokens, =Jean-Pierre, those next to one another."""
        several = [way for way in self._ways(text) if len(way) > 1 and text.kind != "wildcard"]
        if not several:
            return self._forms(text.zone, self.forms(text))
        if text.kind == "exact":
            zones = [text.zone] if text.zone else list(ZONES)
            return q.Best(tuple(q.Phrase(zone, way, scoring.PHRASE_ZONES[zone]) for way in several for zone in zones))
        return q.Best(tuple(self._phrase(text.zone, way) for way in several))

    def relatives(self, text: q.Text) -> q.Query:
        """Return what finds pieces of a word, for articles that have no form of it."""
        if text.zone or text.kind != "word":
            return q.NOTHING
        rules = analyzer(self._language)
        tokens = [token for token in rules.tokens(text.text) if not rules.is_stopword(token.surface)]
        pieces = [piece for stem in rules.stems(tokens) for piece in rules.pieces(stem)]
        most = max(_FEW, _COMMON * self._lexicon.articles)
        useful = [piece for piece in dict.fromkeys(pieces) if 0 < self._lexicon.frequency(PIECES, piece) <= most]
        share = scoring.RELATIVE / math.sqrt(max(1, len(pieces)))
        return q.Or(tuple(q.Term(PIECES, piece, share) for piece in useful))

    def alone(self, text: q.Text) -> str | None:
        """Return a text of one word in the query's language as articles write it, accents put back; None for any other."""
        if text.kind != "word" or text.zone:
            return None
        tokens = [token.surface for token in analyzer(self._language).tokens(text.text) if not token.clitic]
        if len(tokens) != 1:
            return None
        return next(filter(self._lexicon.has, self._lexicon.spellings(tokens[0])), None)

    def forms(self, text: q.Text) -> dict[str, float]:
        """Return the words of the index that a text of one word stands for, and what each is worth, from 0 to 1."""
        found: dict[str, float] = {}
        for way, langs in self._ways(text).items():
            for form, worth in self._forms_of(text, way, langs):
                found[form] = max(worth, found.get(form, 0.0))
        return found

    def sides(self, text: q.Text) -> list[q.Side]:
        """Return what a text can be beside another, in words of the index; none when only its text can tell."""
        ways = self._ways(text)
        if text.zone == REMOVED:
            plain = text.kind not in ("prefix", "wildcard")
            return [tuple((fold(surface),) for surface in way) for way in ways] if plain else []
        if text.kind in ("word", "phrase"):
            sides = [self._side(text, way, langs) for way, langs in ways.items()]
            return sides if all(_are_few(forms) for side in sides for forms in side) else []
        forms = tuple(self.forms(text))
        return [(forms,)] if forms and _are_few(forms) and all(len(way) == 1 for way in ways) else []

    def _side(self, text: q.Text, way: tuple[str, ...], langs: list[str]) -> q.Side:
        """Return the forms of each word of a text."""
        if text.kind == "phrase" or any(map(ALONE.match, way)):
            return tuple(self._as_spelled(surface) for surface in way)
        return tuple(self._family(surface, langs) for surface in way)

    def _as_spelled(self, surface: str) -> tuple[str, ...]:
        return tuple(form for form in self._lexicon.spellings(surface) if self._lexicon.has(form)) or (surface,)

    def _family(self, surface: str, langs: list[str]) -> tuple[str, ...]:
        stems = dict.fromkeys(stem for lang in langs for stem in self._lexicon.stems(surface, lang))
        known = (stem for stem in stems if self._lexicon.frequency(STEM, stem))
        return tuple(dict.fromkeys(form for stem in known for form in self._lexicon.bearers(stem))) or (surface,)

    def _present(self, stems: tuple[str, ...]) -> tuple[str, ...]:
        """Drop stems that no article has; keep one."""
        return tuple(stem for stem in stems if self._lexicon.frequency(STEM, stem)) or stems[:1]

    def _forms_of(self, text: q.Text, way: tuple[str, ...], langs: list[str]) -> Iterator[tuple[str, float]]:
        surface, lexicon = way[-1], self._lexicon
        match text.kind:
            case "exact":
                yield surface, 1.0
            case "inflected":
                for lang in langs:
                    yield from (
                        (form, 1.0) for word in lexicon.spellings(surface) for form in lexicon.inflections(word, lang)
                    )
            case "tolerant":
                yield from ((form, 1.0) for form in lexicon.spellings(surface))
                yield from ((form, 1.0 / (1 + distance)) for form, distance in lexicon.nearly(surface))
            case "prefix":
                yield from ((form, 1.0) for form in lexicon.like(f"{surface}*"))
            case "wildcard":
                yield from ((form, 1.0) for form in lexicon.like(text.text.lower()))
            case _:
                return

    def _forms(self, zone: str | None, forms: dict[str, float]) -> q.Query:
        """Find any of several forms; the rarest scores no more than the commonest."""
        field = zone or TEXT
        known = {form: worth for form, worth in forms.items() if self._lexicon.frequency(TEXT, form)}
        if not known:
            return q.NOTHING
        least = min(self._lexicon.idf(TEXT, form) for form in known)
        return q.Best(tuple(self._scaled(field, form, worth, least) for form, worth in known.items()))

    def _scaled(self, field: str, form: str, worth: float, rarity: float) -> q.Term:
        """Make a form count what a word of this rarity would, times its worth."""
        own = self._lexicon.idf(field, form)
        return q.Term(field, form, worth * rarity / own if own else worth)

    def _ways(self, text: q.Text) -> dict[tuple[str, ...], list[str]]:
        """Return each way the languages of the index cut the text into surfaces, and which languages those are."""
        ways: dict[tuple[str, ...], list[str]] = {}
        for lang in self._lexicon.languages:
            ways.setdefault(tuple(token.surface for token in _tokens(text, lang)), []).append(lang)
        ways.pop((), None)
        return ways

    def _way(self, zone: str | None, way: tuple[str, ...], langs: list[str], relaxed: bool) -> q.Query:
        if any(map(ALONE.match, way)):
            return self._mixed(zone, way, langs, relaxed)
        if len(way) == 1:
            return self._word(zone, way[0], langs)
        if relaxed:
            return q.Or(tuple(self._word(zone, surface, langs) for surface in way))
        return self._phrase(zone, way)

    def _mixed(self, zone: str | None, way: tuple[str, ...], langs: list[str], relaxed: bool) -> q.Query:
        """Find runs of characters, and the words between them."""
        parts = [
            self._run(zone, tuple(part), langs, relaxed) if alone else self._way(zone, tuple(part), langs, relaxed)
            for alone, part in itertools.groupby(way, lambda surface: bool(ALONE.match(surface)))
        ]
        return q.Or(tuple(parts)) if relaxed else q.And(tuple(parts))

    def _run(self, zone: str | None, way: tuple[str, ...], langs: list[str], relaxed: bool) -> q.Query:
        """Find a run of characters: one alone, several by their pairs, next to one another where that is all we know."""
        reads = [lang for lang in langs if analyzer(lang).language.runs]
        if len(way) == 1:
            return q.Term(zone or TEXT, way[0])
        if zone or not reads:
            return self._phrase(zone, way)
        pairs = dict.fromkeys(a + b for a, b in itertools.pairwise(way))
        group = q.Or if relaxed else q.And
        found = tuple(group(tuple(q.Term(STEM, f"{lang}:{pair}") for pair in pairs)) for lang in reads)
        characters = (q.Term(TEXT, character, scoring.SURFACE) for character in dict.fromkeys(way))
        return q.Boosted(q.Best(found), q.Or(tuple(characters)))

    def _word(self, zone: str | None, surface: str, langs: list[str]) -> q.Query:
        lexicon = self._lexicon
        own = {analyzer(lang).stem(surface) for lang in langs}
        stems = self._present(tuple(dict.fromkeys(stem for lang in langs for stem in lexicon.stems(surface, lang))))
        as_typed = [stem for stem in stems if stem in own and lexicon.has(surface)] or list(stems)
        rarity = min(lexicon.idf(STEM, stem) for stem in as_typed)
        other = scoring.OTHER_STEM if lexicon.has(surface) else 1.0
        family = tuple(self._scaled(STEM, stem, 1.0 if stem in own else other, rarity) for stem in stems)
        found = tuple(q.InZone(zone, each.term, each.boost) for each in family) if zone else family
        return q.Boosted(q.Best(found), q.Best(tuple(self._exactly(zone or TEXT, surface, langs))))

    def _exactly(self, field: str, surface: str, langs: list[str]) -> Iterator[q.Term]:
        """Reward the very word, then other accents, then other inflections."""
        lexicon = self._lexicon
        other = scoring.OTHER_ACCENTS if lexicon.has(surface) else 1.0
        spelled = [form for form in lexicon.spellings(surface) if lexicon.has(form)]
        inflected = [form for lang in langs[:1] for form in lexicon.inflections(surface, lang) if form not in spelled]
        known = [*spelled, *inflected[:_MOST_INFLECTIONS]]
        if not known:
            return
        rarity = lexicon.idf(TEXT, surface) if lexicon.has(surface) else min(lexicon.idf(TEXT, form) for form in known)
        for form in known:
            worth = 1.0 if form == surface else other if form in spelled else scoring.INFLECTION
            yield self._scaled(field, form, scoring.SURFACE * worth, rarity)

    def _spelled(self, way: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
        return itertools.islice(itertools.product(*map(self._as_spelled, way)), _MOST_PHRASES)

    def _phrase(self, zone: str | None, way: tuple[str, ...]) -> q.Query:
        """Find words next to one another; where a zone has few of them, they are no rarer than in the whole."""
        lexicon = self._lexicon
        if len(way) == 1:
            return self._forms(zone, dict.fromkeys(lexicon.spellings(way[0]), 1.0))
        found = []
        for spelled in self._spelled(way):
            whole = sum(lexicon.idf(TEXT, form) for form in spelled)
            for name in [zone] if zone else ZONES:
                own = sum(lexicon.idf(name, form) for form in spelled)
                worth = scoring.PHRASE_ZONES[name] * (
                    1.0 if spelled == way else scoring.OTHER_ACCENTS if self._known(way) else 1.0
                )
                found.append(q.Phrase(name, spelled, worth * min(1.0, whole / own) if own else worth))
        return q.Best(tuple(found))

    def _known(self, way: tuple[str, ...]) -> bool:
        return all(self._lexicon.has(surface) for surface in way)

    def _prefix(self, zone: str | None, begun: str) -> q.Query:
        field = zone or TEXT
        accented = (word[: len(begun)] for word in self._lexicon.complete(begun, 200))
        same = (word for word in accented if may_be(begun, word))
        prefixes = itertools.islice(dict.fromkeys([begun, *same, fold(begun)]), _MOST_PREFIXES)
        return q.Best(tuple(q.Prefix(field, prefix) for prefix in prefixes))


def _are_few(forms: tuple[str, ...]) -> bool:
    return sum(len(form.encode()) for form in forms) <= MOST_BESIDE


def whole(side: q.Query) -> q.Query:
    """Return what stands beside another word: of a run of characters all of it, not its pairs."""
    if isinstance(side, q.Text) and side.kind == "word" and ALONE.search(side.text):
        return q.Text(side.text, side.zone, "phrase")
    return side


def _tokens(text: q.Text, lang: str) -> list[Token]:
    if text.kind == "wildcard":
        return [Token(text.text.lower(), 0, len(text.text))]
    found = list(analyzer(lang).tokens(text.text))
    if text.kind == "phrase":
        return found
    return [token for token in found if not token.clitic] or found
