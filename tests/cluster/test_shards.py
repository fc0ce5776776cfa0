"""Several machines that build one generation of a cluster, all at once."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from index.home import Home
from index.inspection import verify
from index.shard import Shard
from search.cli import glaneur
from search.engines import open_engine
from search.errors import IndexBusy

pytestmark = pytest.mark.cluster
COMMAND = "from search.cli import main; main()"


@pytest.fixture
def lines(tmp_path):
    """Return a file of sixty articles, two of each text."""
    path = tmp_path / "articles.jsonl"
    texts = ["\n".join(f"La digue {at} de Valbourg a cédé pour la fois numéro {at * n}, dit la préfecture." for n in range(1, 8)) for at in range(30)]  # fmt: skip
    path.write_text("\n".join(json.dumps({"id": f"a{at}", "text": texts[at % 30], "lang": "fr"}) for at in range(60)))
    return path


def test_three_at_once_make_what_one_run_makes(url_of, lines, tmp_path):
    url = url_of("opensearch", tmp_path / "home")
    arguments = [sys.executable, "-c", COMMAND, "index", str(lines), "--index", url, "--json", "--workers", "1"]
    jobs = [
        subprocess.Popen([*arguments, "--shard", f"{number}/3"], stdout=subprocess.PIPE, text=True, encoding="utf-8")
        for number in (1, 2, 3)
    ]
    said = [json.loads(job.communicate(timeout=540)[0]) for job in jobs]
    assert [job.returncode for job in jobs] == [0, 0, 0]
    assert sum(each["indexed"] for each in said) == 60 and any(each["published"] for each in said)
    CliRunner().invoke(glaneur, ["index", str(lines), "--index", f"tantivy:{tmp_path / 'alone'}", "--workers", "1"])
    alone = open_engine(f"tantivy:{tmp_path / 'alone'}")
    with open_engine(url).searcher() as one, alone.searcher() as other:
        assert len(one) == len(other) == 60
        assert [one.get(f"a{at}") for at in range(60)] == [other.get(f"a{at}") for at in range(60)]
    assert verify(Home(url)) == []


def test_a_shard_keeps_other_jobs_away_and_no_other_shard(url_of, tmp_path):
    url = url_of("opensearch", tmp_path / "home")
    one, two = open_engine(url), open_engine(url.replace("/home", "/elsewhere"))
    with one.claim("first", "1/3"), two.claim("second", "2/3"):
        for shard in ("", "2/4", "1/3"):
            with pytest.raises(IndexBusy, match=r"first|second"), two.claim("third", shard):
                pass
        one._check_claim()
    with two.claim("third"), pytest.raises(IndexBusy, match="third"), one.claim("first", "1/3"):
        pass


def test_an_index_of_one_machine_has_no_shards(tmp_path, lines):
    refused = CliRunner().invoke(
        glaneur, ["index", str(lines), "--index", f"tantivy:{tmp_path / 'x'}", "--shard", "1/2"]
    )
    assert refused.exit_code == 2 and "--shard is for an index in a cluster" in refused.output
    assert str(Shard.read("1/2")) == "1/2"
