"""Articles that are prepared step by step together become what each becomes alone."""

from collections import Counter

import pytest

from index import pipeline
from index.pipeline import MOST, prepare
from index.source import RawArticle, Rejected

TEXTS = (
    "Le maire de Lyon, Paul Martin, a ouvert le pont.\nLa fête a duré deux jours. M. Martin a remercié les habitants.",
    "The minister met Anna Weber in Geneva.\nThe talks in Geneva went on for hours and nobody said why.",
    "Der Bürgermeister von Köln sprach mit Anna Weber.\nDie Brücke wird im Frühjahr gebaut, sagte sie.",
    "",
)


def articles(count):
    return [
        RawArticle(origin=f"x:{n}", id=str(n), text=TEXTS[n % len(TEXTS)].replace("deux", str(n))) for n in range(count)
    ]


def some(raws):
    return [each for few in pipeline._prepare_some([(raw, (), None, "") for raw in raws]) for each in few]


def test_many_become_what_each_becomes_alone():
    raws = articles(2 * MOST + 5)
    assert some(raws) == [prepare(raw) for raw in raws]


def test_one_that_cannot_be_analysed_is_lost_alone(monkeypatch):
    real = pipeline.identify

    def identify(text):
        if "duré 4 jours" in text:
            raise ValueError("wrong")
        return real(text)

    raws = articles(MOST)
    alone = [prepare(raw) for raw in raws]
    monkeypatch.setattr(pipeline, "identify", identify)
    found = some(raws)
    assert found[4] == Rejected("x:4", "could not be analysed", "ValueError: wrong")
    assert found[:4] + found[5:] == alone[:4] + alone[5:]


@pytest.mark.parametrize(("longest", "sizes"), [(250, [2, 2, 1]), (10, [1] * 5), (10_000, [5])])
def test_as_many_are_taken_together_as_are_no_longer_than_one_may_be(monkeypatch, longest, sizes):
    monkeypatch.setattr(pipeline, "LONGEST", longest)
    given = [(RawArticle(origin=f"x:{n}", id=str(n), text="a" * 100), (), None, "") for n in range(5)]
    few = list(pipeline._few_at_a_time(given))
    assert list(map(len, few)) == sizes
    assert [each for some in few for each in some] == given


def test_an_article_keeps_where_it_names_what():
    body = "Washington a déclaré son accord. M. Lavrov est arrivé à Genève.\n\nSergueï Lavrov repart de Genève."
    found = prepare(RawArticle(id="a", origin="a", text=f"Un accord à Genève\n\n{body}", lang="fr")).document.article
    said = [
        (zone, getattr(found, zone)[each.start : each.end], each.entity, each.metonymy)
        for zone in ("title", "lead", "body")
        for each in found.mentions_in(zone)
    ]
    assert sorted(Counter(id for _, _, id, _ in said).items()) == sorted(
        (each.id, each.count) for each in found.entities
    )
    assert [text for _, text, id, _ in said if id == "person:sergei-lavrov"] == ["Lavrov", "Sergueï Lavrov"]
    assert [text for *_, text, _, acts in said if acts] == ["Washington"]
    assert [text for _, text, id, _ in said if id == "geonames:2660646"] == ["Genève"] * 3
