"""A typed query and a text to what should be marked, by looking at every token: slow, and plain enough to be believed."""

from __future__ import annotations

import itertools
import re

from search.analysis import analyzer, fold
from search.query import nodes as q
from search.query.parser import parse
from search.sentences import paragraphs, sentences

ALONE = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def marked(query, text, lang):
    """Return the stretches to mark, in order, never overlapping: of two that begin together the longer one."""
    found = sorted(set(_places(parse(query), text, lang)), key=lambda place: (place[2], -place[3]))
    kept = []
    for _, _, start, end in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _places(query, text, lang):
    """Return (first token, last token, start, end) of each match."""
    match query:
        case q.Text():
            return _of_text(query, text, lang)
        case q.Free(children) | q.And(children) | q.Or(children):
            kept = [each for each in children if not _empty(each, lang)] if isinstance(query, q.Free) else children
            return [place for child in kept or children for place in _places(child, text, lang)]
        case q.Near(left, right, distance, ordered):
            sides = [_places(_whole(side), text, lang) for side in (left, right)]
            words = {(token.start, token.end) for token in analyzer(lang).tokens(text)}
            left, right = ([p for p in side if p[0] != p[1] or p[2:] in words] for side in sides)
            return _near(left, right, distance, ordered)
        case q.Together(left, right, scope):
            spans = (sentences if scope == "sentence" else paragraphs)(text)
            return _together(_places(left, text, lang), _places(right, text, lang), list(spans))
        case q.AtLeast(inner, count):
            places = _places(inner, text, lang)
            return places if len({place[:2] for place in places}) >= count else []
        case _:
            return []


def _whole(side):
    """Beside another word, a run of characters is one thing; a part of a word is none."""
    return (
        q.Text(side.text, side.zone, "phrase")
        if isinstance(side, q.Text) and side.kind == "word" and any(map(ALONE.match, side.text))
        else side
    )


def _empty(clause, lang):
    rules = analyzer(lang)
    return (
        isinstance(clause, q.Text)
        and clause.kind == "word"
        and all(rules.is_stopword(t.surface) for t in rules.tokens(clause.text))
    )


def _of_text(text_node, text, lang):
    rules = analyzer(lang)
    tokens = list(rules.tokens(text))
    typed = list(rules.tokens(text_node.text))
    if text_node.kind != "phrase":
        typed = [token for token in typed if not token.clitic] or typed
    words = [token.surface for token in typed]
    if not words:
        return []
    match text_node.kind:
        case "exact":
            ends = [(at, at + len(words)) for at in range(len(tokens) - len(words) + 1)]
            same = [(at, to) for at, to in ends if [token.surface for token in tokens[at:to]] == words]
            return [_place(at, to - 1, tokens) for at, to in same]
        case "prefix":
            begun = {
                words[-1],
                *(
                    t.surface[: len(words[-1])]
                    for t in tokens
                    if fold(t.surface).startswith(fold(words[-1])) and _spelled(words[-1], t.surface[: len(words[-1])])
                ),
            }
            return [_place(at, at, tokens) for at, token in enumerate(tokens) if token.surface.startswith(tuple(begun))]
        case "phrase":
            return _sequence(words, tokens)
    if any(map(ALONE.match, words)):
        runs = itertools.groupby(words, lambda word: bool(ALONE.match(word)))
        return [place for alone, run in runs for place in _of_run(alone, list(run), tokens, rules)]
    return _of_word(words, tokens, rules)


def _of_word(words, tokens, rules):
    return _sequence(words, tokens) if len(words) > 1 else list(_family(words[0], tokens, rules))


def _of_run(alone, words, tokens, rules):
    if not alone or len(words) == 1:
        return _sequence(words, tokens) if alone else _of_word(words, tokens, rules)
    found = [place for pair in itertools.pairwise(words) for place in _sequence(list(pair), tokens)]
    return [place for place in found if tokens[place[0]].end == tokens[place[1]].start]


def _family(word, tokens, rules):
    forms = {
        word,
        *(t.surface for t in tokens if _spelled(word, t.surface)),
        *(p.surface for t in tokens for p in t.parts if _spelled(word, p.surface)),
    }
    stems = {rules.stem(form) for form in forms}
    plain = fold(rules.stem(word)) if fold(word) == word else None
    for at, token in enumerate(tokens):
        own = rules.stem(token.surface)
        if own in stems or fold(own) == plain:
            yield _place(at, at, tokens)
        for part in token.parts:
            stem = rules.stem(part.surface)
            if stem != own and (stem in stems or fold(stem) == plain):
                yield at, at, part.start, part.end


def _spelled(typed, word):
    if len(typed) != len(word):
        return fold(word) == typed or word == fold(typed)
    return all(a == b or a == fold(b) or fold(a) == b for a, b in zip(typed, word, strict=True))


def _sequence(words, tokens):
    found = []
    for at in range(len(tokens) - len(words) + 1):
        stretch = tokens[at : at + len(words)]
        if all(_spelled(word, token.surface) for word, token in zip(words, stretch, strict=True)):
            found.append(_place(at, at + len(words) - 1, tokens))
    return found


def _place(first, last, tokens):
    return first, last, tokens[first].start, tokens[last].end


def _near(lefts, rights, distance, ordered):
    kept = []
    for left, right in itertools.product(lefts, rights):
        if 1 <= right[0] - left[1] <= distance or (not ordered and 1 <= left[0] - right[1] <= distance):
            kept += [left, right]
    return kept


def _together(lefts, rights, spans):
    kept = []
    for start, end in spans:
        left = [place for place in lefts if start <= place[2] < end]
        right = [place for place in rights if start <= place[2] < end]
        if left and right and len({place[0] for place in (*left, *right)}) > 1:
            kept += left + right
    return kept
