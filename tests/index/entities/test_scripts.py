import pytest

from index.entities import extract
from index.entities.slugs import slug


def slugged(name):
    return f"person:{slug(name)}"


def found(text, lang):
    return [(mention.text, mention.id) for mention in extract(text, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        pytest.param("في العراق", "ar", ("العراق", "country:IQ"), id="Arabic"),
        pytest.param("قال وسوريا", "ar", ("سوريا", "country:SY"), id="and written to the name"),
        pytest.param("هذا للعراق", "ar", ("عراق", "country:IQ"), id="to the"),
        pytest.param("وصل إلى بالموصل", "ar", ("الموصل", "geonames:99072"), id="in written to the name"),
        pytest.param("הוא גר בירושלים", "he", ("ירושלים", "geonames:281184"), id="Hebrew prefix"),
        pytest.param("他在北京工作", "zh", ("北京", "geonames:1816670"), id="Chinese"),
        pytest.param("彼は日本にいる", "ja", ("日本", "country:JP"), id="Japanese"),
        pytest.param("그는 러시아에서 왔다", "ko", ("러시아", "country:RU"), id="Korean particle"),
        pytest.param("Πήγε στην Αθήνα χθες", "el", ("Αθήνα", "geonames:264371"), id="Greek"),
    ],
)
def test_a_place_is_found_in_scripts_without_blanks_or_capitals(text, lang, expected):
    assert found(text, lang) == [expected]


def test_the_longest_name_wins_in_chinese():
    assert found("我去南苏丹", "zh") == [("南苏丹", "country:SS")]


def test_a_longer_name_that_begins_inside_another_wins_in_chinese():
    assert found("代表团抵达卡塔尔", "zh") == [("卡塔尔", "country:QA")]


def test_a_long_chinese_sentence_is_read_whole():
    assert [id for _, id in found("的" * 300 + "北京" + "的" * 300 + "法国", "zh")] == [
        "geonames:1816670",
        "country:FR",
    ]


def test_a_title_makes_a_person_in_arabic():
    assert found("قال الرئيس أحمد الخطيب", "ar") == [("أحمد الخطيب", "person:ahmd-alkhtyb")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("قال الرئيس الروسي فلاديمير بوتين", "فلاديمير بوتين", id="an adjective of a people"),
        pytest.param("قال وزير الخارجية سيرغي لافروف", "سيرغي لافروف", id="a ministry"),
        pytest.param("قال رئيس الوزراء الإسرائيلي بنيامين نتنياهو", "بنيامين نتنياهو", id="both"),
        pytest.param("التقى محمد علي الطلاب", "محمد علي", id="two given names"),
    ],
)
def test_a_title_and_what_completes_it_stand_before_a_person_in_arabic(text, name):
    assert found(text, "ar") == [(name, slugged(name))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("الرئيس يزور البلاد غدا", id="a verb"),
        pytest.param("قال وزير الخارجية والتنمية أمس", id="two ministries"),
        pytest.param("جلس الرئيس على طاولة خشب", id="a preposition that is a name with other letters"),
    ],
)
def test_other_words_after_a_title_are_no_person_in_arabic(text):
    assert found(text, "ar") == []


def test_vowel_signs_do_not_cut_arabic_words():
    assert found("في العِرَاق", "ar")[0][1] == "country:IQ"


def test_a_text_of_several_scripts_is_read_whole():
    assert [id for _, id in found("À Paris, он был в Москве, 北京", "fr")] == [
        "geonames:2988507",
        "geonames:524901",
        "geonames:1816670",
    ]
