from __future__ import annotations

import io
from pathlib import Path

import pytest

from index.readers import read, read_stream
from index.readers.reasons import Reason
from index.source import RawArticle, Rejected, made_id

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Numéro 12</title><author>Ève Martin</author></titleStmt>
<publicationStmt><publisher>Archives de Valbourg</publisher><date when="2015"/></publicationStmt>
<sourceDesc><bibl><title level="j">Le Fanal</title><date when="1898-01-13"/></bibl></sourceDesc></fileDesc></teiHeader>
<text xml:lang="fr"><body>{}</body></text></TEI>"""
ALTO = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="P1"><PrintSpace>
<TextBlock LANG="fr"><TextLine><String CONTENT="Le"/><SP/><String CONTENT="gou" SUBS_TYPE="HypPart1" SUBS_CONTENT="gouvernement"/><HYP CONTENT="-"/></TextLine>
<TextLine><String CONTENT="vernement" SUBS_TYPE="HypPart2" SUBS_CONTENT="gouvernement"/><SP/><String CONTENT="est"/></TextLine>
<TextLine><String CONTENT="arrivé."/></TextLine></TextBlock>
<TextBlock><TextLine><String CONTENT="Il"/><String CONTENT="pleu-"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="vait."/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>"""
NITF = """<nitf><head><title>t</title><docdata><doc-id id-string="n12"/><date.issue norm="20190512"/></docdata><pubdata name="Le Fanal" position.section="Port"/></head>
<body><body.head><hedline><hl1>Le pont</hl1></hedline><byline>Ève Martin</byline><distributor>AMI</distributor></body.head>
<body.content><p>Il est ouvert.</p><p>On y passe.</p></body.content></body></nitf>"""


def found(folder: Path, content: str, name: str = "a.xml") -> list[RawArticle | Rejected]:
    (folder / name).write_text(content, encoding="utf-8")
    return list(read(folder / name))


def only(items: list[RawArticle | Rejected]) -> RawArticle:
    (item,) = items
    assert isinstance(item, RawArticle), item
    return item


@pytest.mark.parametrize("name", ["a.tei", "a.xml"])
def test_a_text_of_tei_is_an_article(tmp_path: Path, name: str) -> None:
    body = '<p>Le gou-<lb break="no"/>vernement<lb/>est arrivé.<note>Hier.</note></p><p><choice><sic>Il pleuvais</sic><corr>Il pleuvait</corr></choice>.</p>'
    item = only(found(tmp_path, TEI.format(body), name))
    assert item.text == "Le gouvernement est arrivé.\n\nIl pleuvait."
    assert (item.title, item.source, item.published, item.lang) == ("Numéro 12", "Le Fanal", "1898-01-13", "fr")
    assert (item.authors, item.id) == (("Ève Martin",), made_id(f"{(tmp_path / name).resolve().as_posix()}#1.1"))


def test_divisions_that_are_articles_are_articles(tmp_path: Path) -> None:
    body = '<div type="page"><div type="article" xml:id="a1"><head>Le pont</head><p>Ouvert.</p></div><div type="article"><head>La digue</head><p>Solide.</p></div></div>'
    one, other = found(tmp_path, TEI.format(body))
    assert isinstance(one, RawArticle)
    assert isinstance(other, RawArticle)
    assert [(each.title, each.text) for each in (one, other)] == [("Le pont", "Ouvert."), ("La digue", "Solide.")]
    assert one.id == made_id(f"{(tmp_path / 'a.xml').resolve().as_posix()}#a1")


def test_an_article_says_its_own_author_and_language_and_keeps_its_subheads(tmp_path: Path) -> None:
    body = (
        '<div type="section"><head>Port</head><div type="article" xml:lang="oc"><head>Le pont</head><byline>par <persName>Luc Roy</persName></byline>'
        '<div type="section"><head>Hier</head><p>Ouvert.</p></div></div></div>'
    )
    item = only(found(tmp_path, TEI.format(body)))
    assert (item.title, item.authors, item.lang) == ("Le pont", ("Luc Roy",), "oc")
    assert item.text == "par Luc Roy\n\nHier\n\nOuvert."


def test_the_end_of_a_word_that_began_on_the_page_before_is_kept(tmp_path: Path) -> None:
    page = ALTO[ALTO.index('<TextLine><String CONTENT="vernement') :]
    item = only(found(tmp_path, f"<alto><Layout><Page><PrintSpace><TextBlock>{page}"))
    assert item.text.startswith("vernement est arrivé.")


def test_a_corpus_of_tei_gives_each_of_its_texts(tmp_path: Path) -> None:
    corpus = f"<teiCorpus>{TEI.format('<p>Un.</p>')}{TEI.format('<p>Deux.</p>')}</teiCorpus>"
    assert [item.text for item in found(tmp_path, corpus) if isinstance(item, RawArticle)] == ["Un.", "Deux."]


@pytest.mark.parametrize("name", ["a.alto", "a.xml"])
def test_a_page_of_alto_is_an_article_its_words_whole(tmp_path: Path, name: str) -> None:
    item = only(found(tmp_path, ALTO, name))
    assert item.text == "Le gouvernement est arrivé.\n\nIl pleuvait."
    assert item.lang == "fr"


def test_a_page_without_words_is_set_aside(tmp_path: Path) -> None:
    (item,) = found(tmp_path, "<alto><Layout><Page/></Layout></alto>")
    assert isinstance(item, Rejected)
    assert item.reason == Reason.NO_TEXT


@pytest.mark.parametrize("name", ["a.nitf", "a.xml"])
def test_an_item_of_nitf_is_an_article(tmp_path: Path, name: str) -> None:
    item = only(found(tmp_path, NITF, name))
    assert (item.title, item.text, item.published) == ("Le pont", "Il est ouvert.\n\nOn y passe.", "20190512")
    assert (item.source, item.section, item.authors, item.agency) == ("Le Fanal", "Port", ("Ève Martin",), ("AMI",))
    assert item.id == made_id("n12")


@pytest.mark.parametrize("content", [TEI.format("<p>Un.</p>"), ALTO, NITF])
def test_a_stream_is_known_by_its_first_element(content: str) -> None:
    assert only(list(read_stream(io.BytesIO(content.encode())))).html == ""


@pytest.mark.parametrize(
    "content",
    [
        TEI.format("<p>" * 300 + "x"),
        NITF[:150],
        "<TEI/>",
        "<alto><Page><TextBlock><TextLine><String/><HYP/></TextLine></TextBlock></Page></alto>",
        "<nitf/>",
        "<alto/>",
    ],
)
def test_what_is_broken_raises_nothing(tmp_path: Path, content: str) -> None:
    assert not any(isinstance(item, RawArticle) for item in found(tmp_path, content))
