"""What is marked is what a plain look at every token finds, and an article is found when something is."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from oracle import marked

import index
from search.analysis import analyzer
from search.answer import Question, answer
from search.article import Article, Passage
from search.document import Document
from search.engines import open_engine
from search.matching import Matcher
from search.proximity import near
from search.query.parser import parse
from search.skimming import letters, stem_begin
from search.snippets import Marker
from search.view import View

SAMPLE = Path(index.__file__).parent / "sample/articles.jsonl"
WORDS = {
    "fr": [
        "réforme",
        "reforme",
        "réformes",
        "l'eau",
        "d’Élysée",
        "aujourd'hui",
        "Etats-Unis",
        "vote",
        "voté",
        "le",
        "M.",
        "U.R.S.S.",
        "10 000",
        "publique",
        "publications",
        "travaux",
        "travail",
        "fréquemment",
        "fréquente",
    ],
    "en": ["reform", "reforms", "the", "company's", "vote", "voted", "Paris", "of", "die", "dying", "happily", "happy"],
    "es": ["publicación", "públicas", "el", "veces", "vez", "averigüe"],
    "it": ["città", "pubblicità", "l'amica", "amiche", "giuochi", "di"],
    "pt": ["ações", "ação", "países", "país", "nação", "de"],
    "de": ["Häuser", "Haus", "die", "Straße", "strasse", "und"],
    "ru": ["реформа", "реформы", "ёлка", "елка", "и", "США"],
    "zh": ["北京", "北京大学", "大学", "京", "2016年", "abc"],
    "ar": ["كتاب", "الكتاب", "في", "كِتَاب"],
    "tr": ["İstanbul", "istanbul", "ısı", "ve", "evler"],
    "el": ["Αθήνα", "αθηνα", "και", "πόλης"],
}
BREAKS = [" ", " ", " ", ". ", ", ", "\n\n", " « ", " » "]


@st.composite
def pairs(draw, several=True):
    lang = draw(st.sampled_from(sorted(WORDS)))
    word = st.sampled_from(WORDS[lang])
    text = "".join(a + b for a, b in draw(st.lists(st.tuples(word, st.sampled_from(BREAKS)), max_size=14)))
    clause = st.one_of(
        word,
        word,
        word.map(lambda each: f"={each}"),
        word.map(lambda each: f"{each[:4]}*"),
        st.tuples(word, word).map(lambda two: f'"{two[0]} {two[1]}"'),
        st.tuples(word, st.sampled_from(["NEAR/2", "ADJ/3", "NEAR/1", "NEAR/S", "NEAR/P"]), word).map(" ".join),
        word.map(lambda each: f"{each}>2"),
    )
    joined = st.tuples(clause, st.sampled_from([" ", " OU ", " ET ", " SAUF "]), clause).map("".join)
    return draw(clause | joined if several else clause), text, lang


def shown(query, text, lang):
    engine = open_engine("memory:")
    with engine.build() as writer:
        writer.put(Document.of(Article(id="a", title="", body=text, lang=lang)))
    engine.publish(writer.generation)
    with engine.searcher() as searcher:
        view = View(searcher)
        read = view.reader.read(parse(query))
        marks = [
            (mark.start, mark.end)
            for mark in Marker(read).marks(Article(id="a", title="", body=text, lang=lang), "body")
        ]
        return marks, bool(view.lexicon.found(read, 1).total)


@given(pairs())
@example(("réforme PRÈS/1 vote", "Le vote. La réforme, le vote.", "fr"))
@example(("hui", "aujourd'hui", "fr"))
def test_what_is_marked_is_what_a_look_at_every_token_finds(pair):
    query, text, lang = pair
    marks, found = shown(query, text, lang)
    assert not found or marks == marked(query, text, lang)


@given(pairs(several=False))
def test_one_clause_is_found_when_something_is_marked(pair):
    query, text, lang = pair
    marks, found = shown(query, text, lang)
    alone = lang == "zh" and len(query) > 2  # all pairs of a run have to be there, each is marked
    assert found == bool(marks) or alone


QUOTED = "Le maire a parlé.\n\nThe mayors were voting on two reforms.\n\nIl a conclu."


@pytest.mark.parametrize(
    ("query", "expected"),
    [("mayor", ["mayors"]), ("vote", ["voting"]), ("maires", ["maire"]), ("parler", ["parlé"])],
)
def test_a_passage_is_read_in_its_own_language(fill, query, expected):
    start = QUOTED.index("The")
    end = QUOTED.index("\n\nIl")
    article = Article(id="a", title="", body=QUOTED, lang="fr", foreign=(Passage(start, end, "en"),))
    with fill(open_engine("memory:"), [article]).searcher() as searcher:
        view = View(searcher)
        (hit,) = answer(view, Question(text=query)).hits
        marks = Marker(view.reader.read(parse(query))).marks(article, "body")
    assert hit.article == article
    assert [QUOTED[mark.start : mark.end] for mark in marks] == expected


SPOTS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3)).map(lambda spot: (spot[0], sum(spot))))


@given(lefts=SPOTS, rights=SPOTS, distance=st.integers(1, 6), ordered=st.booleans())
def test_near_is_what_comparing_every_pair_finds(lefts, rights, distance, ordered):
    expected = {
        spot
        for left in lefts
        for right in rights
        for first, second in [(left, right), *([] if ordered else [(right, left)])]
        if 1 <= second[0] - first[1] <= distance
        for spot in (left, right)
    }
    assert near(lefts, rights, distance, ordered=ordered) == sorted(expected)


@pytest.mark.parametrize("query", ["digue PRÈS/3 digue", "digue PRÈS/PHRASE digue"])
def test_a_long_text_of_one_word_is_marked_at_every_place(query, fill):
    article = Article(id="a", title="", body="digue " * 30_000, lang="fr")
    with fill(open_engine("memory:"), [article]).searcher() as searcher:
        matcher = Matcher(View(searcher).reader.read(parse(query)))
    assert len({place.start for place in matcher.places(article, "body")}) == 30_000


@pytest.mark.parametrize("lang", ["fr", "en", "es", "it", "pt"])
def test_a_word_has_the_letters_by_which_its_stem_is_looked_for(lang):
    rules = analyzer(lang)
    sample = " ".join(json.loads(line)["text"] for line in SAMPLE.read_text().splitlines())
    words = {
        token.surface: rules.stems([token]) for word in (*sample.split(), *WORDS[lang]) for token in rules.cut(word)
    }
    assert len(words) > 500
    lost = [word for word, stems in words.items() for stem in stems if not letters(word).startswith(stem_begin(stem))]
    assert lost == []
