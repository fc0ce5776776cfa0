"""Furniture that is told by how its words go together, and the sentences of articles that come near it."""

from __future__ import annotations

import pytest

from index.cleaning import clean
from index.cleaning.furniture import furniture
from index.source import RawArticle

FIRST = "Le moulin du bourg a rouvert samedi, après trois ans de travaux que la commune a payés presque seule."
SECOND = "La roue tourne de nouveau, s'est réjouie la meunière, qui attend des écoles dès la semaine prochaine."


def kept(line: str) -> bool:
    """Say whether a line between two paragraphs is kept."""
    cleaned = clean(RawArticle(origin="", id="", text=f"Le moulin rouvre\n\n{FIRST}\n\n{line}\n\n{SECOND}"))
    return cleaned.lines[4].kept


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("La roue du moulin, samedi matin. — B. Ferrand / Le Petit Meunier", id="initial and paper"),
        pytest.param("La meunière devant sa roue. (Photo : B. Ferrand / L’Écho des Vannes)", id="in brackets"),
        pytest.param("La meunière devant sa roue (Photo\u202f: B. Ferrand)", id="narrow blank"),
        pytest.param("La meunière devant sa roue. Photo\u00a0: B. Ferrand / L'Écho des Vannes", id="fixed blank"),
        pytest.param("La meunière devant sa roue. Photo L’Écho des Vannes / B. Ferrand", id="no colon"),
        pytest.param("Un sac de farine bise. Crédit : Moulins réunis / A. Sow", id="credit"),
        pytest.param("The wheel of the mill on Saturday. Photograph: Jane Ford/The Mill Post", id="en"),
        pytest.param(
            "The wheel of the mill on Saturday. Photograph: Jane Ford for the Mill Post", id="en, linked names"
        ),
        pytest.param("Das Mühlrad am Samstag. Foto: K. Brandt / Mühlbote am Bach", id="de"),
        pytest.param("La rueda del molino, el sábado. Foto: M. Prieto / La Voz del Molino", id="es"),
        pytest.param("Колесо мельницы в субботу. Фото: И. Белов / Мельничный вестник", id="ru"),
        pytest.param("عجلة الطاحونة يوم السبت (تصوير: ر. حداد / صحيفة الطاحونة)", id="ar"),
    ],
)
def test_a_line_that_ends_with_who_took_the_picture_is_a_caption(line: str) -> None:
    assert furniture(line) == "caption"
    assert not kept(line)


@pytest.mark.parametrize(
    "line",
    [
        "Il n'a gardé du moulin qu'une photo : celle de sa grand-mère.",
        "Elle aime la photo : il en fait un métier",
        "Le club a fêté ses dix ans (photo : B. Ferrand).",
        "Finale du double messieurs — Martin / Durand",
        "« La roue tourne. » — B. Ferrand, meunier",
        "Crue de la rivière. Crédit : la région refuse de payer",
        "The bank refused. Credit: too little, too late",
        "Ein Bild sagt alles: Das Rad steht still",
        "Это фото сделал мельник: колесо стоит",
        "La vitesse du vent est passée de 40 à 80 km/h. — Météo / neige",
    ],
)
def test_a_sentence_that_speaks_of_pictures_is_kept(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize(
    "line",
    [
        "À lire également : Le moulin, trois ans de travaux",
        "À lire également\u00a0: Le moulin, trois ans de travaux",
        "Sur le même thème : la farine qui monte",
        "Related stories: The mill that would not turn",
        "Das könnte Sie auch interessieren: Die Mühle steht still",
        "Noticias relacionadas: El molino vuelve a girar",
        "Материалы по теме: мельница снова работает",
        "مواضيع ذات صلة: الطاحونة تعود إلى العمل",
    ],
)
def test_a_heading_of_other_titles_with_one_behind_its_colon_is_a_related_title(line: str) -> None:
    assert furniture(line) == "related title"
    assert not kept(line)


@pytest.mark.parametrize(
    "line", ["À lire également les trois tomes de ses mémoires.", "Pour aller plus loin : il faudrait une loi."]
)
def test_a_sentence_that_begins_as_such_a_heading_is_kept(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Réactions (14)", "16 contributions", "Réactions\u00a0(3)", "12 avis", "7 Replies", "23 Beiträge"),
        *("8 respuestas", "14 реакций", "Rejoignez la discussion", "Show more comments", "Mehr Kommentare anzeigen"),
        *("Únete a la conversación", "Присоединиться к обсуждению", "عرض المزيد من التعليقات", "Mostra altri commenti"),
    ],
)
def test_counts_of_comments_and_invitations_to_comment_are_taken_out(line: str) -> None:
    assert furniture(line) == "comments"
    assert not kept(line)


@pytest.mark.parametrize(
    "line", ["Réactions", "Contributions", "16 contributions ont été reçues.", "14 réactions chimiques"]
)
def test_what_is_counted_is_kept_without_a_number_or_in_a_sentence(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Partager Offrir l’article Enregistrer", "Partager Offrir l'article Enregistrer", "Partager | Imprimer"),
        *("Compartir Copiar enlace", "Artikel teilen Drucken Merken", "Поделиться Скопировать ссылку"),
        *("Share Save for later Print", "Partager 12 Imprimer", "شارك طباعة", "Ajouter à ma liste"),
    ],
)
def test_a_line_that_can_be_cut_into_buttons_is_furniture(line: str) -> None:
    assert furniture(line) == "share button"
    assert not kept(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Comment partager", "Comment partager ?", "Partager le pain", "Imprimer Voltaire", "Artikel teilen sich"),
        *("Share of votes", "Save Our Mill", "Partager Enregistrer la mémoire", "Politique Société"),
    ],
)
def test_words_of_buttons_among_others_are_kept(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize(
    "line",
    ["(AFP)", "(XYZ)", "Source : XYZ", "Source\u202f: XYZ", "Avec XYZ", "(Avec XYZ et AFP)", "With Reuters", "Mit XYZ"],
)
def test_a_line_that_only_names_an_agency_is_one(line: str) -> None:
    assert furniture(line) == "agency"


@pytest.mark.parametrize(
    "line",
    ["XYZ", "Avec Jeanne", "Source de joie", "(sic)", "Source : nos archives", "Avec l'UE, tout change."],
)
def test_other_short_lines_name_no_agency(line: str) -> None:
    assert furniture(line) is None


def test_the_agency_under_an_article_is_taken_out() -> None:
    text = f"Le moulin rouvre\n\n{FIRST}\n\n{SECOND}\n\n(Avec XYZ)"
    assert clean(RawArticle(origin="", id="", text=text)).body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "line", ["Mis en ligne le 7.12.2023 à 19h20", "Mis en ligne le 7/12/2023", "Online seit 7.12.2023"]
)
def test_the_line_that_says_when_an_article_went_online_gives_its_date(line: str) -> None:
    cleaned = clean(RawArticle(origin="", id="", text=f"Le moulin rouvre\n\n{line}\n\n{FIRST}\n\n{SECOND}"))
    assert (str(cleaned.published), cleaned.lines[2].kept) == ("2023-12-07", False)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Newsletter Le Grain : chaque matin, la vie du moulin. Je m’inscris", "newsletter"),
        ("Newsletter\u00a0Le Grain\u202f: chaque matin, la vie du moulin. Je m'inscris", "newsletter"),
        ("Newsletter: the week of the mill, every Friday. Sign up", "newsletter"),
        ("Boletín: la semana del molino. Suscríbete", "newsletter"),
        ("Subscribe now for unlimited access", "subscribe button"),
    ],
)
def test_invitations_to_subscribe_are_taken_out(line: str, kind: str) -> None:
    assert furniture(line) == kind
    assert not kept(line)


@pytest.mark.parametrize(
    "line",
    [
        "Newsletter : le Sénat veut encadrer les envois",
        "Subscribers now pay for unlimited access",
        "Le stage commence lundi. Inscrivez-vous",
        "Elle ouvre la porte. Je m'inscris",
    ],
)
def test_news_of_newsletters_and_enrolments_is_kept(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize(
    "line", ["— / " * 38, "Photo : " * 19, "(photo " * 22, "A. / " * 30, "Partager " * 17, ". " * 79 + "?"]
)
def test_odd_lines_do_no_harm(line: str) -> None:
    assert furniture(line.strip()) in {None, "caption", "photo credit", "counter", "share button"}
