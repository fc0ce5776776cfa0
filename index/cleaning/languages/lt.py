"""Lithuanian."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "prenumeruoti|prenumeruokite|prenumeruok|prenumerata|užsiprenumeruoti|užsisakyti prenumeratą"
            "|jau prenumeruojate ?|tik prenumeratoriams|prenumeratoriams|paremk mus|remti"
        ),
        Furniture.SHARE: (
            "dalintis|dalinkitės|pasidalinti|pasidalinkite|pasidalink|dalintis facebook|dalintis straipsniu"
            "|siųsti draugui|siųsti el. paštu|spausdinti|spausdinti straipsnį|kopijuoti nuorodą|sekite mus|sekti"
            "|išsaugoti|išsaugoti straipsnį|patinka|man patinka|klausyti straipsnio|rekomenduoti"
        ),
        Furniture.COOKIES: (
            "sutinku|sutikti su visais|priimti visus|priimti|atmesti visus|slapukų nustatymai|slapukų politika"
            "|slapukai|supratau"
        ),
        Furniture.RELATED: (
            "skaitykite taip pat|taip pat skaitykite|skaityti daugiau|skaitykite daugiau|skaityti toliau"
            "|skaityti visą straipsnį|skaityk daugiau|susiję straipsniai|susijusios naujienos|susijusios temos"
            "|susiję|panašūs straipsniai|daugiau|daugiau naujienų|daugiau straipsnių|daugiau šia tema|daugiau temų"
            "|skaitomiausi|skaitomiausi straipsniai|skaitomiausios naujienos|populiariausi"
            "|populiariausi straipsniai|naujausi straipsniai|naujausi|rekomenduojame|rekomenduojami straipsniai"
            "|siūlome paskaityti|jus taip pat gali sudominti|jums gali patikti|žiūrėkite taip pat"
            "|ankstesnis straipsnis|kitas straipsnis|ankstesnis įrašas|kitas įrašas|straipsnis tęsiasi"
            "|nepraleiskite"
        ),
        Furniture.COMMENTS: (
            "komentarai|komentaras|komentuoti|komentuokite|rašyti komentarą|parašykite komentarą|palikti komentarą"
            "|parašyti komentarą|skelbti komentarą|siųsti komentarą|rodyti komentarus|skaityti komentarus"
            "|visi komentarai|daugiau komentarų|rodyti daugiau komentarų|komentarų nėra|jūsų komentaras|atsakyti"
            "|atšaukti atsakymą|palikite atsakymą|pranešti apie netinkamą komentarą|prisijunkite prie diskusijos"
        ),
        Furniture.TICKER: (
            "naujausios žinios|naujausios naujienos|naujienų srautas|svarbiausios naujienos|svarbiausios žinios"
            "|dienos naujienos|karščiausios naujienos|tiesiogiai|ką tik"
        ),
        Furniture.NEWSLETTER: (
            "naujienlaiškis|naujienlaiškiai|prenumeruoti naujienlaiškį|užsisakyti naujienlaiškį"
            "|prenumeruokite naujienlaiškį|jūsų el. paštas|el. paštas|el. pašto adresas|jūsų el. pašto adresas"
        ),
        Furniture.ADVERTISEMENT: (
            "reklaminis turinys|reklamos|turinio rinkodara|užsakomasis straipsnis|rėmimas|skelbimai|verslo tribūna"
            "|partnerio turinys"
        ),
        Furniture.NAVIGATION: (
            "pradžia|pradinis|pagrindinis puslapis|titulinis|paieška|ieškoti|kontaktai|susisiekite|apie mus"
            "|redakcija|naudojimosi taisyklės|privatumo politika|privatumas|taisyklės|pagalba|archyvas"
            "|svetainės medis|naujienos|žinios|lietuva|lietuvoje|pasaulis|pasaulyje|politika|verslas|ekonomika"
            "|visuomenė|kriminalai|kultūra|mokslas|sveikata|technologijos|švietimas|sportas|krepšinis|futbolas|orai"
            "|kelionės|gyvenimas|žmonės|nuomonės|nuomonė|laisvalaikis|pramogos|galerija|foto galerija|vaizdo įrašai"
            "|video galerija|kategorijos|žymos|temos|raktiniai žodžiai|į viršų|pereiti prie turinio"
            "|eiti prie turinio|kitas|ankstesnis|horoskopai|receptai"
        ),
        Furniture.INTERFACE: (
            "prisijungti|prisijunkite|prisijungimas|atsijungti|registruotis|registracija|sukurti paskyrą"
            "|mano paskyra|slaptažodis|pamiršau slaptažodį|pamiršote slaptažodį|uždaryti|atidaryti|rodyti daugiau"
            "|rodyti visus|rodyti visas|įkelti daugiau|kraunama|kraunasi|siųsti|atšaukti|taip|ne|padidinti|žiūrėti"
            "|žiūrėti vaizdo įrašą|klausyti|meniu|vardas|būtini laukeliai pažymėti"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "prenumeruokite ir|jau prenumeruojate",
        Furniture.SHARE: "sekite mus |dalintis per|prisijunkite prie mūsų",
        Furniture.RELATED: (
            "skaitykite taip pat|taip pat skaitykite|skaityti daugiau|plačiau skaitykite|daugiau skaitykite"
            "|susiję straipsniai:|žiūrėkite taip pat|šaltinis:"
        ),
        Furniture.COMMENTS: (
            "norėdami komentuoti|norint komentuoti|turite prisijungti|el. pašto adresas nebus|būkite pirmas"
            "|komentarai:|pastebėjote klaidą|radote klaidą"
        ),
        Furniture.NEWSLETTER: "prenumeruokite naujienlaišk|užsiprenumeruokite|gaukite naujienas",
        Furniture.PAYWALL: (
            "šis straipsnis skirtas tik|straipsnis skirtas tik|norėdami skaityti toliau|toliau skaityti gali"
        ),
        Furniture.CREDIT: (
            "nuotrauka:|nuotraukos:|nuotr.|asociatyvi nuotrauka|asociatyvinė nuotrauka|nuotraukos autorius"
            "|nuotr. aut|archyvo nuotrauka"
        ),
        Furniture.NAVIGATION: "žymos:|raktiniai žodžiai|temos:|kategorija:|kategorijos:",
    },
    counted="komentarų|atsakymai|peržiūros|pasidalinimai",
    picture="nuotr.|nuotrauka|nuotraukos|asociatyvi nuotrauka",
    holds={
        Furniture.COOKIES: "naudoja slapukus|naudojame slapukus|slapukų naudojimą|naudojami slapukai",
        Furniture.COPYRIGHT: ("visos teisės saugomos|visos teisės ginamos|be raštiško sutikimo|be raštiško redakcijos"),
        Furniture.LEGAL: "privatumo politika|asmens duomenų tvarkym|naudojimosi taisyklės",
    },
    months=(
        "sausio sausis saus|vasario vasaris vas|kovo kovas|balandžio balandis bal|gegužės gegužė geg"
        "|birželio birželis birž|liepos liepa liep|rugpjūčio rugpjūtis rugp|rugsėjo rugsėjis rugs"
        "|spalio spalis spal|lapkričio lapkritis lapkr|gruodžio gruodis gruod"
    ),
    date_words=(
        "pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis pirmadienį"
        " antradienį trečiadienį ketvirtadienį penktadienį šeštadienį sekmadienį m d val šiandien vakar prieš"
        " minutes valandas dienas paskelbta atnaujinta publikuota paskutinis atnaujinimas data"
    ),
    dated=("paskelbta|publikuota|atnaujinta|paskutinis atnaujinimas|paskutinį kartą atnaujinta|įkelta"),
    by="autorius:|autorė:|autoriai:|parengė:|parašė:|tekstas:|žurnalistas:|kalbino:",
)
