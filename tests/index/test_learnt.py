"""The file of habits: what is written, read, kept and refused."""

import json
import os

import pytest

from index.cleaning import clean
from index.cleaning.habits import Habit
from index.cleaning.learning import learn
from index.errors import BadHabits
from index.learnt import Learnt, SourceHabits, read_habits, source_of, write_habits
from index.source import RawArticle

ENDING = Habit(form="…par Radio Fanal", pages=67, of=200)
LINE = Habit(form="lire aussi", place="after", pages=9, of=200)
BETWEEN = Habit(form="réagir\n…\n©…", pages=40, of=200)
BY_HAND = Habit(form="à savoir", verdict="keep", note="il introduit un paragraphe")


def learnt(*habits, articles=200, source="Le Courrier"):
    return Learnt.of({source: SourceHabits(articles, habits)})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "index" / "habits.jsonl"


def written(path, *said):
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in said), encoding="utf-8")
    return path


def test_what_is_written_is_read(path):
    some = learnt(ENDING, LINE, BETWEEN, BY_HAND)
    write_habits(path, some)
    assert read_habits(path) == some


def test_without_a_file_nothing_is_known(path):
    assert read_habits(path) == Learnt()


def test_a_line_can_be_read_and_edited(path):
    write_habits(path, learnt(ENDING))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0]) == {"source": "Le Courrier", "articles": 200}
    assert json.loads(lines[1]) == {
        "source": "Le Courrier",
        "form": "…par Radio Fanal",
        "verdict": "remove",
        "pages": 67,
        "of": 200,
    }


def test_a_line_written_by_hand_is_compared_as_lines_are(path):
    read = read_habits(written(path, {"source": "Le Courrier", "form": "Publié le 12 mars"}))
    assert read.sources["Le Courrier"].habits[0].form == "publié le 0 {month}"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[]", "not an object"),
        ('{"source": 3}', '"source" is no string'),
        ('{"source": "a", "form": "b", "verdict": "perhaps"}', '"verdict"'),
        ('{"source": "a", "form": "b", "place": "above"}', '"place"'),
        ('{"source": "a", "form": "…"}', '"form" has no letters'),
        ('{"source": "a", "form": "\\n…\\nb"}', "nothing above"),
        ('{"source": "a", "form": "b", "pages": -1}', '"pages"'),
        ('{"source": "a", "form": "b", "pages": 3, "of": 2}', 'on 3 "pages" "of" 2'),
        ('{"source": "a", "articles": "many"}', '"articles"'),
        ("[" * 60_000, "nested too deeply"),
        ('{"source": "' + "a" * 70_000 + '"}', "longer than"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_with_its_number(path, line, said):
    written(path, {"source": "Le Courrier", "articles": 3})
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    with pytest.raises(BadHabits, match=r"habits\.jsonl:3: .*") as error:
        read_habits(path)
    assert said in str(error.value)


def test_a_file_that_can_be_none_is_not_read(path):
    written(path)
    os.truncate(path, 64_000_001)
    with pytest.raises(BadHabits, match="make it smaller"):
        read_habits(path)


def test_what_is_written_by_hand_stays_when_the_source_is_learnt_anew():
    old = learnt(BY_HAND, LINE)
    new = old.with_new({"Le Courrier": SourceHabits(200, (ENDING,))})
    assert new.sources["Le Courrier"].habits == (BY_HAND, ENDING)


def test_what_is_written_by_hand_wins_over_what_is_learnt():
    by_hand = Habit(form="lire aussi", verdict="keep")
    new = learnt(by_hand).with_new({"Le Courrier": SourceHabits(200, (LINE, ENDING))})
    assert new.sources["Le Courrier"].habits == (by_hand, ENDING)


def test_a_few_articles_do_not_replace_what_many_taught():
    assert learnt(ENDING).with_new({"Le Courrier": SourceHabits(12, ())}) == learnt(ENDING)


def test_forgetting_leaves_what_is_written_by_hand():
    assert learnt(ENDING, BY_HAND).forget() == learnt(BY_HAND, articles=0)
    assert learnt(ENDING).forget("Le Courrier") == Learnt()


def test_when_writing_fails_the_old_file_is_whole(path, monkeypatch):
    write_habits(path, learnt(ENDING))
    monkeypatch.setattr(os, "fsync", lambda file: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        write_habits(path, learnt(LINE))
    assert read_habits(path) == learnt(ENDING)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ({"source": "Le  Courrier", "url": "https://a.example/1"}, "Le Courrier"),
        ({"url": "https://www.courrier.example/1?x=2"}, "courrier.example"),
        ({"url": "http://[half"}, ""),
        ({"html": '<meta property="og:site_name" content="La Gazette"><p>Texte</p>'}, "La Gazette"),
        ({"text": "Le pont"}, ""),
        ({"source": "a\ud800"}, "a\ufffd"),
    ],
)
def test_the_source_of_an_article_has_a_name(article, name):
    assert source_of(RawArticle(origin="", id="1", **article)) == name


def test_whatever_is_learnt_can_be_written_and_read(path):
    odd = ["…", "•", "— … —", "a\ud800b", "12/03", "Lire aussi …", "…(.*)", "\u0345 x"]
    pages = [clean(RawArticle(origin="", id=str(number), text="\n".join([*odd, f"La page {word} a sa phrase, une seule."])))
             for number, word in enumerate(("rouge", "bleue", "verte", "grise"))]  # fmt: skip
    some = learnt(*learn(pages))
    write_habits(path, some)
    assert {habit.form for habit in read_habits(path).sources["Le Courrier"].habits} == {
        habit.form for habit in some.sources["Le Courrier"].habits
    }
