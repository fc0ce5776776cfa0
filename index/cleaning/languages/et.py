"""Estonian."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "telli|telli kohe|tellimine|telli ajaleht|tellijale|tellimused|ainult tellijale|oled juba tellija ?"
            "|olen tellija|digitellimus|toeta meid|telli digipakett"
        ),
        Furniture.SHARE: (
            "jaga|jaga artiklit|jaga facebookis|jaga twitteris|jaga e-kirjaga|saada sõbrale|saada e-kirjaga"
            "|saada e-mailile|prindi|prindi artikkel|trüki|kopeeri link|jälgi meid|jälgi|salvesta|salvesta artikkel"
            "|meeldib|mulle meeldib|kuula artiklit|soovita"
        ),
        Furniture.COOKIES: (
            "nõustun|nõustun kõigiga|luba kõik|luba kõik küpsised|keeldu kõigist|küpsiste seaded|küpsiste sätted"
            "|küpsised|küpsiste kasutamine|sain aru"
        ),
        Furniture.RELATED: (
            "loe ka|loe lisaks|loe veel|loe edasi|loe rohkem|loe lähemalt|loe kogu artiklit|loe täismahus|vaata ka"
            "|vaata lisaks|vaata rohkem|seotud artiklid|seotud lood|seotud uudised|seotud teemad|sarnased artiklid"
            "|rohkem|veel uudiseid|rohkem uudiseid|samal teemal|veel samal teemal|loetumad|enim loetud|loetuimad"
            "|loetuim|populaarsed|populaarsemad|populaarseimad|uuemad artiklid|viimased artiklid|soovitame"
            "|soovitatud|toimetus soovitab|sind võib huvitada|teid võib huvitada|võib sulle meeldida"
            "|eelmine artikkel|järgmine artikkel|eelmine postitus|järgmine postitus|artikkel jätkub pärast reklaami"
            "|lugu jätkub pärast reklaami"
        ),
        Furniture.COMMENTS: (
            "kommentaarid|kommentaar|kommenteeri|kommenteeri artiklit|lisa kommentaar|kirjuta kommentaar"
            "|jäta kommentaar|postita kommentaar|saada kommentaar|näita kommentaare|vaata kommentaare"
            "|loe kommentaare|kõik kommentaarid|rohkem kommentaare|näita rohkem kommentaare|kommentaare pole"
            "|sinu kommentaar|vasta|tühista vastus|lisa vastus|teata sobimatust kommentaarist|osale arutelus"
            "|liitu aruteluga|arutelu"
        ),
        Furniture.TICKER: (
            "viimased uudised|värsked uudised|värsked|tähtsamad uudised|päeva uudised|uudisvoog|otse|otseülekanne"
            "|praegu aktuaalne|olulisemad uudised"
        ),
        Furniture.NEWSLETTER: (
            "uudiskiri|uudiskirjad|telli uudiskiri|liitu uudiskirjaga|sinu e-post|e-posti aadress"
            "|sinu e-posti aadress|e-post|meiliaadress|uudiskirja tellimine"
        ),
        Furniture.ADVERTISEMENT: (
            "reklaam|reklaamid|sisuturundus|kuulutused|toetatud sisu|partnersisu|reklaami tellimine|tasuline sisu"
        ),
        Furniture.NAVIGATION: (
            "avaleht|esileht|pealeht|otsi|otsing|kontaktid|võta ühendust|meist|toimetus|kasutustingimused"
            "|tingimused|privaatsuspoliitika|privaatsus|privaatsustingimused|andmekaitse|abi"
            "|korduma kippuvad küsimused|arhiiv|sisukaart|uudised|eesti|välismaa|maailm|välisuudised|poliitika"
            "|majandus|ühiskond|krimi|kultuur|teadus|tervis|tehnoloogia|haridus|sport|jalgpall|korvpall|ilm"
            "|reisimine|elustiil|meelelahutus|arvamus|arvamused|intervjuu|galerii|galeriid|pildigalerii|kategooriad"
            "|sildid|teemad|märksõnad|üles|tagasi üles|mine sisu juurde|liigu edasi põhisisu juurde|järgmine"
            "|eelmine|horoskoop|kinnisvara|rahvusvaheline|telekava"
        ),
        Furniture.INTERFACE: (
            "logi sisse|sisene|logi välja|registreeru|loo konto|minu konto|parool|unustasid parooli"
            "|unustasin parooli|sulge|ava|näita rohkem|näita kõiki|vaata kõiki|lae rohkem|laadi rohkem|laadimine"
            "|laen|saada|tühista|jah|ei|suurenda|mängi|vaata videot|kuula|menüü|nimi|nõutavad väljad on tähistatud"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "telli ja loe|oled juba tellija|loe edasi, telli",
        Furniture.SHARE: "jälgi meid |jaga facebookis|liitu meiega",
        Furniture.RELATED: (
            "loe ka|loe lisaks|loe veel|loe edasi|vaata ka|seotud artiklid:|seotud lood:|loe rohkem|allikas:"
            "|loe pikemalt"
        ),
        Furniture.COMMENTS: (
            "kommenteerimiseks|kommentaari lisamiseks|logi sisse, et|sinu e-postiaadressi ei"
            "|sinu e-posti aadressi ei|ole esimene|märkasid viga|leidsid vea|teata veast"
        ),
        Furniture.NEWSLETTER: "telli uudiskiri ja|liitu meie uudiskirjaga|telli meie",
        Furniture.PAYWALL: (
            "see artikkel on|artikkel on mõeldud|edasi lugemiseks|edasilugemiseks|lugemise jätkamiseks"
        ),
        Furniture.CREDIT: (
            "pilt on illustratiivne|illustratiivne foto|illustreeriv foto|fotod:|foto autor|pildi autor|pilt:"
            "|illustratsioon:"
        ),
        Furniture.NAVIGATION: "märksõnad:|sildid:|teemad:|kategooria:|kategooriad:",
    },
    counted="kommentaari|vastust|vaatamist|jagamist",
    picture="foto|fotod|illustreeriv foto|illustratiivne foto|pilt",
    holds={
        Furniture.COOKIES: "kasutab küpsiseid|kasutame küpsiseid|küpsiste kasutamisega|kasutatakse küpsiseid",
        Furniture.COPYRIGHT: "kõik õigused kaitstud|ilma kirjaliku loata|ilma toimetuse loata",
        Furniture.LEGAL: "privaatsuspoliitika|isikuandmete töötlem|kasutustingimused",
    },
    months=(
        "jaanuar jaan|veebruar veebr|märts|aprill apr|mai|juuni|juuli|august aug|september sept|oktoober okt"
        "|november nov|detsember dets"
    ),
    date_words=(
        "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev e t k n r l p kell täna eile tagasi minutit"
        " tundi päeva avaldatud uuendatud muudetud viimati kuupäev"
    ),
    dated=("avaldatud|uuendatud|viimati uuendatud|muudetud|viimati muudetud|täiendatud|lisatud|postitatud"),
    by="autor on|autorid:|tekst:|kirjutas:|toimetas:|toimetaja:|ajakirjanik:|reporter:",
)
