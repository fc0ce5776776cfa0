"""A name finds what calls the entity otherwise, in any language; each such hit says so, and all of them can be left out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.answer import Question, answer, mark, whole
from search.answer_json import as_json
from search.article import Article, Entity
from search.document import Document
from search.engines import open_engine
from search.ledger import Entry, Ledger
from search.mending.decisions import Decision
from search.mending.folding import fold
from search.view import View

RUSSIA, LAVROV = "country:RU", "person:sergei-lavrov"


def named(id, label):
    return Entity(id, label, "person" if id.startswith("person:") else "place")


@pytest.fixture
def press(article):
    """Return five articles in three languages that name a country and a person."""
    return [
        article("en", "Exports", "Russia sells wheat, said Sergey Lavrov.", lang="en", entities=(named(RUSSIA, "Russia"), named(LAVROV, "Sergey Lavrov"))),
        article("fr", "Le blé", "La Russie vend du blé.", entities=(named(RUSSIA, "Russie"),)),
        article("plain", "Russie", "Ce mot sans entité."),
        article("ru", "Пшеница", "Россия продаёт пшеницу, сказал Сергей Лавров.", lang="ru", entities=(named(RUSSIA, "Россия"), named(LAVROV, "Сергей Лавров"))),
        article("us", "Le vote", "Les États-Unis votent.", entities=(named("country:US", "États-Unis"),)),
    ]  # fmt: skip


@pytest.fixture
def view(fill, engine, press):
    """Return a view of them on each engine."""
    with fill(engine, press).searcher() as searcher:
        yield View(searcher)


def ask(view, text, **rest):
    return answer(view, Question(text=text, ui="fr", by="article", **rest))


def found(view, text, **rest):
    """Return the ids that a text finds, and of those the ones through an entity."""
    hits = ask(view, text, **rest).hits
    return {hit.article.id for hit in hits}, {hit.article.id for hit in hits if hit.through}


@pytest.mark.parametrize(
    ("text", "all", "through"),
    [
        ("Russie", {"fr", "plain", "en", "ru"}, {"en", "ru"}),
        ("russland", {"fr", "en", "ru"}, {"fr", "en", "ru"}),
        ("russie blé", {"fr"}, set()),
        ("Etats Unis", {"us"}, set()),
        ("united states", {"us"}, {"us"}),
        ("Sergey Lavrov", {"en", "ru"}, {"ru"}),
        ("person:lavrov", {"en", "ru"}, {"ru"}),
        ("lieu:Russie", {"fr", "en", "ru"}, {"en", "ru"}),
        ("personne:Russie", set(), set()),
        ("place:country:RU", {"fr", "en", "ru"}, set()),
        ("blé OU Lavrov", {"fr", "en", "ru"} - {"ru"}, set()),
        ('"Russie"', {"fr", "plain"}, set()),
        ("=Russie", {"fr", "plain"}, set()),
        ("titre:Russie", {"plain"}, set()),
        ("wheat SAUF Russie", set(), set()),
    ],
)
def test_a_name_finds_what_its_entity_is_called_elsewhere(view, text, all, through):
    assert found(view, text) == (all, through)


def test_what_has_the_word_comes_before_what_only_has_the_entity(view):
    hits = ask(view, "Russie").hits
    assert [bool(hit.through) for hit in hits] == [False, False, True, True]
    assert [hit.score > 0 for hit in hits] == [True, True, False, False]


def test_a_hit_says_through_what_and_shows_where(view):
    hit = next(hit for hit in ask(view, "Russie").hits if hit.article.id == "ru")
    assert [(each.id, each.label, each.written) for each in hit.through] == [(RUSSIA, "Russie", "Россия")]
    assert [text.text[start:end] for text in hit.fragments for start, end in text.marks] == ["Россия"]
    assert mark(view, hit.article, "Russie")["body"] == [(0, 6)]


def test_the_answer_counts_them_and_can_do_without(view):
    assert (ask(view, "Russie").through, as_json(ask(view, "Russie"))["through"]) == (2, 2)
    plain = ask(view, "Russie", as_written=True)
    assert {hit.article.id for hit in plain.hits} == {"fr", "plain"} and plain.through == 0
    assert found(view, "*", where=(("person", "lavrov"),)) == ({"en", "ru"}, {"ru"})
    assert found(view, "*", where=(("person", "lavrov"),), as_written=True) == ({"en"}, set())
    assert whole(view, Question(text="Russie")).total == 4
    assert whole(view, Question(text="Russie", as_written=True)).total == 2


def decided(view, *decisions):
    return View(view.searcher, fold(Ledger(tuple(Entry(at, each) for at, each in enumerate(decisions, 1)))))


def test_a_typed_name_means_all_that_readers_merged(view):
    mended = decided(view, Decision(action="merge", entity="country:US", into=RUSSIA))
    assert found(mended, "place:russie")[0] == found(mended, "place:etats-unis")[0] == {"fr", "en", "ru", "us"}
    assert "us" in found(mended, "Russie")[1]


def test_a_typed_name_means_what_readers_call_so(view):
    mended = decided(view, Decision(action="rename", entity=RUSSIA, label="La Fédération"))
    assert found(mended, "la fédération") == ({"fr", "en", "ru"}, {"fr", "en", "ru"})


def test_nothing_is_found_through_what_is_hidden(view):
    mended = decided(view, Decision(action="hide", entity=RUSSIA))
    assert found(mended, "Russie") == ({"fr", "plain"}, set())


def test_a_name_that_an_article_gives_an_entity_once_is_none(fill, article):
    often = [article(f"{n:03}", "", "Mot.", entities=(named(RUSSIA, "Россия"),)) for n in range(150)]
    wrong = article("wrong", "", "Le blé monte.", entities=(named(RUSSIA, "Blé"),))
    with fill(open_engine("memory:"), [*often, wrong]).searcher() as searcher:
        assert ask(View(searcher), "blé").total == 1


NAMES = {
    RUSSIA: ["Russie", "Russia", "Россия", "Fédération de Russie"],
    LAVROV: ["Lavrov", "Sergueï Lavrov", "Сергей Лавров"],
    "person:lea-russie": ["Léa Russie"],
    "place:x": ["L’Île Russie", "a|b", "=a_b", "  "],
}
entities = st.sampled_from([named(id, label) for id, labels in NAMES.items() for label in labels])
words = st.lists(st.sampled_from(["Russie", "Lavrov", "Россия", "blé", "de"]), max_size=4).map(" ".join)
articles = st.builds(
    Article,
    id=st.sampled_from("abcdef"),
    title=words,
    body=words,
    lang=st.sampled_from(["fr", "en", "ru"]),
    entities=st.lists(entities, max_size=3, unique_by=lambda entity: entity.id).map(tuple),
)
texts = st.sampled_from(["Russie", "person:lavrov", "Sergueï Lavrov blé", "île russie", "place:russie OU blé", "blé SAUF Russie", "a b", "Fédération de Russie vend du blé"])  # fmt: skip


def told(view, text, **rest):
    return {**as_json(ask(view, text, **rest)), "took_ms": 0, "generation": ""}


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(corpus=st.lists(articles, max_size=6, unique_by=lambda each: each.id), text=texts, literally=st.booleans())
def test_every_engine_answers_the_same(engine, fill, corpus, text, literally):
    with (
        fill(engine, corpus).searcher() as searcher,
        fill(open_engine("memory:"), corpus).searcher() as plain,
    ):
        ours, theirs = (told(View(each), text, as_written=literally) for each in (searcher, plain))
        for one, other in zip(ours["hits"], theirs["hits"], strict=True):
            assert one.pop("score") == pytest.approx(other.pop("score"), abs=1e-3)  # 32-bit floats in some engines
        assert ours == theirs


@settings(max_examples=100)
@given(corpus=st.lists(articles, max_size=6, unique_by=lambda each: each.id), text=texts)
def test_as_written_is_what_is_left_of_an_answer_without_exclusions(corpus, text, build):
    with build(corpus).searcher() as searcher:
        view = View(searcher)
        all, through = found(view, text)
        written = found(view, text, as_written=True)
        if "SAUF" not in text and not ask(view, text).relaxed:
            assert written[1] == set() and all - through <= written[0]


@pytest.fixture(scope="module")
def build():
    """Return a function that indexes articles in memory."""

    def make(corpus):
        engine = open_engine("memory:")
        with engine.build() as writer:
            for each in corpus:
                writer.put(Document.of(each))
        engine.publish(writer.generation)
        return engine

    return make


@pytest.mark.parametrize(
    ("text", "id", "marked"),
    [
        ("person:lavrov", "en", ["Sergey Lavrov"]),
        ("person:lavrov", "ru", ["Сергей Лавров"]),
        ("person:SERGUEI-lavrov OU wheat", "en", ["wheat"]),
        ("place:russie vend", "fr", ["Russie", "vend"]),
        (f"place:{RUSSIA}", "fr", ["Russie"]),
        ("place:etats-unis", "us", ["États-Unis"]),
        ("person:russie OU blé", "fr", ["blé"]),
        ("blé SAUF place:oslo", "fr", ["blé"]),
        ("wheat SAUF place:oslo", "en", ["wheat"]),
    ],
)
def test_entities_that_are_asked_for_by_name_are_marked(view, press, text, id, marked):
    (article,) = (each for each in press if each.id == id)
    marks = mark(view, article, text)["body"]
    assert [article.body[start:end] for start, end in marks] == marked


def test_results_mark_entities_that_are_asked_for(view):
    (hit,) = ask(view, "place:etats-unis").hits
    (fragment,) = hit.fragments
    assert [fragment.text[start:end] for start, end in fragment.marks] == ["États-Unis"]
