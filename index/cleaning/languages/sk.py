"""Slovak."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "predplatiť|predplatné|predplatiť si|kúpiť predplatné|objednať predplatné|predplaťte si|mám predplatné"
            "|pre predplatiteľov|už mám predplatné"
        ),
        Furniture.SHARE: (
            "zdieľať|zdieľajte|zdieľať článok|zdieľať na facebooku|poslať e-mailom|poslať známemu|poslať priateľovi"
            "|vytlačiť|vytlačiť článok|tlačiť|kopírovať odkaz|skopírovať odkaz|sledujte nás|uložiť článok"
            "|uložiť na neskôr|páči sa mi to|páči sa mi"
        ),
        Furniture.COOKIES: (
            "prijať všetko|prijať všetky|prijať cookies|nastavenia cookies|odmietnuť všetko|súhlasím|rozumiem"
        ),
        Furniture.RELATED: (
            "čítajte tiež|čítajte aj|čítajte viac|čítajte ďalej|prečítajte si aj|prečítajte si tiež|prečítajte si"
            "|súvisiace|súvisiace články|súvisiace témy|podobné články|ďalšie články|mohlo by vás zaujímať"
            "|mohlo by vás tiež zaujímať|najčítanejšie|najčítanejšie články|najnovšie články|odporúčame"
            "|odporúčané články|viac k téme|k téme|viac článkov|čítať ďalej|čítať viac|celý článok"
            "|pokračovať v čítaní|predchádzajúci článok|nasledujúci článok|ďalší článok"
        ),
        Furniture.COMMENTS: (
            "komentáre|komentár|pridať komentár|pridaj komentár|napísať komentár|napíšte komentár|odoslať komentár"
            "|zobraziť komentáre|diskusia|vstúpiť do diskusie|pridať príspevok|zapojte sa do diskusie"
            "|všetky komentáre|ďalšie komentáre|žiadne komentáre|odpovedať|zrušiť odpoveď|nahlásiť"
            "|diskusia je uzavretá"
        ),
        Furniture.TICKER: (
            "posledné správy|najnovšie správy|najnovšie|aktuálne správy|aktuálne|hlavné správy|správy dňa"
            "|online prenos|minúta po minúte"
        ),
        Furniture.NEWSLETTER: (
            "odoberať novinky|odoberať newsletter|odber noviniek|prihlásiť sa na odber|prihlásiť na odber"
            "|váš e-mail|vaša e-mailová adresa|e-mailová adresa"
        ),
        Furniture.ADVERTISEMENT: "inzercia|sponzorovaný obsah|platená inzercia|komerčný článok|inzerujte u nás",
        Furniture.NAVIGATION: (
            "hlavná stránka|domovská stránka|domov|hľadať|vyhľadávanie|vyhľadať|napíšte nám|redakcia"
            "|podmienky používania|obchodné podmienky|ochrana súkromia|ochrana osobných údajov"
            "|zásady ochrany osobných údajov|pomoc|mapa stránok|archív|správy|domáce|zahraničie|zahraničné"
            "|slovensko|svet|ekonomika|spoločnosť|veda|zdravie|technológie|počasie|cestovanie|bývanie|rozhovory"
            "|názory|fotogaléria|rubriky|kategórie|značky|témy|späť hore|hore|prejsť na obsah|preskočiť na obsah"
            "|ďalší|ďalšie|ďalej|predchádzajúci|nasledujúci|regióny|televízia"
        ),
        Furniture.INTERFACE: (
            "prihlásiť|prihlásiť sa|odhlásiť|odhlásiť sa|registrácia|registrovať sa|zaregistrovať sa|vytvoriť účet"
            "|zabudnuté heslo|zabudli ste heslo|zavrieť|zatvoriť|zobraziť viac|zobraziť všetko|načítať ďalšie"
            "|načítava sa|načítavam|viac|odoslať|zrušiť|áno|nie|zväčšiť|prehrať|prehrať video|meno"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "predplaťte si |už máte predplatné|kúpte si predplatné",
        Furniture.SHARE: "zdieľať na |sledujte nás na|zdieľajte na",
        Furniture.RELATED: (
            "čítajte tiež|čítajte aj|čítajte viac|prečítajte si aj|prečítajte si tiež|prečítajte si:|súvisiace:"
            "|viac k téme"
        ),
        Furniture.COMMENTS: (
            "na pridanie komentára|pre pridanie komentára|pridávať komentáre|prihláste sa a |buďte prvý, kto"
            "|zapojte sa do disk|vaša e-mailová adresa nebude|vstúpiť do disk"
        ),
        Furniture.NEWSLETTER: "prihláste sa na odber|odoberajte náš|odoberajte novinky|zadajte svoj e-mail",
        Furniture.PAYWALL: (
            "tento článok je určený|článok je určený len|pokračovanie článku|zvyšok článku|obsah pre predplatiteľov"
            "|zostáva vám prečítať|odomknite článok"
        ),
        Furniture.CREDIT: ("ilustračné foto|ilustračná snímka|ilustračná fotografia|zdroj fotografie|autor foto"),
        Furniture.NAVIGATION: "značky:|témy:|kľúčové slová|kategórie:|zaradené v",
    },
    counted="komentárov|príspevkov|reakcií|diskusných príspevkov",
    picture="ilustračné foto|fotografia|zdroj foto|snímka",
    holds={
        Furniture.COOKIES: (
            "používa súbory cookie|používame súbory cookie|využíva súbory cookie|používaním súborov cookie"
            "|používa cookies"
        ),
        Furniture.COPYRIGHT: "všetky práva vyhradené|autorské práva sú vyhradené|bez predchádzajúceho súhlasu",
        Furniture.LEGAL: "zásady ochrany osobných údajov|spracovaním osobných údajov|podmienky používania",
    },
    months=(
        "január januára|február februára|marec marca|apríl apríla|máj mája|jún júna|júl júla|august augusta"
        "|september septembra|október októbra|november novembra|december decembra"
    ),
    date_words=(
        "pondelok utorok streda štvrtok piatok sobota nedeľa po ut st št pi so ne hod hodín dnes včera pred"
        " minútami hodinami dňami publikované aktualizované zverejnené dátum naposledy upravené"
    ),
    dated=(
        "publikované|aktualizované|aktualizácia|zverejnené|vydané|posledná aktualizácia|dátum|pridané"
        "|naposledy upravené"
    ),
    by="autor článku:|napísal:|napísala:|spracoval:|pripravil:|pripravila:|autori:",
)
