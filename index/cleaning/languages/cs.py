"""Czech."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "předplatit|předplatné|koupit předplatné|objednat předplatné|předplaťte si|mám předplatné"
            "|jen pro předplatitele|pro předplatitele"
        ),
        Furniture.SHARE: (
            "sdílet|sdílejte|sdílet článek|sdílet na facebooku|sdílet na twitteru|poslat e-mailem|poslat známému"
            "|odeslat e-mailem|vytisknout|vytisknout článek|vytisknout stránku|kopírovat odkaz|zkopírovat odkaz"
            "|sledujte nás|uložit článek|přidat do oblíbených|líbí se mi|to se mi líbí|tweetnout"
        ),
        Furniture.COOKIES: "přijmout vše|přijmout cookies|nastavení cookies|odmítnout vše|souhlasím|rozumím",
        Furniture.RELATED: (
            "čtěte také|čtěte i|čtěte více|čtěte dále|čtěte dál|přečtěte si také|přečtěte si|přečtěte si i"
            "|související|související články|související témata|podobné články|další články|mohlo by vás zajímat"
            "|mohlo by vás také zajímat|mohlo by se vám líbit|nejčtenější|nejčtenější články|nejnovější články"
            "|doporučujeme|doporučené články|více k tématu|k tématu|další zprávy|více zpráv|více článků|celý článek"
            "|číst dál|číst více|pokračovat ve čtení|předchozí článek|následující článek|předchozí příspěvek"
            "|další příspěvek"
        ),
        Furniture.COMMENTS: (
            "komentáře|komentář|přidat komentář|napsat komentář|napište komentář|vložit komentář|odeslat komentář"
            "|zobrazit komentáře|diskuse|diskuze|vstoupit do diskuse|vstoupit do diskuze|přidat názor"
            "|přidat příspěvek|zapojte se do diskuse|všechny komentáře|další komentáře|žádné komentáře|odpovědět"
            "|zrušit odpověď na komentář|nahlásit|komentáře jsou uzavřeny"
        ),
        Furniture.TICKER: (
            "poslední zprávy|nejnovější zprávy|aktuálně|aktuální zprávy|bleskové zprávy|právě se děje|hlavní zprávy"
            "|zprávy dne|on-line přenos|přehled zpráv"
        ),
        Furniture.NEWSLETTER: (
            "odběr novinek|odebírat novinky|odebírat newsletter|přihlásit se k odběru|přihlásit k odběru"
            "|přihlaste se k odběru|váš e-mail|vaše e-mailová adresa|e-mailová adresa|zasílat novinky"
        ),
        Furniture.ADVERTISEMENT: (
            "reklama|inzerce|sponzorovaný obsah|komerční sdělení|komerční článek|placená inzerce|inzerujte u nás"
        ),
        Furniture.NAVIGATION: (
            "hlavní stránka|domovská stránka|domů|úvod|hledat|vyhledávání|vyhledat|kontakty|napište nám|o nás"
            "|redakce|podmínky užití|podmínky použití|obchodní podmínky|ochrana soukromí|ochrana osobních údajů"
            "|zásady ochrany osobních údajů|nápověda|mapa stránek|archiv|zprávy|zprávy z domova|domácí|zahraničí"
            "|z domova|ze světa|česko|svět|politika|ekonomika|byznys|společnost|krimi|věda|zdraví|technika"
            "|technologie|počasí|cestování|bydlení|názory|rozhovory|komentáře a názory|fotogalerie|rubriky"
            "|kategorie|štítky|témata|zpět nahoru|nahoru|přejít k obsahu|přeskočit na obsah|další|předchozí"
            "|následující|fotbal|hokej|televize|programy"
        ),
        Furniture.INTERFACE: (
            "přihlásit|přihlásit se|odhlásit|odhlásit se|registrace|registrovat|zaregistrovat se|vytvořit účet"
            "|heslo|zapomenuté heslo|zapomněli jste heslo|zavřít|zobrazit více|zobrazit vše|načíst další|načítání"
            "|načítám|více|odeslat|zrušit|ano|ne|zvětšit|přehrát|přehrát video|jméno"
            "|vyžadované informace jsou označeny"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "předplaťte si |již máte předplatné|kupte si předplatné",
        Furniture.SHARE: "sdílet na |sledujte nás na|sdílejte na",
        Furniture.RELATED: (
            "čtěte také|čtěte i:|čtěte více|přečtěte si také|více čtěte|související:|více k tématu"
            "|mohlo by vás zajímat:"
        ),
        Furniture.COMMENTS: (
            "pro přidání komentáře|pro vložení komentáře|přihlaste se a |pro komentování|buďte první, kdo"
            "|zapojte se do disk|vaše e-mailová adresa nebude|přejít do disk"
        ),
        Furniture.NEWSLETTER: "přihlaste se k odběru|odebírejte náš|odebírejte novinky|zadejte svůj e-mail",
        Furniture.PAYWALL: (
            "článek je určen jen|tento článek je exkluzivně|tento článek je určen|zbývá vám přečíst"
            "|pokračování článku|článek si můžete přečíst|zbytek článku|obsah pro předplatitele"
        ),
        Furniture.CREDIT: (
            "foto:|zdroj:|autor fotografie|ilustrační foto|ilustrační snímek|ilustrační obrázek|zdroj fotografie"
            "|foto autor"
        ),
        Furniture.NAVIGATION: "štítky:|témata:|klíčová slova|rubrika:|rubriky:|kategorie:|zařazeno v",
    },
    counted="komentářů|příspěvků|názorů|diskusních příspěvků|reakcí",
    picture="foto|ilustrační foto|fotografie|zdroj foto|snímek",
    holds={
        Furniture.COOKIES: (
            "používá soubory cookie|používáme soubory cookie|využívá soubory cookie|používáním souborů cookie"
            "|používá cookies"
        ),
        Furniture.COPYRIGHT: "všechna práva vyhrazena|bez písemného souhlasu|bez předchozího souhlasu",
        Furniture.LEGAL: "zásady ochrany osobních údajů|zpracováním osobních údajů|podmínky užití",
    },
    months=(
        "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen"
        "|září|října říjen|listopadu listopad|prosince prosinec"
    ),
    date_words=(
        "pondělí úterý středa čtvrtek pátek sobota neděle po út st čt pá ne hod hodin dnes včera před minutami"
        " hodinami dny publikováno aktualizováno vydáno naposledy upraveno datum v"
    ),
    dated=(
        "publikováno|aktualizováno|aktualizace|vydáno|zveřejněno|poslední aktualizace|poslední úprava"
        "|naposledy upraveno|datum vydání|vloženo"
    ),
    by="autor článku:|autoři:|napsal:|napsala:|zpracoval:|zpracovala:|připravil:|připravila:",
)
