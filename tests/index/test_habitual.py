"""What the job and the commands learn from a corpus, and what becomes of its articles."""

import dataclasses
import json
import random
import subprocess
import sys

import pytest
from click.testing import CliRunner
from habit_pages import article, body, lines, teaser

from index import habitual
from index.checkpoint import Source
from index.errors import BadHabits
from index.filling import Run
from index.habitual import learn_habits
from index.home import Home
from index.learnt import read_habits
from index.reindex import reindex, update
from search.cli import glaneur

RUN = Run(workers=1)
COURRIER = [article(number, lines(number, teaser(number))) for number in range(24)]


def json_lines(articles):
    members = ("id", "text", "title", "source")
    said = [{name: getattr(each, name) for name in members} for each in articles]
    return "".join(json.dumps(each) + "\n" for each in said)


def indexed(tmp_path, articles, name="a.jsonl", run=RUN):
    (tmp_path / name).write_text(json_lines(articles), encoding="utf-8")
    home = Home(str(tmp_path / "index"))
    update(home, [Source(str(tmp_path / name))], run)
    return home


def bodies(home):
    with home.engine.searcher() as searcher, home.checkpoint(searcher.generation) as record:
        return {id: searcher.get(id).body for id in record.ids()}


def run(*arguments, status=0, **rest):
    result = CliRunner().invoke(glaneur, [*map(str, arguments)], **rest)
    assert result.exit_code == status, result.output
    return result.stdout


def test_what_is_learnt_does_not_depend_on_the_order():
    shuffled = random.Random(4).sample(COURRIER, len(COURRIER))
    assert learn_habits(shuffled) == learn_habits(COURRIER)


def test_of_a_large_source_the_same_articles_are_looked_at_in_any_order(monkeypatch):
    monkeypatch.setattr(habitual, "SAMPLE", 10)
    shuffled = random.Random(5).sample(COURRIER, len(COURRIER))
    assert learn_habits(shuffled) == learn_habits(COURRIER)
    assert learn_habits(COURRIER)["Le Courrier"].articles == 10


def test_an_article_that_comes_again_takes_the_place_of_no_other(monkeypatch):
    monkeypatch.setattr(habitual, "SAMPLE", 10)
    monkeypatch.setattr(habitual, "_MOST_SOURCES", 1)
    smallest = min(COURRIER, key=lambda each: each.digest())
    other = [dataclasses.replace(each, source="Le Fanal") for each in COURRIER[:12]]
    mixed = [each for pair in zip(COURRIER, other * 2, strict=True) for each in (*pair, smallest)]
    found = learn_habits(mixed)
    assert found == learn_habits([*COURRIER, *other]) and found["Le Courrier"].articles == 10


def test_sources_do_not_learn_from_one_another():
    others = [dataclasses.replace(each, source="La Gazette") for each in COURRIER[:2]]
    assert set(learn_habits([*COURRIER, *others])) == {"Le Courrier"}


def test_an_index_is_made_with_the_habits_of_its_own_articles(tmp_path):
    home = indexed(tmp_path, COURRIER)
    found = bodies(home)
    assert not any(teaser(number) in found[str(number)] for number in range(24))
    assert all(sentence in found[str(number)] for number in range(24) for sentence in body(number))
    with home.engine.searcher() as searcher:
        line = next(line for line in searcher.get("1").removed if line.text == teaser(1))
    assert line.reason.startswith("source frequency, ")
    assert line.kind == "source frequency"


def test_removed_lines_are_found_by_why_they_were_removed(tmp_path):
    home = indexed(tmp_path, COURRIER)
    found = json.loads(run("search", 'raison:"source frequency"', "--json", "--index", home.url))
    with home.engine.searcher() as searcher:
        articles = [searcher.get(str(number)) for number in range(24)]
    assert found["total"] == sum(any(line.kind == "source frequency" for line in each.removed) for each in articles) > 5


def test_an_article_of_next_week_is_cleaned_like_the_others(tmp_path):
    home = indexed(tmp_path, COURRIER)
    before = home.habits.read_bytes()
    line = "Reportage à Ormeaux, où la fête des fleurs est de retourpar Antenne Sablon"
    indexed(tmp_path, [article(40, lines(40, line))], "b.jsonl")
    assert line not in bodies(home)["40"]
    assert home.habits.read_bytes() == before


def test_workers_change_nothing(tmp_path):
    many = [article(number, lines(number, teaser(number))) for number in range(300)]
    for name, workers in (("one", 1), ("two", 2)):
        (tmp_path / name).mkdir()
        indexed(tmp_path / name, many, run=Run(workers=workers))
    one, two = Home(str(tmp_path / "one" / "index")), Home(str(tmp_path / "two" / "index"))
    assert one.habits.read_bytes() == two.habits.read_bytes()
    assert bodies(one) == bodies(two)


def test_a_habit_that_somebody_edited_holds_in_the_next_index(tmp_path):
    home = indexed(tmp_path, COURRIER)
    with home.habits.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"source": "Le Courrier", "form": "…par Radio Fanal", "verdict": "keep"}) + "\n")
    reindex(home, RUN)
    assert {number for number in range(24) if teaser(number) in bodies(home)[str(number)]} == set(range(0, 24, 4))
    assert '"keep"' in home.habits.read_text(encoding="utf-8")


def test_a_file_with_a_mistake_stops_the_job_before_anything_is_made(tmp_path):
    home = indexed(tmp_path, COURRIER[:3])
    live = home.engine.live()
    home.habits.write_text("{\n", encoding="utf-8")
    with pytest.raises(BadHabits, match=r"habits\.jsonl:1: "):
        reindex(home, RUN)
    assert home.engine.generations() == [live]


def test_clean_learns_from_a_file_and_keeps_what_it_learnt(tmp_path):
    (tmp_path / "a.jsonl").write_text(json_lines(COURRIER), encoding="utf-8")
    found = [
        json.loads(line)
        for line in run("clean", "--jsonl", tmp_path / "a.jsonl", "--habits", tmp_path / "h").splitlines()
    ]
    assert [each["id"] for each in found] == [each.id for each in COURRIER]
    assert not any(teaser(number) in each["body"] for number, each in enumerate(found))
    (tmp_path / "b.jsonl").write_text(json_lines([COURRIER[7]]), encoding="utf-8")
    again = json.loads(run("clean", "--jsonl", tmp_path / "b.jsonl", "--habits", tmp_path / "h"))
    assert again == found[7]
    assert read_habits(tmp_path / "h").sources["Le Courrier"].articles == 24


def test_clean_learns_from_what_comes_through_a_pipe():
    piped = subprocess.run(
        [sys.executable, "-c", "from search.cli import main; main()", "clean", "--jsonl"],
        input=json_lines(COURRIER) + "no article\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    found = [json.loads(line) for line in piped.stdout.splitlines()]
    assert len(found) == 24
    assert not any(teaser(number) in each["body"] for number, each in enumerate(found))
    assert piped.stderr.count("line 25 is left out") == 1
    assert piped.returncode == 1


def test_clean_takes_each_article_alone_when_it_is_told_to(tmp_path):
    (tmp_path / "a.jsonl").write_text(json_lines(COURRIER), encoding="utf-8")
    found = [json.loads(line) for line in run("clean", "--jsonl", "--alone", tmp_path / "a.jsonl").splitlines()]
    assert all(teaser(number) in each["body"] for number, each in enumerate(found))


def test_the_habits_of_a_source_are_listed_and_forgotten(tmp_path):
    home = indexed(tmp_path, COURRIER)
    said = run("habits", "--source", "Le Courrier", "--index", home.url)
    assert "learnt from 24 articles" in said
    assert "6 of 24  …par Radio Fanal  [remove]" in said
    found = json.loads(run("habits", "--json", "--index", home.url))["sources"]
    assert found[0]["habits"][0]["of"] == 24
    assert "nothing is known" in run("habits", "--forget", "--index", home.url)
    assert read_habits(home.habits).sources == {}


def test_a_source_that_is_not_known_is_an_error_of_one_line(tmp_path):
    home = indexed(tmp_path, COURRIER[:3])
    result = CliRunner().invoke(glaneur, ["habits", "--source", "Nobody", "--index", home.url])
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1


def test_the_first_reading_says_that_it_learns(tmp_path):
    phases = []
    watching = Run(workers=1, progress=lambda report, done, total: phases.append(bool(report.generation)))
    indexed(tmp_path, COURRIER[:4], run=watching)
    assert phases == sorted(phases)
    assert phases.count(False) == 4
