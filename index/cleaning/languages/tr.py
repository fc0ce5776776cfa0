"""Turkish."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "abone ol|abone olun|hemen abone ol|abonelik|üye ol|üye olun|destek ol|google news'e abone ol"
        ),
        Furniture.SHARE: (
            "paylaş|paylaşın|haberi paylaş|facebook'ta paylaş|twitter'da paylaş|whatsapp'ta paylaş"
            "|arkadaşına gönder|e-posta gönder|e-posta ile gönder|e-posta ile paylaş|yazdır|haberi yazdır"
            "|bağlantıyı kopyala|linki kopyala|takip et|takip edin|bizi takip edin|bizi takip et|kaydet|beğen"
            "|beğendim|tweetle|favorilere ekle|okuma listesine ekle|haberi dinle|sesli dinle|yazı boyutu"
        ),
        Furniture.COOKIES: (
            "kabul et|tümünü kabul et|kabul ediyorum|reddet|tümünü reddet|çerez politikası|çerez ayarları"
            "|çerezleri yönet|çerez aydınlatma metni|anladım"
        ),
        Furniture.RELATED: (
            "ilgili haberler|ilgili haber|ilgili konular|ilgili yazılar|ilgili içerikler|benzer haberler"
            "|benzer yazılar|diğer haberler|bunlar da ilginizi çekebilir|bunlar da ilgini çekebilir"
            "|ilginizi çekebilir|ilginizi çekebilecek haberler|ilgini çekebilir|sizin için seçtiklerimiz"
            "|sizin için önerilenler|önerilen haberler|öne çıkanlar|öne çıkan haberler|en çok okunanlar"
            "|en çok okunan haberler|en çok okunan|çok okunanlar|en çok izlenenler|en çok yorumlananlar"
            "|popüler haberler|ayrıca okuyun|devamını oku|devamı|haberin devamı|daha fazla|daha fazla haber"
            "|tüm haberler|önceki haber|sonraki haber|önceki yazı|sonraki yazı|son yazılar|ayrıca bakınız"
            "|reklamdan sonra devam ediyor|haberin devamı için tıklayın|editörün seçtikleri"
        ),
        Furniture.COMMENTS: (
            "yorumlar|yorum|yorum yap|yorum yaz|yorum yazın|yorum ekle|yorumunuz|yorumları göster|yorumları oku"
            "|yorumu gönder|yorum gönder|tüm yorumlar|tüm yorumları gör|daha fazla yorum|henüz yorum yok"
            "|henüz yorum yapılmamış|ilk yorumu siz yapın|ilk yorumu sen yap|yanıtla|cevapla|yanıtı iptal et"
            "|bir cevap yazın|bir yanıt yazın|şikayet et|tartışmaya katıl|okuyucu yorumları"
        ),
        Furniture.TICKER: (
            "son dakika|son dakika haberleri|son haberler|güncel haberler|flaş haber|flaş haberler|canlı"
            "|canlı yayın|canlı anlatım|haber akışı|günün haberleri|günün manşetleri|manşetler|güncel|öne çıkan"
        ),
        Furniture.NEWSLETTER: (
            "bülten|e-bülten|bültene abone ol|bültenimize abone olun|e-bültene kayıt ol|e-posta adresiniz"
            "|e-posta adresi|e-posta|bültene kaydol|bildirimleri aç"
        ),
        Furniture.ADVERTISEMENT: (
            "reklam|reklamlar|ilan|ilanlar|sponsorlu|sponsorlu içerik|reklam alanı|seri ilanlar|resmi ilanlar"
            "|reklam ver|advertorial içerik"
        ),
        Furniture.NAVIGATION: (
            "anasayfa|ana sayfa|ara|arama|iletişim|bize ulaşın|hakkımızda|künye|gizlilik politikası|gizlilik"
            "|kullanım koşulları|kullanım şartları|yardım|arşiv|haber arşivi|site haritası|haberler|gündem|türkiye"
            "|dünya|ekonomi|siyaset|politika|spor|spor haberleri|magazin|kültür sanat|kültür-sanat|yaşam|sağlık"
            "|eğitim|teknoloji|bilim|bilim-teknoloji|otomobil|seyahat|hava durumu|yazarlar|köşe yazıları"
            "|köşe yazarları|foto galeri|fotogaleri|video galeri|galeri|astroloji|televizyon|yerel haberler"
            "|namaz vakitleri|nöbetçi eczaneler|puan durumu|etiketler|kategoriler|başa dön|yukarı|yukarı çık"
            "|içeriğe geç|içeriğe atla|sonraki|önceki|ileri|geri|üçüncü sayfa|asayiş|röportaj|emlak"
            "|künye ve iletişim"
        ),
        Furniture.INTERFACE: (
            "giriş yap|giriş|oturum aç|çıkış|çıkış yap|kayıt ol|kaydol|hesap oluştur|hesabım|şifre|parola"
            "|şifremi unuttum|kapat|aç|daha fazla göster|daha fazla yükle|tümünü göster|tümünü gör|yükleniyor"
            "|lütfen bekleyin|gönder|iptal|evet|hayır|büyüt|oynat|videoyu izle|izle|dinle|menü|adınız|isim"
            "|internet sitesi|google'da takip et"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "abone olmak için|abone olarak|üye olmak için",
        Furniture.SHARE: ("bizi takip edin|takip etmek için|facebook'ta |twitter'da paylaş|google news'te takip"),
        Furniture.RELATED: (
            "ilginizi çekebilir|ilgili haber:|ayrıca okuyun|bunlar da ilgi|haberin devamı|daha fazlası için"
            "|ayrıca bakınız:"
        ),
        Furniture.COMMENTS: (
            "yorum yapmak için|yorum yapabilmek için|yorum yazmak için|e-posta adresiniz yayınlanmayacak"
            "|e-posta hesabınız yayımlanmayacak|ilk yorumu|yazılan yorumlar"
        ),
        Furniture.NEWSLETTER: "bültenimize |e-bültenimize|haberlerden ilk siz",
        Furniture.PAYWALL: "bu içerik abonelere|bu yazı abonelere|devamını okumak için|yazının devamını okumak",
        Furniture.CREDIT: "fotoğraf:|foto:|kaynak:|fotoğraflar:|görsel:|haber kaynağı|arşiv fotoğraf",
        Furniture.NAVIGATION: "etiketler:|etiket:|anahtar kelimeler|kategori:|kategoriler:",
    },
    counted="yorumu|beğeni|paylaşım|görüntülenme|okunma",
    picture="fotoğraf|foto|fotoğraflar|görsel|arşiv fotoğrafı",
    holds={
        Furniture.COOKIES: (
            "çerezler kullanılmaktadır|çerez kullanıyoruz|çerez kullanılmaktadır|çerezleri kullan|çerez kullanımına"
        ),
        Furniture.COPYRIGHT: (
            "tüm hakları saklıdır|her hakkı saklıdır|izin alınmadan kopyalanamaz|kaynak gösterilmeden"
            "|izinsiz kopyalanamaz"
        ),
        Furniture.LEGAL: (
            "gizlilik politikası|kişisel verilerin korunması|kullanım koşulları|kullanım şartları|aydınlatma metni"
        ),
    },
    months=(
        "ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas"
        "|aralık ara"
    ),
    date_words=(
        "pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz saat güncelleme"
        " güncellenme güncellendi yayınlanma yayınlandı yayın tarihi son giriş eklenme önce dakika gün bugün dün"
        " haber tarih"
    ),
    dated=(
        "yayınlanma|yayınlandı|yayın tarihi|güncelleme|güncellenme|güncellendi|son güncelleme|giriş tarihi|giriş:"
        "|eklenme|oluşturulma|haber giriş|tarih:"
    ),
    by="yazan:|yazar:|haber:|muhabir:|editör:|röportaj:|haber merkezi",
)
