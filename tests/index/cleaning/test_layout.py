from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.cleaning.layout import heaviest, layout
from index.cleaning.sentences import ends, is_sentence, width

PROSE = "Une phrase assez longue pour compter comme du texte, avec une virgule et le point qui la termine."


@pytest.mark.parametrize(
    ("weights", "stretch"),
    [
        pytest.param([], (0, 0), id="nothing"),
        pytest.param([-1, -2], (0, 0), id="nothing above zero"),
        pytest.param([-1, 2, -1, 2, -3, 1], (1, 4), id="a gap that is worth it"),
        pytest.param([3, -5, 4], (2, 3), id="a gap that is not"),
        pytest.param([2, -9, 2], (0, 1), id="the first of equals"),
    ],
)
def test_the_heaviest_stretch_is_found(weights: list[float], stretch: tuple[int, int]) -> None:
    assert heaviest(weights) == stretch


def test_short_sentences_next_to_the_article_belong_to_it() -> None:
    plan = layout(["Un titre", "Il pleuvait sur la ville ce matin.", PROSE, "Puis le soleil est revenu.", "menu"])
    assert (plan.start, plan.end) == (1, 4)


def test_without_sentences_nothing_is_outside() -> None:
    plan = layout(["un", "deux", "trois"])
    assert not any(map(plan.outside, range(3)))


@pytest.mark.parametrize(
    "line",
    [
        "Il pleut depuis hier soir.",
        "« Il pleut depuis hier. »",
        "今天早上城里下了很大的一场雨。",
        "Il pleut, vraiment ?",
    ],
)
def test_a_sentence_is_known_by_its_end(line: str) -> None:
    assert is_sentence(line) == (width(line) >= 25)


@pytest.mark.parametrize("line", ["Les ponts de la ville", "Oui.", "Il pleut depuis hier soir :"])
def test_a_heading_is_no_sentence(line: str) -> None:
    assert not is_sentence(line)


@given(st.text('a.!?…。»")’ \n]', max_size=12))
def test_whether_a_line_ends_as_a_sentence_is_told_by_its_last_characters(end):
    assert ends("une phrase " * 3 + end) == ends(" " + end)
