"""`glaneur entity` as it is typed: what it writes, what it says, and what it refuses."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from click.testing import CliRunner

from search import ledger
from search.article import Entity
from search.cli import glaneur
from search.engines import open_engine
from search.mending.decisions import Decision, decisions_at
from search.mending.taking import take
from search.mentions import Mention, Mentions

US, STATES = Entity("place:us", "US", "place"), Entity("place:etats-unis", "États-Unis", "place")
HOSTILE = Entity("person:<b>x</b>", "\x1b[31m<b>", "person")


@pytest.fixture
def url(tmp_path, fill, article):
    url = str(tmp_path / "index")
    fill(open_engine(url), [
        article("1", "Un vote", "Les États-Unis ont voté. Le piano.", entities=(US, STATES)),
        article("2", "Un autre", "Les États-Unis encore.", entities=(STATES, HOSTILE)),
        article("3", "Rien", "Un match.", entities=(US,)),
    ])  # fmt: skip
    return url


@pytest.fixture
def run(url):
    def call(*arguments, status=0):
        done = CliRunner().invoke(glaneur, ["entity", *arguments, "--index", url])
        assert done.exit_code == status, done.output
        return done

    return call


def lines(url):
    path = decisions_at(url)
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def facet(url):
    done = CliRunner().invoke(glaneur, ["search", "*", "--index", url, "--json", "--facet", "place"])
    found = json.loads(done.stdout)
    return json.dumps({**found, "took_ms": 0})


def test_a_merge_is_written_down_and_holds(run, url):
    said = run("merge", "place:etats-unis", "place:us", "--note", "vu").stdout
    assert "place:us is in 2 articles, place:etats-unis in 2" in said
    assert "decision 1 is written down: merge   place:us is place:etats-unis" in said
    assert "place:etats-unis is in 3 articles now" in said
    assert json.loads(facet(url))["facets"]["place"] == [
        {"value": "place:etats-unis", "label": "États-Unis", "count": 3}
    ]
    assert len(lines(url)) == 1


def test_undoing_gives_the_answer_back_to_the_byte(run, url):
    before = facet(url)
    run("merge", "place:etats-unis", "place:us")
    run("rename", "place:etats-unis", "Amérique")
    assert facet(url) != before
    run("undo", "1")
    run("undo", "2")
    assert facet(url) == before and len(lines(url)) == 4


def test_an_old_id_stands_for_what_it_was_merged_into(run, url):
    run("merge", "place:etats-unis", "place:us")
    assert "place:us is place:etats-unis" in run("rename", "place:us", "Amérique", "--lang", "fr").stdout
    assert json.loads(lines(url)[1])["entity"] == "place:etats-unis"


def test_a_split_has_an_id_of_its_own(run):
    found = json.loads(run("split", "place:us", "piano", "--as", "L'Union", "--json").stdout)
    assert found == {"decisions": [1], "entity": "place:us~l-union", "articles": 1}
    assert "there is place:us~l-union already" in run("split", "place:us", "vote", "--as", "L'Union", status=1).stderr


def test_near_ids_are_named_for_one_that_there_is_not(run, url):
    said = run("hide", "place:etats", status=1).stderr
    assert said == "glaneur: no article names 'place:etats'; near it are: place:etats-unis\n" and not lines(url)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("merge", "place:us", "place:us"), "an entity is what it is"),
        (("type", "place:us", "place"), "it is a place already"),
        (("rename", "place:us", " \n "), 'it has no "label"'),
        (("undo", "7"), "there is no decision 7 to undo"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(run, url, arguments, said):
    stderr = run(*arguments, status=1).stderr
    assert said in stderr and stderr.count("\n") == 1 and not lines(url)


def test_a_merge_that_was_made_already_is_refused(run):
    run("merge", "place:etats-unis", "place:us")
    said = run("merge", "place:etats-unis", "place:us", status=1).stderr
    assert said == "glaneur: place:us is place:etats-unis already\n"


def test_no_decision_is_lost_when_many_write_at_once(run, url):
    path = decisions_at(url)
    with ThreadPoolExecutor(4) as pool:
        for n in range(40):
            pool.submit(take, path, Decision(action="rename", entity="place:us", label=f"{n}"))
    assert len({json.loads(line)["label"] for line in lines(url)}) == 40


def test_a_file_that_is_full_takes_no_more_and_can_still_be_read(run, url, monkeypatch):
    monkeypatch.setattr(ledger, "MOST_DECISIONS", 2)
    run("hide", "place:us")
    run("hide", "place:etats-unis")
    assert "more than 2 decisions" in run("rename", "place:us", "x", status=1).stderr
    run("undo", "1")


def test_the_sentences_are_those_that_name_it_and_what_was_merged_into_it(tmp_path, fill, article):
    lavrov, minister = (
        Entity("person:sergei-lavrov", "Sergueï Lavrov", "person"),
        Entity("person:lavrov", "Lavrov", "person"),
    )
    said = "Il pleut à Genève sur le lac, sur les quais et sur tous ceux qui attendent devant le palais. " * 5
    body = f"{said}\n\nM. Lavrov a parlé. {said}"
    at = body.index("Lavrov")
    mentions = Mentions.of([Mention(2 + len("Un") + at, 2 + len("Un") + at + 6, minister.id)], (minister.id,))
    found = article("1", "Un", body, entities=(minister,), mentions=mentions)
    url = str(tmp_path / "index")
    fill(open_engine(url), [found, article("2", "Deux", "Rien.", entities=(lavrov,))])
    for command in (["merge", lavrov.id, minister.id], ["show", lavrov.id, "--json"]):
        done = CliRunner().invoke(glaneur, ["entity", *command, "--index", url])
        assert done.exit_code == 0, done.output
    (context,) = [each for each in json.loads(done.stdout)["contexts"] if each["article"] == "1"]
    ((first, last),) = [
        (mark["start"], mark["end"]) if isinstance(mark, dict) else mark for mark in context["fragment"]["marks"]
    ]
    assert context["fragment"]["text"][first:last] == "Lavrov"
    assert "M. Lavrov a parlé" in context["fragment"]["text"]


def test_hiding_twice_is_refused(run):
    run("hide", "place:us")
    assert "it is so already" in run("hide", "place:us", status=1).stderr


def test_the_evidence_has_names_contexts_and_what_is_alike(run):
    run("merge", "country:US", "place:us")
    found = json.loads(run("show", "country:US", "--json", "--ui", "fr").stdout)
    assert (found["label"], found["articles"]) == ("États-Unis", 2)
    assert [each["value"] for each in found["ids"]] == ["country:US", "place:us"]
    assert found["spellings"] == [{"text": "US", "lang": "fr", "count": 2}]
    assert [(each["id"], each["how"]) for each in found["alike"]] == [("place:etats-unis", "letters")]
    assert "G²" in found["statistic"]


def test_control_characters_do_not_reach_the_terminal(run):
    assert "\x1b" not in run("show", "person:<b>x</b>").stdout
    assert "\x1b" not in run("rename", "person:<b>x</b>", "\x1b[2J là").stdout
    assert "\x1b" not in run("list").stdout


def test_what_is_exported_is_imported_once(run, tmp_path, url):
    run("merge", "place:etats-unis", "place:us")
    run("hide", "person:<b>x</b>")
    run("undo", "2")
    kept, path = run("export").stdout, tmp_path / "kept.jsonl"
    assert kept.splitlines() == lines(url)[:1]
    path.write_text(kept + "\nnothing\n", encoding="utf-8")
    decisions_at(url).unlink()
    done = run("import", str(path), status=1)
    assert "1 decisions are written down, 0 were known" in done.stdout
    assert f"{path}:3: not JSON" in done.stderr
    assert "0 decisions are written down, 1 were known" in run("import", str(path), status=1).stdout
    assert lines(url) == kept.splitlines()


def test_lines_that_decide_nothing_are_listed_with_their_numbers(run, url):
    said = [
        '{"action": "merge", "entity": "place:us"}',
        '{"action": "type", "entity": "place:us", "type": "ship"}',
        '{"action": "hide", "entity": 3}',
        '{"action": "burn", "entity": "place:us"}',
        '{"action": "merge", "entity": "place:us", "into": "place:paris"}',
        '{"action": "merge", "entity": "place:paris", "into": "place:us"}',
    ]
    decisions_at(url).write_text("\n".join(said), encoding="utf-8")
    done = run("list")
    assert [line.split(": ", 2)[1].rpartition(":")[2] for line in done.stderr.splitlines()] == ["1", "2", "3", "4"]
    assert "(no effect: they are one already: place:paris)" in done.stdout
    run("hide", "place:paris")
    assert len(lines(url)) == 7  # the last line had no end


def test_nothing_is_decided_about_an_index_in_memory(tmp_path):
    done = CliRunner().invoke(glaneur, ["entity", "list", "--index", "memory:"])
    assert done.exit_code == 1 and "memory: keeps nothing" in done.stderr


PJ, POLICE = "organisation:pj", "organisation:police-judiciaire"


@pytest.fixture
def police(tmp_path, fill, article, monkeypatch):
    """Return an index whose articles explain an acronym that others use for something else, and call its long name alone."""
    url = str(tmp_path / "police")
    explained = Entity(PJ, "police judiciaire", "organisation")
    fill(open_engine(url), [
        article("1", body="La police judiciaire (PJ).", entities=(explained,)),
        article("2", body="La PJ.", entities=(Entity(PJ, "PJ", "organisation"),)),
        article("3", body="La police judiciaire.", entities=(Entity(POLICE, "police judiciaire", "organisation"),)),
        article("4", body="Les États-Unis.", entities=(STATES,)),
        article("5", body="Les US.", entities=(US,)),
    ])  # fmt: skip
    monkeypatch.setenv("GLANEUR_INDEX", url)
    return url


def on(*arguments, status=0):
    done = CliRunner().invoke(glaneur, ["entity", *arguments])
    assert done.exit_code == status, done.output
    return done


@pytest.mark.parametrize("id", [POLICE, PJ])
def test_what_articles_join_is_kept_apart_by_either_id_and_joined_again_by_undoing(police, id):
    assert on("show", POLICE).stdout.startswith("police judiciaire  [organisation]  organisation:pj")
    assert json.loads(on("show", POLICE, "--json").stdout)["joined"] == {POLICE: "acronym"}
    said = on("split", id, "--apart", "--note", "pièce jointe").stdout
    assert f"apart   {id} is joined with nothing by what articles say" in said
    assert f"{id} is in {2 if id == PJ else 1} article" in said
    assert json.loads(on("show", POLICE, "--json").stdout)["articles"] == 1
    assert json.loads(lines(police)[0])["action"] == "apart"
    on("undo", "1")
    assert json.loads(on("show", PJ, "--json").stdout)["articles"] == 3


def test_the_evidence_says_how_to_keep_apart_what_articles_join(police):
    assert f"(its acronym is explained so: `split {POLICE} --apart`)" in on("show", PJ).stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        pytest.param(("split", "place:us", "--apart"), 1, "articles join 'place:us' with nothing", id="not joined"),
        pytest.param(("split", "place:usa", "--apart"), 1, "no article names 'place:usa'", id="unknown"),
        pytest.param(("split", POLICE, "--apart", "--as", "Police"), 2, "say QUERY and --as NAME, or --apart alone", id="both"),
        pytest.param(("split", POLICE), 2, "say QUERY and --as NAME, or --apart alone", id="neither"),
        pytest.param(("split", POLICE, "police"), 2, "say QUERY and --as NAME, or --apart alone", id="no name"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_apart_is_said(police, arguments, status, said):
    assert said in on(*arguments, status=status).stderr and not lines(police)


def test_what_was_merged_by_a_decision_is_not_kept_apart_but_undone(police):
    on("merge", "place:etats-unis", "place:us")
    assert "was merged by a decision" in on("split", "place:us", "--apart", status=1).stderr


def test_what_is_kept_apart_already_is_refused(police):
    on("split", POLICE, "--apart")
    assert f"articles join {POLICE!r} with nothing" in on("split", POLICE, "--apart", status=1).stderr
