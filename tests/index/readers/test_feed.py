from __future__ import annotations

from pathlib import Path

import pytest

from index.readers import markup, read
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Fanal</title><link>https://fanal.example/</link><language>fr-FR</language>
<item><title>Le pont &amp;amp; la digue</title><link>https://fanal.example/pont?utm_source=rss</link>
<guid isPermaLink="false">fanal-1</guid><pubDate>Tue, 12 Mar 2019 10:00:00 +0100</pubDate><dc:creator>Ève Martin</dc:creator>
<category>Port</category><description>Le maire a ouvert le pont.</description>
<content:encoded><![CDATA[<p>Le maire a ouvert le pont ce matin.</p>]]></content:encoded></item>
<item><title>La digue</title><guid>https://fanal.example/digue</guid><author>eve@fanal.example (Ève Martin)</author>
<description>Elle tient&nbsp;encore.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Fanal</title>
<entry><id>tag:fanal.example,2019:1</id><title type="html">L&amp;#39;été</title><link rel="self" href="https://x.example/self"/>
<link rel="alternate" href="https://fanal.example/ete"/><published>2019-06-21T08:00:00Z</published><updated>2019-06-22T08:00:00Z</updated>
<author><name>Luc Roy</name><email>luc@fanal.example</email></author><category term="météo"/>
<summary>Il a fait très chaud.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Il a fait <b>très</b> chaud au port.</p></div></content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Le Fanal</title><dc:language>fr</dc:language></channel>
<item rdf:about="y"><title>La pluie</title><link>https://fanal.example/pluie</link><dc:date>2004-05-06</dc:date><description>Elle tombe.</description></item></rdf:RDF>"""


def found(folder: Path, content: str | bytes, name: str = "a.xml") -> list[RawArticle | Rejected]:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read(folder / name))


def articles(items: list[RawArticle | Rejected]) -> list[RawArticle]:
    return [item for item in items if isinstance(item, RawArticle)]


def reasons(items: list[RawArticle | Rejected]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Rejected)]


@pytest.mark.parametrize("name", ["a.rss", "a.xml"])
def test_an_item_of_rss_is_an_article(tmp_path: Path, name: str) -> None:
    item, _ = found(tmp_path, RSS, name)
    assert item == RawArticle(
        origin=f"{tmp_path}/{name}:1",
        id=made_id("https://fanal.example/pont"),
        html="<p>Le maire a ouvert le pont ce matin.</p>",
        title="Le pont & la digue",
        lead="Le maire a ouvert le pont.",
        url="https://fanal.example/pont?utm_source=rss",
        published="Tue, 12 Mar 2019 10:00:00 +0100",
        source="Le Fanal",
        authors=("Ève Martin",),
        tags=("Port",),
        lang="fr-FR",
    )


def test_a_description_alone_is_the_text_and_entities_of_html_are_read(tmp_path: Path) -> None:
    _, item = found(tmp_path, RSS)
    assert isinstance(item, RawArticle)
    assert (item.text, item.url, item.authors) == (
        "Elle tient\xa0encore.",
        "https://fanal.example/digue",
        ("Ève Martin",),
    )


def test_an_entry_of_atom_is_an_article(tmp_path: Path) -> None:
    (item,) = articles(found(tmp_path, ATOM))
    assert (item.title, item.url, item.lang, item.source) == ("L'été", "https://fanal.example/ete", "fr", "Le Fanal")
    assert (item.published, item.updated) == ("2019-06-21T08:00:00Z", "2019-06-22T08:00:00Z")
    assert (item.authors, item.tags, item.lead) == (("Luc Roy",), ("météo",), "Il a fait très chaud.")
    assert "<p>Il a fait <b>très</b> chaud au port.</p>" in item.html


def test_items_of_rss_1_beside_their_channel_are_read(tmp_path: Path) -> None:
    (item,) = articles(found(tmp_path, RDF))
    assert (item.title, item.published, item.source, item.lang) == ("La pluie", "2004-05-06", "Le Fanal", "fr")


def test_a_feed_cut_short_gives_what_is_whole_and_says_so(tmp_path: Path) -> None:
    items = found(tmp_path, RSS[: RSS.index("<item><title>La digue") + 30])
    assert len(articles(items)) == 1
    assert Reason.NOT_XML in reasons(items)


def test_an_entry_without_text_is_rejected_and_the_next_is_read(tmp_path: Path) -> None:
    items = found(tmp_path, RSS.replace("<item>", "<item><title>Rien</title></item><item>", 1))
    assert (reasons(items), len(articles(items))) == ([Reason.NO_TEXT], 2)


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_the_encoding_is_found_out_whatever_is_declared(tmp_path: Path, encoding: str) -> None:
    item = articles(found(tmp_path, RSS.encode(encoding)))[0]
    assert item.authors == ("Ève Martin",)


def test_entities_that_multiply_are_not_expanded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
    item, *_ = articles(found(tmp_path, f"{bomb}<rss><channel><item><title>t</title><description>x&b;&c;y</description></item></channel></rss>"))  # fmt: skip
    assert item.text == "xy"


def test_elements_nested_without_end_raise_nothing(tmp_path: Path) -> None:
    items = found(tmp_path, "<rss><channel>" + "<a>" * 100_000)
    assert reasons(items) == [Reason.NOT_XML]


def test_what_goes_on_without_an_article_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "BETWEEN", 100_000)
    items = found(tmp_path, "<rss><channel>" + "<a>b</a>" * 100_000)
    assert reasons(items) == [Reason.BOMB]


def test_an_item_does_not_stay_in_memory_after_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(
        "<rss><channel><title>t</title>" + "<item><description>x</description></item>" * 1000
    )
    source = read(tmp_path / "a.rss")
    assert sum(isinstance(item, RawArticle) for item in source) == 1000


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", Reason.EMPTY),
        ("<rss><channel/></rss>", Reason.EMPTY),
        ("<plist><a/></plist>", Reason.FORMAT),
        ("bonjour", Reason.NOT_XML),
        ("\0\1\2\3<rss>", Reason.NOT_TEXT),
        ("<urlset><url><loc>https://fanal.example/</loc></url></urlset>", Reason.ADDRESSES),
    ],
)
def test_what_is_no_feed_says_what_it_is(tmp_path: Path, content: str, reason: str) -> None:
    assert reasons(found(tmp_path, content)) == [reason]


def test_xhtml_is_read_as_a_page(tmp_path: Path) -> None:
    page = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</p></body></html>'
    assert [item.html for item in articles(found(tmp_path, page))] == [page]


@pytest.mark.parametrize("name", ["a.urls", "a.txt"])
def test_a_list_of_addresses_says_how_to_fetch_them(tmp_path: Path, name: str) -> None:
    (item,) = found(tmp_path, "https://fanal.example/a\n\nhttps://fanal.example/b\n", name)
    assert isinstance(item, Rejected)
    assert item.reason == Reason.ADDRESSES
    assert "--warc-file" in item.detail


def test_a_text_with_an_address_is_no_list(tmp_path: Path) -> None:
    assert len(articles(found(tmp_path, "Le pont\n\nhttps://fanal.example/a\n", "a.txt"))) == 1
