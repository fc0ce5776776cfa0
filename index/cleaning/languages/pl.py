"""Polish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: "prenumerata|subskrybuj|kup prenumeratę|zaprenumeruj|wykup dostęp|kup dostęp|prenumeruj",
        Furniture.SHARE: (
            "udostępnij|udostępnij na facebooku|podziel się|drukuj|wydrukuj|wyślij|wyślij znajomemu|poleć"
            "|poleć znajomemu|kopiuj link|obserwuj nas|obserwuj|polub nas|lubię to|tweetnij|zapisz"
        ),
        Furniture.COOKIES: "akceptuję|zgadzam się|polityka cookies|ustawienia cookies|przejdź do serwisu|rozumiem",
        Furniture.RELATED: (
            "czytaj także|czytaj też|czytaj również|przeczytaj także|przeczytaj też|czytaj więcej|więcej|zobacz także"
            "|zobacz też|zobacz również|zobacz więcej|powiązane|powiązane artykuły|podobne artykuły|polecane|polecamy"
            "|najczęściej czytane|najpopularniejsze|najnowsze artykuły|więcej na ten temat|warto przeczytać"
            "|może cię zainteresować|inne tematy w dziale"
        ),
        Furniture.COMMENTS: (
            "komentarze|komentarz|dodaj komentarz|skomentuj|skomentuj artykuł|napisz komentarz|pokaż komentarze"
            "|odpowiedz|wasze komentarze|brak komentarzy|opinie|zgłoś nadużycie|forum"
            "|dołącz do dyskusji|pokaż więcej komentarzy|więcej komentarzy|zobacz wszystkie komentarze"
            "|wszystkie komentarze|pokaż wszystkie komentarze"
        ),
        Furniture.TICKER: (
            "z ostatniej chwili|najnowsze wiadomości|wiadomości dnia|najnowsze|najważniejsze|na żywo"
            "|ostatnie wiadomości|aktualności"
        ),
        Furniture.NEWSLETTER: "zapisz się|zapisz się na newsletter|zamów newsletter|twój e-mail|twój adres e-mail",
        Furniture.ADVERTISEMENT: (
            "reklama|reklamy|ogłoszenia|ogłoszenie|artykuł sponsorowany|materiał sponsorowany|materiał partnera"
            "|materiał promocyjny"
        ),
        Furniture.NAVIGATION: (
            "strona główna|szukaj|wyszukaj|kontakt|o nas|regulamin|polityka prywatności|redakcja|pomoc|mapa serwisu"
            "|archiwum|wiadomości|kraj|świat|polska|polityka|gospodarka|biznes|kultura|nauka|zdrowie|technologie"
            "|sport|piłka nożna|pogoda|wideo|zdjęcia|galerie|do góry|przejdź do treści|tagi|tematy|następny|poprzedni"
            "|następna|poprzednia|praca|nieruchomości|moto|podróże|opinie i komentarze|regionalne|kategorie"
        ),
        Furniture.INTERFACE: (
            "zaloguj|zaloguj się|wyloguj|zarejestruj się|załóż konto|hasło|zapomniałem hasła|zamknij|pokaż więcej"
            "|załaduj więcej|ładowanie|wczytywanie|wyślij|anuluj|tak|nie|powiększ|odtwórz|rozwiń|zwiń"
        ),
    },
    starts={
        Furniture.RELATED: (
            "czytaj także|czytaj też|czytaj również|przeczytaj też|przeczytaj także|zobacz także|zobacz też|zobacz:"
            "|czytaj:|więcej:|czytaj więcej|przeczytaj:"
        ),
        Furniture.SHARE: "udostępnij na|obserwuj nas|polub nas|śledź nas",
        Furniture.COMMENTS: "aby dodać komentarz|zaloguj się, aby|dodaj komentarz|komentarze (|napisz komentarz",
        Furniture.NEWSLETTER: "zapisz się na|zamów newsletter",
        Furniture.CREDIT: "fot.|foto:|fot:|zdjęcie:|źródło:|źródło zdjęcia|autor zdjęcia|zdjęcie ilustracyjne",
        Furniture.NAVIGATION: "tagi:|tematy:|słowa kluczowe",
        Furniture.PAYWALL: (
            "pozostało|dalszy ciąg materiału|artykuł dostępny tylko|aby przeczytać|dostęp dla prenumeratorów"
        ),
    },
    counted="reakcji|reakcje|komentarzy|wpisów",
    picture="fot.|fot|foto|zdjęcie|ilustracja",
    holds={
        Furniture.COOKIES: "pliki cookies|plików cookies|używa cookies|ciasteczka",
        Furniture.COPYRIGHT: "wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|kopiowanie zabronione",
        Furniture.LEGAL: "polityka prywatności|regulamin serwisu|danych osobowych|ochrony danych|administratorem",
    },
    months=(
        "stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze"
        "|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź"
        "|listopada listopad lis|grudnia grudzień gru"
    ),
    date_words=(
        "poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz r roku godz godzina"
        " dzisiaj wczoraj opublikowano aktualizacja temu minut dni data"
    ),
    dated=(
        "opublikowano|opublikowany|aktualizacja|zaktualizowano|data publikacji|ostatnia aktualizacja|utworzono|dodano"
        "|data:"
    ),
    by="autor:|autorzy:|tekst:|oprac.|opr.|opracowanie|rozmawiał|rozmawiała",
)
