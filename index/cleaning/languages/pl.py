"""Polish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "prenumerata|subskrybuj|kup prenumeratę|zaprenumeruj|wykup dostęp|kup dostęp|prenumeruj"
            "|dla subskrybentów|dla prenumeratorów|subskrypcja|subskrybuj teraz|mam już prenumeratę|wesprzyj nas"
            "|wspieraj nas|wykup subskrypcję|premium|zostań patronem|tylko dla subskrybentów"
        ),
        Furniture.SHARE: (
            "udostępnij|udostępnij na facebooku|podziel się|drukuj|wydrukuj|wyślij|wyślij znajomemu|poleć"
            "|poleć znajomemu|kopiuj link|obserwuj nas|obserwuj|polub nas|lubię to|tweetnij|zapisz"
            "|udostępnij artykuł|udostępnij na twitterze|udostępnij na x|udostępnij na whatsapp"
            "|podziel się artykułem|podziel się na facebooku|wyślij e-mailem|wyślij mailem|wyślij link"
            "|wyślij na e-mail|wydrukuj artykuł|drukuj artykuł|skopiuj link|kopiuj|link skopiowany"
            "|obserwuj nas na facebooku|obserwuj nas w google news|śledź nas|znajdź nas|zapisz artykuł"
            "|zapisz na później|posłuchaj|posłuchaj artykułu|odsłuchaj artykuł|słuchaj|tweetuj|dodaj do ulubionych"
            "|dodaj do zakładek|wielkość tekstu|rozmiar tekstu|podaj dalej"
        ),
        Furniture.COOKIES: (
            "akceptuję|zgadzam się|polityka cookies|ustawienia cookies|przejdź do serwisu|rozumiem"
            "|akceptuj|akceptuję wszystkie|akceptuj wszystkie|zaakceptuj wszystkie|odrzuć|odrzuć wszystkie"
            "|zarządzaj cookies|polityka plików cookies|polityka plików cookie|ustawienia prywatności"
            "|ustawienia zaawansowane|zgoda"
        ),
        Furniture.RELATED: (
            "czytaj także|czytaj też|czytaj również|przeczytaj także|przeczytaj też|czytaj więcej|więcej|zobacz także"
            "|zobacz też|zobacz również|zobacz więcej|powiązane|powiązane artykuły|podobne artykuły|polecane|polecamy"
            "|najczęściej czytane|najpopularniejsze|najnowsze artykuły|więcej na ten temat|warto przeczytać"
            "|może cię zainteresować|inne tematy w dziale"
            "|powiązane wpisy|podobne wpisy|powiązane tematy|zobacz podobne|poprzedni wpis|następny wpis"
            "|poprzedni artykuł|następny artykuł|nawigacja wpisu|ostatnie wpisy|najnowsze wpisy|starsze wpisy"
            "|nowsze wpisy|nowszy post|starszy post|inne artykuły|pozostałe artykuły|więcej artykułów"
            "|więcej wiadomości|więcej informacji|więcej z kategorii|więcej o|więcej od autora|najchętniej czytane"
            "|najczęściej komentowane|najczęściej oglądane|popularne|popularne artykuły|popularne teraz"
            "|popularne wpisy|na topie|polecane artykuły|polecane dla ciebie|polecamy również|polecamy także"
            "|rekomendowane|redakcja poleca|wybrane dla ciebie|nie przegap|to może cię zainteresować"
            "|to cię może zainteresować|może ci się spodobać|może zainteresować cię również|przeczytaj"
            "|przeczytaj również|przeczytaj więcej|przeczytaj cały artykuł|czytaj dalej|czytaj całość"
            "|czytaj cały artykuł|cały artykuł|dowiedz się więcej|kontynuuj czytanie|sprawdź|sprawdź także"
            "|sprawdź też|wróć do artykułu|zobacz wszystkie|zobacz|zobacz galerię|zobacz wideo"
            "|dalsza część artykułu pod materiałem wideo|dalsza część tekstu znajduje się pod reklamą|w temacie"
            "|tematy w artykule"
        ),
        Furniture.COMMENTS: (
            "komentarze|komentarz|dodaj komentarz|skomentuj|skomentuj artykuł|napisz komentarz|pokaż komentarze"
            "|odpowiedz|wasze komentarze|brak komentarzy|opinie|zgłoś nadużycie|forum"
            "|dołącz do dyskusji|pokaż więcej komentarzy|więcej komentarzy|zobacz wszystkie komentarze"
            "|wszystkie komentarze|pokaż wszystkie komentarze"
            "|zostaw komentarz|zostaw odpowiedź|anuluj pisanie odpowiedzi|anuluj odpowiedź|opublikuj komentarz"
            "|wyślij komentarz|komentuj|skomentuj ten artykuł|dodaj swój komentarz|dodaj opinię"
            "|dodaj pierwszy komentarz|bądź pierwszy|twój komentarz|czytaj komentarze|zobacz komentarze"
            "|przeczytaj komentarze|komentarze są wyłączone|możliwość komentowania została wyłączona"
            "|nie ma jeszcze komentarzy|zgłoś|zgłoś komentarz|zgłoś błąd|zgłoś naruszenie|dyskusja"
            "|odpowiedz na komentarz|napisz opinię|sortuj"
        ),
        Furniture.TICKER: (
            "z ostatniej chwili|najnowsze wiadomości|wiadomości dnia|najnowsze|najważniejsze|na żywo"
            "|ostatnie wiadomości|aktualności"
            "|pilne|wydarzenia|na bieżąco|relacja na żywo|najnowsze informacje|najnowsze newsy|top newsy"
            "|dzisiaj w serwisie|wiadomości z ostatniej chwili|gorące tematy|teraz"
        ),
        Furniture.NEWSLETTER: (
            "zapisz się|zapisz się na newsletter|zamów newsletter|twój e-mail|twój adres e-mail"
            "|newsletter|newslettery|zapisz się do newslettera|zapisz się do naszego newslettera"
            "|subskrybuj newsletter|adres e-mail|adres email|podaj e-mail|podaj swój e-mail|powiadomienia"
            "|włącz powiadomienia"
        ),
        Furniture.ADVERTISEMENT: (
            "reklama|reklamy|ogłoszenia|ogłoszenie|artykuł sponsorowany|materiał sponsorowany|materiał partnera"
            "|materiał promocyjny"
            "|sponsorowane|tekst sponsorowany|treść sponsorowana|materiał reklamowy|materiał płatny|oferty"
            "|współpraca reklamowa|artykuł partnerski|nekrologi|partner serwisu|partnerzy|tekst partnera"
        ),
        Furniture.NAVIGATION: (
            "strona główna|szukaj|wyszukaj|kontakt|o nas|regulamin|polityka prywatności|redakcja|pomoc|mapa serwisu"
            "|archiwum|wiadomości|kraj|świat|polska|polityka|gospodarka|biznes|kultura|nauka|zdrowie|technologie"
            "|sport|piłka nożna|pogoda|wideo|zdjęcia|galerie|do góry|przejdź do treści|tagi|tematy|następny|poprzedni"
            "|następna|poprzednia|praca|nieruchomości|moto|podróże|opinie i komentarze|regionalne|kategorie"
            "|menu|start|wróć|powrót|wróć na górę|powrót na górę|na górę|wróć do strony głównej"
            "|przejdź do głównej treści|przejdź do menu|przejdź do wyszukiwarki|przeskocz do treści|skip do treści"
            "|kategoria|opublikowano w|słowa kluczowe|temat|aktualności lokalne|z kraju|ze świata|w kraju"
            "|na świecie|region|regiony|lokalne|miasto|warszawa|kraków|wrocław|poznań|gdańsk|łódź|europa|wojna"
            "|społeczeństwo|edukacja|prawo|finanse|pieniądze|firma|firmy|rynki|giełda|nauka i technika|technologia"
            "|ekologia|środowisko|historia|religia|kościół|film|muzyka|książki|teatr|telewizja|program tv|seriale"
            "|rozrywka|gwiazdy|plotki|moda|uroda|styl życia|kobieta|dziecko|dom|ogród|kuchnia|przepisy|turystyka"
            "|motoryzacja|samochody|gry|horoskop|quizy|felietony|publicystyka|komentarze i opinie|wywiad|wywiady"
            "|reportaż|analizy|blogi|podcasty|filmy|fotogaleria|galeria|galeria zdjęć|magazyn|e-wydanie"
            "|wydanie cyfrowe|kryminalne|na sygnale|wypadki|siatkówka|żużel|koszykówka|tenis|skoki narciarskie"
            "|o autorze|autor|zespół|o portalu|o serwisie|kontakt z redakcją|napisz do nas"
            "|polityka cookies i prywatności|deklaracja dostępności|dostępność|rodo|poprzednia strona"
            "|następna strona|bez kategorii|archiwa|dalej|wstecz|linki"
        ),
        Furniture.INTERFACE: (
            "zaloguj|zaloguj się|wyloguj|zarejestruj się|załóż konto|hasło|zapomniałem hasła|zamknij|pokaż więcej"
            "|załaduj więcej|ładowanie|wczytywanie|anuluj|tak|nie|powiększ|odtwórz|rozwiń|zwiń"
            "|logowanie|rejestracja|moje konto|nie pamiętasz hasła ?|zapomniałeś hasła ?|login|użytkownik|otwórz"
            "|pokaż mniej|pokaż wszystko|pokaż wszystkie|zobacz mniej|więcej opcji|ładowanie komentarzy"
            "|proszę czekać|zatwierdź|potwierdź|ok|oglądaj|obejrzyj|obejrzyj wideo|odtwórz wideo|powiększ zdjęcie"
            "|pobierz|pobierz aplikację|imię|nazwa|podpis|witryna internetowa|strona internetowa"
            "|wymagane pola są oznaczone|pole wymagane|wymagane|kliknij tutaj|kliknij|czas czytania|min czytania"
            "|tłumacz|język|tryb ciemny|wczytaj więcej|szukaj w serwisie|usuń|edytuj"
        ),
    },
    starts={
        Furniture.RELATED: (
            "czytaj także|czytaj też|czytaj również|przeczytaj też|przeczytaj także|zobacz także|zobacz też|zobacz:"
            "|czytaj:|więcej:|czytaj więcej|przeczytaj:"
            "|poprzedni wpis|następny wpis|podobne artykuły|powiązane:|polecamy:|polecamy również|sprawdź:"
            "|sprawdź też|sprawdź także|dowiedz się więcej|przeczytaj również|przeczytaj więcej|czytaj więcej:"
            "|zobacz galerię|zobacz wideo|zobacz również|oglądaj także|dalsza część|posłuchaj:|więcej o"
            "|czytaj dalej"
        ),
        Furniture.SHARE: (
            "udostępnij na|obserwuj nas|polub nas|śledź nas"
            "|udostępnij:|podziel się:|kliknij, aby|śledź nas na|bądź na bieżąco|dołącz do nas na|znajdziesz nas"
            "|zaobserwuj nas|lubię to:"
        ),
        Furniture.COMMENTS: (
            "aby dodać komentarz|zaloguj się, aby|dodaj komentarz|komentarze (|napisz komentarz"
            "|twój adres e-mail nie|twój adres email nie|musisz się zalogować|musisz być zalogowany|zapisz moje dane"
            "|zapamiętaj moje dane|powiadom mnie o|ta strona używa akismet|zostaw komentarz|dodaj swój"
            "|możliwość komentowania|jeśli zauważyłeś|widzisz błąd|masz dla nas temat|bądź pierwszy, który"
            "|komentarze do artykułu|skomentuj:"
        ),
        Furniture.NEWSLETTER: (
            "zapisz się na|zamów newsletter"
            "|zapisz się do|chcesz otrzymywać|podaj adres e-mail|otrzymuj najnowsze|bądź na bieżąco z"
        ),
        Furniture.CREDIT: (
            "fot.|foto:|fot:|zdjęcie:|źródło:|źródło zdjęcia|autor zdjęcia|zdjęcie ilustracyjne"
            "|fotografia:|grafika:|ilustracja:|autor:fot|zdjęcie poglądowe|zdjęcia:|zdj.|zdj:|screen:"
            "|źródło grafiki"
        ),
        Furniture.NAVIGATION: (
            "tagi:|tematy:|słowa kluczowe"
            "|kategoria:|kategorie:|opublikowano w |temat:|wpis opublikowano|jesteś tutaj|jesteś w:|strona główna »"
            "|strona główna >|w artykule:"
        ),
        Furniture.PAYWALL: (
            "pozostało|dalszy ciąg materiału|artykuł dostępny tylko|aby przeczytać|dostęp dla prenumeratorów"
            "|ten artykuł jest|ten materiał jest|artykuł tylko dla|treść dostępna tylko|chcesz przeczytać"
            "|czytaj dalej dzięki|aby czytać dalej|aby kontynuować czytanie|masz już prenumeratę"
        ),
        Furniture.ADVERTISEMENT: (
            "dalsza część tekstu|materiał sponsorowany|artykuł powstał we współpracy|partnerem materiału"
        ),
    },
    counted=("reakcji|reakcje|komentarzy|wpisów|opinii|odpowiedzi|wyświetleń|udostępnień|odsłon"),
    picture=("fot.|fot|foto|zdjęcie|ilustracja|fot. |zdj|grafika|rys"),
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
        "|opublikowane|dodane|data dodania|data aktualizacji|ostatnia modyfikacja|zmodyfikowano|publikacja:"
        "|aktualizacja:|wpis z dnia|napisano"
    ),
    by=(
        "autor:|autorzy:|tekst:|oprac.|opr.|opracowanie|rozmawiał|rozmawiała"
        "|autorka:|opublikowane przez|napisane przez|opracował:|opracowała:|tekst i zdjęcia:|redaktor:|rozmawiał:"
        "|rozmawiała:|redakcja:"
    ),
)
