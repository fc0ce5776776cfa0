"""What is written is read back by programs that are not ours, whatever articles say."""

import csv
import dataclasses
import io
import json
import re
import zipfile
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from index.readers.record import article as read_record
from search.article import Article, Entity
from search.exports import FORMATS, Manifest
from search.exports.bibliography import key
from search.exports.letters import line
from search.exports.table import guarded

HOSTILE = [
    "=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1",
    "}} @article{evil, title={x}", "\\input{/etc/passwd}", "50 % of #1 & $2 ~ ^ _", "{", "}", '"', "\\",
    "a\r\nER  - \r\nTY  - BOOK", "x\u2028ER  - ", "**** *source_evil", "-*theme", "</title><x>&amp;]]>", "<!-- --", "\0\x01\x1f\ufffe",
    "العربية", "漢字", "", "  ", "line\nline", "a, b, c", "A and B", "; |",
]  # fmt: skip
TEXT = st.sampled_from(HOSTILE) | st.text(max_size=12)
ARTICLES = st.lists(
    st.builds(
        Article,
        id=st.uuids().map(str),
        title=TEXT,
        body=TEXT,
        lead=TEXT,
        source=TEXT,
        section=TEXT,
        url=TEXT,
        lang=st.sampled_from(["fr", "und", "ar"]),
        authors=st.lists(TEXT, max_size=2).map(tuple),
        tags=st.lists(TEXT, max_size=2).map(tuple),
        published=st.none() | st.dates(min_value=date(1000, 1, 1)),
        precision=st.sampled_from(["year", "month", "day"]),
    ),
    max_size=3,
)
MANIFEST = Manifest(
    query="q", read_as="q", least=None, limited=False, where=(("source", "@article{x,"),), order="newest", articles=3,
    generation="000001", made=datetime(2026, 11, 28, tzinfo=UTC), glaneur="0",
)  # fmt: skip


def written(name, articles, query="}@article{q,\n<x>&"):
    return b"".join(FORMATS[name].stream(dataclasses.replace(MANIFEST, query=query), articles))


def as_text(name, articles):
    return written(name, articles).decode("utf-8")


@pytest.fixture
def flood():
    return Article(
        id="flood/1",
        title="La digue cède",
        lead="Deux mille évacués.",
        body="La digue a cédé.\n\nLes pompiers viennent.",
        url="https://courrier.example/a_b?c={d}",
        lang="fr",
        source="Le Courrier",
        section="Région",
        published=date(2023, 11, 1),
        precision="month",
        authors=("Ève Martin", "Dupont and Sons"),
        tags=("eau", "digue"),
        entities=(Entity("place:valbourg", "Valbourg", "place"),),
    )


@given(ARTICLES)
def test_csv_has_a_row_for_each_article_and_no_formula(articles):
    rows = list(csv.DictReader(io.StringIO(as_text("csv", articles), newline="")))
    assert len(rows) == len(articles)
    assert not [cell for row in rows for cell in row.values() if cell.strip()[:1] in set("=+-@＝＋－＠")]


@pytest.mark.parametrize("plain", ["a=b", "1-2", "mail@x", "'=", "", "– dit-il"])
def test_what_is_no_formula_stays_as_it_is(plain):
    assert guarded(plain) == plain


def test_csv_says_what_is_known_under_the_names_that_are_read(flood):
    (row,) = csv.DictReader(io.StringIO(as_text("csv", [flood])))
    assert (row["published"], row["authors"], row["place"]) == ("2023-11", "Ève Martin; Dupont and Sons", "Valbourg")


def test_a_mark_is_before_csv_when_asked_for(flood):
    assert b"".join(FORMATS["csv"].stream(MANIFEST, [flood], bom=True)).startswith(b"\xef\xbb\xbfid,")


@given(ARTICLES)
def test_json_lines_are_articles_for_indexing(articles):
    lines = as_text("jsonl", articles).split("\n")[:-1]
    raw = [read_record(json.loads(each), "x") for each in lines]
    assert [json.loads(each)["id"] for each in lines] == [each.id for each in articles]
    for ours, theirs in zip(articles, raw, strict=True):
        if any(map(str.isalnum, ours.body)):
            assert (theirs.id, theirs.published) == (ours.id, ours.dated)


def test_json_lines_lose_nothing(flood):
    raw = read_record(json.loads(as_text("jsonl", [flood])), "x")
    same = ("id", "title", "lead", "url", "source", "section", "authors", "tags", "lang")
    assert [getattr(raw, name) for name in same] == [getattr(flood, name) for name in same]
    assert (raw.text, raw.published) == (flood.body, "2023-11")


def entries(text):
    """Read BibTeX as its manual says: nothing but `@` counts between entries; braces are counted, backslashes are not."""
    found, at = [], 0
    while (at := text.find("@", at)) >= 0:
        head = re.match(r"@article\{([^,\s]+)", text[at:])
        start, depth = at + head.end(), 1
        end = start
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        found.append((head[1], text[start : end - 1]))
        at = end
    return found


@given(ARTICLES)
def test_bibtex_has_an_entry_for_each_article(articles):
    text = as_text("bibtex", articles)
    assert [each for each, _ in entries(text)] == [key(each) for each in articles]
    for _, fields in entries(text):
        for each in re.split(r"\n", fields)[1:]:
            value = re.fullmatch(r"  \w+ = \{(.*)\},?", each)[1] if each else ""
            assert value.count("{") == value.count("}")


def test_bibtex_escapes_what_tex_would_run(flood):
    text = as_text("bibtex", [dataclasses.replace(flood, title=r"\input{x} 5 % & _")])
    assert r"title = {{\textbackslash{}input\textbraceleft{}x\textbraceright{} 5 \% \& \_}}" in text
    assert "author = {Ève Martin and {Dupont and Sons}}" in text
    assert "url = {https://courrier.example/a_b?c=%7Bd%7D}" in text and "date = {2023-11}" in text


@given(ARTICLES)
def test_ris_has_a_record_for_each_article_and_each_line_has_its_tag(articles):
    text = as_text("ris", articles)
    lines = [each for each in text.split("\r\n") if each]
    assert all(re.match("[A-Z][A-Z0-9]  - ", each) for each in lines) and len(text.splitlines()) == text.count("\r\n")
    assert sum(each == "TY  - NEWS" for each in lines) == sum(each == "ER  - " for each in lines) == len(articles)


def test_ris_says_what_is_known_of_the_date(flood):
    assert "PY  - 2023\r\nDA  - 2023/11//\r\n" in as_text("ris", [flood])


@given(ARTICLES)
def test_citations_in_json_are_an_array_of_them(articles):
    assert [each["id"] for each in json.loads(as_text("csl", articles))] == [each.id for each in articles]


@given(ARTICLES)
def test_iramuteq_has_a_text_for_each_article_and_stars_nowhere_else(articles):
    text = as_text("iramuteq", articles)
    heads = [each for each in text.split("\n") if each.startswith("****")]
    assert len(heads) == len(articles)
    assert text.count("*") == sum(each.count("*") for each in heads)
    assert all(re.fullmatch(r"\*{4}( \*[a-z]+_[^\W_]+)*", each.rstrip(" ")) for each in heads)


def test_iramuteq_has_the_variables(flood):
    head = "**** *id_flood1 *source_LeCourrier *date_2023 *month_202311 *lang_fr *section_Region *author_EveMartin"
    assert as_text("iramuteq", [flood]).startswith(f"{head}\nLa digue cède\n")


@given(ARTICLES)
def test_tei_is_a_corpus_of_one_text_for_each_article(articles):
    root = etree.fromstring(written("tei", articles))
    titles = [each.findtext(".//{*}titleStmt/{*}title") or "" for each in root.findall("{*}TEI")]
    assert titles == [line(each.title) for each in articles]


@given(ARTICLES)
def test_txm_is_a_zip_of_one_text_for_each_article(articles):
    with zipfile.ZipFile(io.BytesIO(written("txm", articles))) as archive:
        assert archive.testzip() is None
        texts = [etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")]
        said = json.loads(archive.read("manifest.json"))
    assert [each.find("{*}text").get("ref") for each in texts] == [each.id for each in articles]
    assert said["generation"] == "000001"


def test_tei_has_the_manifest_and_the_text(flood):
    text = as_text("tei", [flood])
    assert "<label>generation</label> 000001" in text and '<date when="2023-11">' in text
    assert "<p>La digue a cédé.</p><p>Les pompiers viennent.</p>" in text


@given(ARTICLES)
def test_plain_text_has_an_article_under_each_rule(articles):
    text = as_text("text", articles)
    assert text.startswith("query: }@article{q, <x>&\n") and text.count(f"\n{'=' * 72}\n") == len(articles)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_of_nothing(name):
    assert isinstance(written(name, []), bytes)


def test_names_of_nothing_are_left_out(flood):
    nameless = dataclasses.replace(flood, authors=("  ", "Ève Martin", ""))
    assert "author = {Ève Martin}," in as_text("bibtex", [nameless])
    assert json.loads(as_text("csl", [nameless]))[0]["author"] == [{"literal": "Ève Martin"}]
