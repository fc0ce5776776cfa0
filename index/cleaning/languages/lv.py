"""Latvian."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abonēt|abonē|abonējiet|abonēšana|abonements|abonentiem|tikai abonentiem|jau esi abonents ?"
            "|atbalsti mūs|ziedot"
        ),
        Furniture.SHARE: (
            "dalīties|dalies|padalies|dalīties ar rakstu|dalīties facebook|dalīties twitter|nosūtīt draugam"
            "|sūtīt draugam|nosūtīt e-pastu|drukāt|izdrukāt|drukāt rakstu|kopēt saiti|seko mums|sekojiet mums|sekot"
            "|saglabāt|saglabāt rakstu|patīk|man patīk|klausīties rakstu|ieteikt"
        ),
        Furniture.COOKIES: (
            "piekrītu|piekrist visam|pieņemt visu|pieņemt visas|noraidīt visu|sīkdatņu iestatījumi"
            "|sīkdatņu politika|sīkdatnes|sapratu"
        ),
        Furniture.RELATED: (
            "lasi arī|lasiet arī|lasi vēl|lasīt vairāk|lasi vairāk|lasīt tālāk|lasi tālāk|lasīt visu rakstu"
            "|lasīt pilnu rakstu|saistītie raksti|saistītās ziņas|saistītās tēmas|saistītie temati|līdzīgi raksti"
            "|līdzīgas ziņas|vairāk|vairāk ziņu|citi raksti|citas ziņas|lasītākie|lasītākais|lasītākie raksti"
            "|populārākie|populārākie raksti|jaunākie raksti|jaunākais|jaunākie|iesakām|iesakām izlasīt"
            "|ieteiktie raksti|tevi varētu interesēt|jūs varētu interesēt|skaties arī|skatīt arī|skatīt vairāk"
            "|iepriekšējais raksts|nākamais raksts|raksts turpinās pēc reklāmas|nepalaid garām|redakcija iesaka"
            "|par šo tēmu"
        ),
        Furniture.COMMENTS: (
            "komentāri|komentārs|komentēt|komentē|pievienot komentāru|pievieno komentāru|rakstīt komentāru"
            "|atstāt komentāru|uzrakstīt komentāru|publicēt komentāru|nosūtīt komentāru|rādīt komentārus"
            "|lasīt komentārus|visi komentāri|vairāk komentāru|rādīt vairāk komentāru|nav komentāru|tavs komentārs"
            "|atbildēt|atcelt atbildi|atstāt atbildi|ziņot|ziņot par pārkāpumu|iesaisties diskusijā"
            "|pievienojies diskusijai"
        ),
        Furniture.TICKER: (
            "jaunākās ziņas|pēdējās ziņas|galvenās ziņas|ziņu lente|dienas ziņas|svarīgākais|aktuāli|tiešraide"
            "|šobrīd aktuāli|īsumā"
        ),
        Furniture.NEWSLETTER: (
            "jaunumu vēstule|pieteikties jaunumiem|piesakies jaunumiem|saņem jaunumus|saņemt jaunumus|tavs e-pasts"
            "|jūsu e-pasts|e-pasts|e-pasta adrese|jūsu e-pasta adrese|pierakstīties jaunumiem"
        ),
        Furniture.ADVERTISEMENT: (
            "reklāma|reklāmraksts|reklāmdevējiem|apmaksāts saturs|sludinājumi|sponsorēts saturs|satura mārketings"
            "|raksta turpinājums pēc reklāmas"
        ),
        Furniture.NAVIGATION: (
            "sākums|sākumlapa|galvenā lapa|meklēt|meklēšana|kontakti|sazinies ar mums|par mums|redakcija"
            "|lietošanas noteikumi|noteikumi|privātuma politika|privātums|palīdzība|arhīvs|lapas karte|ziņas"
            "|latvija|latvijā|pasaule|pasaulē|ārvalstīs|politika|ekonomika|bizness|sabiedrība|krimināls"
            "|kriminālziņas|kultūra|zinātne|veselība|tehnoloģijas|izglītība|sports|hokejs|futbols|basketbols"
            "|laikapstākļi|laika ziņas|ceļojumi|dzīvesstils|izklaide|viedokļi|viedoklis|intervijas|galerijas"
            "|foto galerija|kategorijas|birkas|tēmas|atslēgvārdi|uz augšu|atpakaļ uz augšu|pāriet uz saturu"
            "|doties uz saturu|nākamais|iepriekšējais|nākamā|iepriekšējā|horoskopi|reģionos|dabā"
        ),
        Furniture.INTERFACE: (
            "pieslēgties|ienākt|ielogoties|iziet|reģistrēties|reģistrācija|izveidot kontu|mans profils|parole"
            "|aizmirsi paroli ?|aizmirsāt paroli ?|aizvērt|atvērt|rādīt vairāk|rādīt visus|rādīt visu"
            "|ielādēt vairāk|ielādē|notiek ielāde|nosūtīt|sūtīt|atcelt|jā|nē|palielināt|skatīties|skatīties video"
            "|klausīties|izvēlne|vārds|obligātie lauki ir atzīmēti"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "abonē un|abonējiet un|kļūsti par abonentu|kļūsti par atbalstītāju",
        Furniture.SHARE: "seko mums |sekojiet mums |dalīties ar|pievienojies mums",
        Furniture.RELATED: (
            "lasi arī|lasiet arī|lasi vēl|lasīt vairāk|lasi vairāk|saistītie raksti:|skaties arī|vairāk par tēmu|avots:"
        ),
        Furniture.COMMENTS: (
            "lai komentētu|lai pievienotu komentāru|autorizējies, lai|jūsu e-pasta adrese netiks|esi pirmais"
            "|komentāri:|pamanīji kļūdu|ziņot par kļūdu"
        ),
        Furniture.NEWSLETTER: "piesakies jaunumu|pieraksties jaunumu|saņem jaunākās",
        Furniture.PAYWALL: (
            "šis raksts pieejams tikai|raksts pieejams tikai|lai lasītu tālāk|lai turpinātu lasīt"
            "|pilnu rakstu var lasīt"
        ),
        Furniture.CREDIT: (
            "foto no|attēls:|ilustratīvs attēls|ilustratīvs foto|foto autors|attēla avots|fotogrāfs:"
            "|attēlam ir ilustratīva"
        ),
        Furniture.NAVIGATION: "birkas:|atslēgvārdi:|tēmas:|kategorija:|kategorijas:",
    },
    counted="komentāru|atbildes|skatījumi|reakcijas",
    picture="attēls|ilustratīvs attēls|fotogrāfs",
    holds={
        Furniture.COOKIES: ("izmanto sīkdatnes|izmantojam sīkdatnes|sīkdatņu izmantošan|tiek izmantotas sīkdatnes"),
        Furniture.COPYRIGHT: ("visas tiesības aizsargātas|visas tiesības paturētas|bez rakstiskas atļaujas"),
        Furniture.LEGAL: "privātuma politika|lietošanas noteikumi|personas datu apstrād",
    },
    months=(
        "janvāris janvārī janvāra janv|februāris februārī februāra febr|marts martā marta|aprīlis aprīlī aprīļa apr"
        "|maijs maijā maija|jūnijs jūnijā jūnija jūn|jūlijs jūlijā jūlija jūl|augusts augustā augusta aug"
        "|septembris septembrī septembra sept|oktobris oktobrī oktobra okt|novembris novembrī novembra nov"
        "|decembris decembrī decembra dec"
    ),
    date_words=(
        "pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena pirmdien otrdien trešdien"
        " ceturtdien piektdien sestdien svētdien gada plkst pl šodien vakar pirms minūtēm stundām dienām publicēts"
        " publicēta atjaunots atjaunota papildināts datums"
    ),
    dated=("publicēts|publicēta|atjaunots|atjaunota|atjaunināts|papildināts|pēdējās izmaiņas|labots|ievietots"),
    by=("autors:|autore:|autori:|teksts:|sagatavoja:|sagatavojis:|žurnālists:|žurnāliste:|rakstīja:"),
)
