"""Hungarian."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "előfizetés|előfizetek|előfizetőknek|fizessen elő|fizess elő|már előfizető|támogatás|támogass minket"
            "|támogatom|csak előfizetőknek"
        ),
        Furniture.SHARE: (
            "megosztás|megosztom|oszd meg|ossza meg|megosztás facebookon|megosztás a facebookon|megosztás e-mailben"
            "|elküldés e-mailben|küldés e-mailben|küldje el|nyomtatás|nyomtatom|link másolása|hivatkozás másolása"
            "|kövessen minket|kövess minket|kövess minket a facebookon|tetszik|mentés|cikk mentése|cikk megosztása"
            "|ajánlom|ajánlja ismerőseinek"
        ),
        Furniture.COOKIES: (
            "elfogadom|összes elfogadása|az összes elfogadása|elutasítom|süti beállítások|sütik kezelése"
            "|cookie beállítások|cookie szabályzat|süti szabályzat|rendben|értem"
        ),
        Furniture.RELATED: (
            "olvassa el ezt is|olvasd el ezt is|olvasta már|ezt olvasta már ?|ezt is olvassa el|ajánljuk még"
            "|ajánlott cikkek|ajánló|ajánlatunk|kapcsolódó|kapcsolódó cikkek|kapcsolódó cikkeink|kapcsolódó anyagok"
            "|kapcsolódó hírek|kapcsolódó bejegyzések|hasonló cikkek|további cikkek|további hírek|még több hír"
            "|további híreink|bővebben|tovább|tovább olvasom|olvass tovább|teljes cikk|a teljes cikk|legolvasottabb"
            "|legolvasottabbak|legnézettebb|legnépszerűbb|legfrissebb cikkek|legutóbbi bejegyzések|friss cikkek"
            "|ezek is érdekelhetik|ez is érdekelheti|ez is érdekelhet|előző cikk|következő cikk|előző bejegyzés"
            "|következő bejegyzés|a témában|lásd még|hirdetés után folytatódik"
        ),
        Furniture.COMMENTS: (
            "hozzászólások|hozzászólás|hozzászólok|szóljon hozzá|szólj hozzá|kommentek|kommentelek|kommentáld"
            "|kommentelés|hozzászólás írása|új hozzászólás|hozzászólás küldése|hozzászólások megtekintése"
            "|összes hozzászólás|további hozzászólások|még nincs hozzászólás|nincs hozzászólás|válasz|vélemény"
            "|vélemény, hozzászólás|válaszolj|mondd el a véleményed|csatlakozz a beszélgetéshez"
            "|moderálási alapelvek|kilépés a válaszból|válasz megszakítása"
        ),
        Furniture.TICKER: (
            "legfrissebb|legfrissebb hírek|friss hírek|friss|percről percre|hírfolyam|legfontosabb hírek"
            "|vezető hírek|hírek percről percre|most történt|élő közvetítés"
        ),
        Furniture.NEWSLETTER: (
            "hírlevél|hírlevelek|feliratkozás|feliratkozom|feliratkozás hírlevélre|iratkozz fel|iratkozzon fel"
            "|iratkozzon fel hírlevelünkre|iratkozz fel hírlevelünkre|e-mail cím|e-mail címe|e-mail címed"
            "|hírlevél feliratkozás"
        ),
        Furniture.ADVERTISEMENT: (
            "hirdetés|hirdetések|hirdetőknek|médiaajánlat|szponzorált tartalom|támogatott tartalom|promóció"
            "|fizetett hirdetés|pr-cikk|támogatói tartalom"
        ),
        Furniture.NAVIGATION: (
            "címlap|kezdőlap|főoldal|nyitólap|keresés|kereső|kapcsolat|elérhetőség|elérhetőségek|impresszum|rólunk"
            "|szerkesztőség|felhasználási feltételek|adatvédelem|adatvédelmi tájékoztató|adatkezelési tájékoztató"
            "|adatvédelmi nyilatkozat|jogi nyilatkozat|szerzői jogok|súgó|archívum|oldaltérkép|hírek|belföld"
            "|külföld|magyarország|világ|politika|gazdaság|üzlet|társadalom|kultúra|tudomány|egészség|életmód"
            "|technika|bűnügy|sport|időjárás|utazás|interjú|videók|képek|galéria|képgaléria|rovatok|kategóriák"
            "|címkék|témák|vissza a tetejére|az oldal tetejére|ugrás a tartalomhoz|tovább a tartalomhoz|következő"
            "|előző|foci|bulvár|vélemények|programajánló"
        ),
        Furniture.INTERFACE: (
            "bejelentkezés|belépés|belépek|kijelentkezés|kilépés|regisztráció|regisztrálok|fiókom|jelszó"
            "|elfelejtett jelszó|elfelejtette jelszavát ?|bezárás|bezár|megnyitás|több megjelenítése|mutass többet"
            "|továbbiak|továbbiak betöltése|betöltés|betöltés folyamatban|küldés|elküldés|mégse|mégsem|igen|nem"
            "|nagyítás|nagyításhoz kattintson|lejátszás|videó megtekintése|név|honlap|a kötelező mezőket"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "fizessen elő |fizess elő |már előfizető|előfizetéssel",
        Furniture.SHARE: "kövessen minket |kövess minket |ossza meg |oszd meg |megosztás a",
        Furniture.RELATED: (
            "olvassa el ezt is|olvasd el ezt is|olvasta már|kapcsolódó cikk|bővebben:|lásd még|ezt is ajánljuk"
            "|további részletek:|korábban írtuk"
        ),
        Furniture.COMMENTS: (
            "a hozzászóláshoz|hozzászóláshoz be kell|kommenteléshez|a kommenteléshez|jelentkezzen be|jelentkezz be"
            "|az e-mail címet nem tesszük közzé|az e-mail-címet nem tesszük közzé|legyen ön az első|szóljon hozzá"
            "|szólj hozzá"
        ),
        Furniture.NEWSLETTER: "iratkozz fel |iratkozzon fel |feliratkozás a|ne maradjon le|kérje hírlevelünket",
        Furniture.PAYWALL: (
            "ez a cikk csak|a cikk csak előfizetőknek|a teljes cikk elolvasásához|a cikk folytatása|a folytatáshoz"
        ),
        Furniture.ADVERTISEMENT: "hirdetés után|szponzorált|a cikk a hirdetés után",
        Furniture.CREDIT: (
            "fotó:|fotók:|kép:|képek:|kép forrása|forrás:|borítókép|nyitókép|illusztráció:|a kép illusztráció"
            "|fotó forrása|kiemelt kép"
        ),
        Furniture.NAVIGATION: "címkék:|kulcsszavak:|témák:|kategória:|kategóriák:|rovat:",
        Furniture.INTERFACE: "hibát talált|hibát találtál|hibabejelentés",
    },
    counted="hozzászólást|komment|megosztás|vélemény",
    picture="fotó|fotók|kép|képek|illusztráció|felvétel|borítókép|nyitókép",
    holds={
        Furniture.COOKIES: "sütiket használ|cookie-kat használ|sütik használat|cookie-k használat",
        Furniture.COPYRIGHT: (
            "minden jog fenntartva|előzetes írásbeli engedély|a kiadó engedélye nélkül|a szerkesztőség engedélye nélkül"
        ),
        Furniture.LEGAL: (
            "adatvédelmi tájékoztató|adatkezelési tájékoztató|felhasználási feltételek|adatvédelmi nyilatkozat"
        ),
    },
    months=(
        "január jan|február febr feb|március márc|április ápr|május máj|június jún|július júl|augusztus aug"
        "|szeptember szept|október okt|november nov|december dec"
    ),
    date_words=(
        "hétfő kedd szerda csütörtök péntek szombat vasárnap h k sze cs p szo v óra perc perce órája napja ma"
        " tegnap közzétéve megjelent frissítve frissült utolsó módosítás frissítés létrehozva dátum"
    ),
    dated=(
        "közzétéve|megjelent|megjelenés|frissítve|frissült|utolsó frissítés|utolsó módosítás|módosítva|publikálva"
        "|létrehozva|dátum"
    ),
    by="írta:|szerző:|szerzők:|szerkesztette:|riporter:|szöveg:|tudósító:",
)
