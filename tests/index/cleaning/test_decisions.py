"""What readers decided about lines, applied to a cleaned article: one fact each, and that undoing leaves no trace."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.cleaning import clean
from index.cleaning.alignment import line_numbers
from index.cleaning.decisions import REMOVED, RESTORED, Decision, apply
from index.decided import Decided
from index.source import RawArticle
from search.ledger import Entry

SAMPLE = Path(__file__).resolve().parents[3] / "index" / "sample"
TEXT = (SAMPLE / "txt" / "2024-02-valbourg-digue.txt").read_text(encoding="utf-8")
HTML = (SAMPLE / "html" / "2024-05-valbourg-pont.html").read_text(encoding="utf-8")
WRAPPED = """Le port rouvre

La criée a rouvert ses portes lundi matin après trois semaines de
travaux, et les premiers bateaux sont rentrés avant l'aube avec une
pêche que les mareyeurs attendaient depuis la fin du mois dernier.

Le maire a salué le travail des équipes, qui ont refait le quai dans
un délai que personne ne croyait possible au début de l'hiver, quand
la tempête avait emporté une partie de la digue et noyé les caves de
trois rues du quartier bas.
"""
INPUTS = {"text": TEXT, "html": HTML, "wrapped": WRAPPED}


def cleaned(name):
    text = INPUTS[name]
    raw = RawArticle(origin="x", id="a", **({"html": text} if name == "html" else {"text": text}))
    return clean(raw)


def decide(action, text, **rest):
    return Decision(action=action, text=text, **({"article": "a"} | rest))


def line_of(found, begin):
    return next(line for line in found.lines if line.text.strip().startswith(begin))


@pytest.mark.parametrize("name", INPUTS)
def test_the_numbers_of_title_and_paragraphs_are_those_of_their_lines(name):
    found = cleaned(name)
    texts = {line.n: line.text.strip() for line in found.lines}
    paragraphs = [found.title, *found.body.split("\n\n")]
    numbers = line_numbers(found)
    assert len(numbers) == len(paragraphs)
    placed = [(n, paragraph) for n, paragraph in zip(numbers, paragraphs, strict=True) if n]
    assert len(placed) >= len(paragraphs) - 1
    assert all(paragraph[:20].lower() in texts[n].lower() for n, paragraph in placed)


def test_a_restored_line_is_a_paragraph_at_its_place():
    before = cleaned("text")
    after = apply(before, [decide("restore", "lire AUSSI : La carte des zones inondables va être revue")])
    paragraphs = after.body.split("\n\n")
    at = paragraphs.index("Lire aussi : La carte des zones inondables va être revue")
    assert paragraphs[at - 1].startswith("Les engins de chantier") and paragraphs[at + 1].startswith("Les riverains")
    line = line_of(after, "Lire aussi")
    assert (line.kept, line.reason, line.confidence) == (True, RESTORED, 1.0)


def test_a_removed_paragraph_is_gone_and_nothing_else():
    before = cleaned("text")
    after = apply(before, [decide("remove", line_of(before, "Les engins").text)])
    line = line_of(after, "Les engins")
    assert (line.kept, line.reason) == (False, REMOVED)
    assert set(before.body.split("\n\n")) - set(after.body.split("\n\n")) == {line.text.strip()}


def test_a_line_of_a_broken_paragraph_is_taken_out_of_it():
    before = cleaned("wrapped")
    after = apply(before, [decide("remove", "travaux, et les premiers bateaux sont rentrés avant l'aube avec une")])
    assert "trois semaines de pêche que les mareyeurs" in after.body
    assert len(after.body.split("\n\n")) == 2


def test_a_broken_paragraph_is_taken_out_whole():
    before = cleaned("wrapped")
    first, second = before.body.split("\n\n")
    after = apply(before, [decide("remove", first, line=3)])
    assert after.body == second
    assert [line.n for line in after.lines if line.reason == REMOVED] == [3, 4, 5]


def test_the_title_stays():
    before = cleaned("text")
    assert apply(before, [decide("remove", before.title)]) == before


def test_a_page_of_html_loses_and_gets_lines_as_a_text_does():
    before = cleaned("html")
    paragraphs = before.body.split("\n\n")
    out = next(line for line in before.lines if not line.kept and len(line.text) > 5 and line.text not in before.body)
    after = apply(before, [decide("remove", paragraphs[1]), decide("restore", out.text)])
    assert out.text in after.body.split("\n\n") and paragraphs[1] not in after.body


def test_a_number_says_which_of_several_same_lines():
    raw = RawArticle(origin="x", id="a", text="Titre\n\n" + "Le pont est ouvert depuis hier matin.\n\n" * 3)
    before = clean(raw)
    numbers = [line.n for line in before.lines if line.kept and line.text.startswith("Le pont")]
    after = apply(before, [decide("remove", "Le pont est ouvert depuis hier matin.", line=numbers[-1])])
    assert [line.n for line in after.lines if line.reason == REMOVED] == numbers[-1:]
    assert len(after.body) < len(before.body)


def test_lines_with_other_digits_are_the_same_when_said():
    before = cleaned("text")
    wanted = "publié le 1/1/1999 à 3h5"
    assert apply(before, [decide("restore", wanted)]) == before
    assert "Publié le 13/02/2024 à 16h20" in apply(before, [decide("restore", wanted, near=True)]).body


def test_a_decision_about_a_source_is_about_its_articles_only():
    decision = decide("remove", "x", article="", source="Le Courrier")
    assert decision.is_about("any", "Le Courrier") and not decision.is_about("any", "La Gazette")
    assert not decision.is_about("any", "")


def test_the_last_word_holds_and_a_way_there_and_back_leaves_no_trace():
    before = cleaned("text")
    line = line_of(before, "Lire aussi")
    assert apply(before, [decide("restore", line.text), decide("remove", line.text)]) == before


def test_a_line_without_anything_to_compare_is_never_meant():
    before = cleaned("text")
    assert apply(before, [decide("remove", " \u200b")]) == before


def test_many_decisions_about_many_lines_take_no_square_of_time():
    lines = "\n".join(["Le titre du jour", *("Le pont est ouvert depuis hier matin." for _ in range(20_000))])
    before = clean(RawArticle(origin="x", id="a", text=lines))
    decisions = [decide("remove", f"Phrase {n}") for n in range(5_000)]
    kept = [line for line in before.lines if line.kept]
    after = apply(before, [*decisions, decide("remove", kept[-1].text)])
    assert not after.body
    assert apply(after, [decide("restore", kept[-1].text)]).body.count("\n\n") == len(kept) - 2


@st.composite
def chosen(draw):
    """Draw an input, and decisions about some of its lines."""
    found = cleaned(draw(st.sampled_from(sorted(INPUTS))))
    lines = st.sampled_from(found.lines)
    actions = st.sampled_from(["restore", "remove"])
    one = st.builds(
        lambda action, line, near, numbered: decide(action, line.text, near=near, line=line.n if numbered else 0),
        actions, lines, st.booleans(), st.booleans(),
    )  # fmt: skip
    return found, draw(st.lists(one, max_size=6))


@given(chosen())
def test_what_is_decided_changes_verdicts_and_paragraphs_only_and_says_so(drawn):
    before, decisions = drawn
    after = apply(before, decisions)
    assert [(line.n, line.text) for line in after.lines] == [(line.n, line.text) for line in before.lines]
    changed = [line for line, was in zip(after.lines, before.lines, strict=True) if line != was]
    assert all(line.reason == (RESTORED if line.kept else REMOVED) for line in changed)
    untouched = {line.text.strip() for line in before.lines if line.kept} - {line.text.strip() for line in changed}
    assert all(text in before.body for text in untouched if text in after.body or len(text) > 60)
    for line in changed:
        assert not line.kept or line.text.strip() in after.body


@given(chosen())
def test_undoing_all_gives_back_the_very_article(drawn):
    before, decisions = drawn
    entries = [Entry(n, decision, undone=True) for n, decision in enumerate(decisions, 1)]
    raw = RawArticle(origin="x", id="a", text="x")
    assert apply(before, Decided.of(entries).for_article(raw)) == before


@given(chosen())
def test_deciding_the_contrary_gives_back_the_very_article(drawn):
    before, decisions = drawn
    was = {line.n: line.kept for line in before.lines}
    back = [decide("restore" if was[line.n] else "remove", line.text, line=line.n) for line in before.lines]
    assert apply(before, [*decisions, *back]) == before


@given(chosen())
def test_no_line_that_was_kept_is_lost_without_a_decision_about_it(drawn):
    before, decisions = drawn
    after = apply(before, decisions)
    removed = [line.text for line in after.lines if line.reason == REMOVED]
    gone = [part for part in before.body.split("\n\n") if part not in after.body]
    assert all(any(text.strip() in part or part in text for text in removed) for part in gone)


LINES = [
    "Le pont est ouvert depuis hier matin, selon la mairie de la ville.",
    "Le pont est ouvert depuis hier matin, selon la mairie de la ville. Une suite.",
    "le quai que les ouvriers avaient refait dans un délai très court et",
    "Titre du jour", "Partager", "S'abonner", "0", "", "  ", "Publié le 12/03/2024", "Le pont\xa0est", "e\u0301té", "A" * 200,
]  # fmt: skip
pieces = st.lists(st.sampled_from(LINES) | st.text(max_size=30), min_size=1, max_size=20)


@given(pieces, st.booleans(), st.data())
def test_any_article_can_be_decided_about_and_given_back(lines, as_page, data):
    page = (
        "<html><body><article><h1>Titre</h1>" + "".join(f"<p>{line}</p>" for line in lines) + "</article></body></html>"
    )
    raw = RawArticle(origin="x", id="a", **({"html": page} if as_page else {"text": "\n".join(lines)}))
    before = clean(raw)
    numbers = [n for n in line_numbers(before)[1:] if n]
    assert numbers == sorted(numbers)
    some = data.draw(st.lists(st.sampled_from(before.lines), max_size=4)) if before.lines else []
    decisions = [decide(data.draw(st.sampled_from(["restore", "remove"])), line.text, near=True) for line in some]
    was = {line.n: line.kept for line in before.lines}
    back = [decide("restore" if was[line.n] else "remove", line.text, line=line.n) for line in before.lines]
    after = apply(before, decisions)
    assert all(line.text.strip() in after.body for line in after.lines if line.kept and line.reason == RESTORED)
    assert apply(before, [*decisions, *back]) == before
