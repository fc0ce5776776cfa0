"""The attributes of an element become hints of what it holds, by words that page makers use for classes and names.

The words are those of Readability's lists (Arc90, Apache-2.0) and of the microformats and schema.org vocabularies,
put into families; English, because class names are.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final

# A family is matched by whole words or, after `*`, by their beginning.
_FAMILIES: Final[Mapping[str, str]] = {
    "article": "article* story* post* entry* hentry news newsitem artikel* notizia noticia",
    "body": "body* text* content* copy paragraph* para txt bodytext maintext articlebody articletext storytext fulltext"
    " storybody articlecontent postcontent entrycontent",
    "main": "main* page primary center central column col maincontent",
    "title": "title* headline* heading h1 hed",
    "lead": "lead lede intro* summary* standfirst chapo deck dek excerpt* abstract subtitle subhead* teaser* description",
    "byline": "byline* author* writer* meta metadata date* time* timestamp published pubdate dateline vcard source info*"
    " details posted credits",
    "caption": "caption* photo* image* img* picture* figure* gallery* media slideshow* slide* thumb* video* credit"
    " legend",
    "comments": "comment* disqus* respond* reply* discuss* reaction* forum* user* avatar feedback",
    "related": "related* recommend* similar* more* also readmore see suggested links link linklist further",
    "popular": "popular* most* trending* top* latest recent* hot headlines ranking* viewed",
    "share": "share* sharing* social* facebook* twitter* tweet* like* addthis* tool* print* email* bookmark* icon* follow*"
    " action* button* btn*",
    "ads": "ad ads advert* adv sponsor* promo* banner* dfp outbrain* taboola* commercial* partner* offer* deal*",
    "nav": "nav* menu* breadcrumb* crumb* pag* pager tab* links skip* toc next prev* sitemap section* category* categories"
    " tag tags topic* keyword*",
    "header": "header* head top masthead* logo brand* search*",
    "footer": "foot* bottom copyright* legal* disclaimer* terms privacy",
    "aside": "side* aside* rail* right left secondary widget* module* box* block* panel* portlet* sidebar* complement*",
    "join": "newsletter* subscri* signup register* registration login* log account* modal* popup* overlay* cookie* consent*"
    " gdpr paywall* premium alert*",
    "list": "list* item* grid* card* tile* row* feed* archive* collection*",
    "note": "note* correction* update* editor* bio* about* tagline* footnote* disclaimer*",
}
HINTS: Final = (*_FAMILIES, "article body", "article itself", "hidden", "aria")
"""The families of words, then what attributes say outright."""
_BIT: Final = {name: 1 << number for number, name in enumerate(HINTS)}
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
TELLING: Final = frozenset(["class", "id", "role", "itemprop", "itemtype", "hidden", "style", "aria-hidden", "rel"])
"""The attributes that are read here, and `rel`."""
_LOOKED_AT: Final = 200
_HIDING: Final = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)


def hints(attributes: Mapping[str, str]) -> int:
    """Read the attributes of an element, to a bit for each of `HINTS`."""
    found = 0
    for name in ("class", "id", "role"):
        if written := attributes.get(name):
            found |= _of(written[:_LOOKED_AT])
    if item := attributes.get("itemprop"):
        found |= _of(item[:_LOOKED_AT])
        found |= _BIT["article body"] if item.lower() in {"articlebody", "text", "reviewbody"} else 0
    if "article" in (kind := attributes.get("itemtype", "").lower()) or "posting" in kind:
        found |= _BIT["article itself"]
    if "hidden" in attributes or ("style" in attributes and _HIDING.search(attributes["style"])):
        found |= _BIT["hidden"]
    return found | (_BIT["aria"] if attributes.get("aria-hidden") == "true" else 0)


@functools.lru_cache(maxsize=4096)
def _of(written: str) -> int:
    found = 0
    whole, starts = _words()
    for part in _WORD.findall(written):
        word = part.lower()
        found |= whole.get(word, 0)
        for start in starts.get(word[:3], ()):
            if word.startswith(start):
                found |= whole[start]
    return found


@functools.cache
def _words() -> tuple[dict[str, int], dict[str, list[str]]]:
    whole: dict[str, int] = {}
    starts: dict[str, list[str]] = {}
    for name, words in _FAMILIES.items():
        for word in words.split():
            bare = word.rstrip("*")
            whole[bare] = whole.get(bare, 0) | _BIT[name]
            if bare != word and bare not in starts.setdefault(bare[:3], []):
                starts[bare[:3]].append(bare)
    return whole, starts
