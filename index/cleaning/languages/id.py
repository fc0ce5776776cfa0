"""Indonesian and Malay."""

from __future__ import annotations

from typing import Final

from index.cleaning.phrases import Phrases
from index.cleaning.reasons import Furniture

PHRASES: Final = Phrases(
    whole={
        Furniture.SUBSCRIBE: (
            "berlangganan|langganan|berlangganan sekarang|mulai berlangganan|sudah berlangganan ?|langgan"
            "|langgan sekarang|melanggan|khusus pelanggan|dukung kami"
        ),
        Furniture.SHARE: (
            "bagikan|bagikan artikel ini|bagikan artikel|bagikan ini|bagikan ke facebook|bagikan di facebook|kongsi"
            "|kongsikan|kongsi artikel|kirim ke teman|kirim email|kirim lewat email|cetak|cetak artikel"
            "|salin tautan|salin link|salin pautan|ikuti kami|ikuti kami di|ikut kami|simpan|simpan artikel|suka"
            "|disukai|dengarkan artikel|ukuran huruf|saiz teks"
        ),
        Furniture.COOKIES: (
            "terima semua|setuju|saya setuju|tolak semua|kebijakan cookie|pengaturan cookie|dasar kuki|terima"
        ),
        Furniture.RELATED: (
            "baca juga|baca lagi|baca selengkapnya|baca selanjutnya|selengkapnya|lihat juga|lihat selengkapnya"
            "|baca artikel selengkapnya|baca lebih lanjut|lanjut membaca|teruskan membaca|lanjutkan membaca"
            "|artikel terkait|berita terkait|topik terkait|terkait|artikel berkaitan|berita berkaitan"
            "|artikel lainnya|berita lainnya|artikel lain|berita lain|lainnya|berita terpopuler|terpopuler"
            "|paling populer|populer|paling banyak dibaca|terbanyak dibaca|paling popular|rekomendasi"
            "|rekomendasi untuk anda|direkomendasikan|pilihan editor|pilihan untukmu|mungkin anda suka"
            "|anda mungkin suka|anda mungkin juga suka|jangan lewatkan|artikel sebelumnya|artikel selanjutnya"
            "|artikel berikutnya|pos-pos terbaru|artikel terbaru|postingan terbaru|simak juga|simak selengkapnya"
            "|simak video|lihat semua|indeks berita|halaman selanjutnya|halaman berikutnya"
            "|lanjutkan membaca di bawah|scroll untuk lanjut membaca|advertisement scroll to continue"
            "|gulir untuk lanjut membaca|berita selengkapnya|tonton juga"
        ),
        Furniture.COMMENTS: (
            "komentar pembaca|beri komentar|tulis komentar|tinggalkan komentar|tambah komentar|tambahkan komentar"
            "|kirim komentar|lihat komentar|lihat semua komentar|semua komentar|tampilkan komentar|muat komentar"
            "|belum ada komentar|tiada komen|komen|ulasan|tinggalkan balasan|batalkan balasan|balas|laporkan"
            "|gabung diskusi|ikut berdiskusi|diskusi|komentari"
        ),
        Furniture.TICKER: (
            "berita terkini|berita terbaru|terkini|terbaru|kabar terbaru|berita utama|sorotan|topik hangat"
            "|sedang tren|tajuk utama|siaran langsung|kilas berita|topik populer|berita hari ini"
        ),
        Furniture.NEWSLETTER: (
            "daftar newsletter|berlangganan newsletter|alamat email|alamat email anda|email anda"
            "|masukkan email anda|buletin|daftar sekarang"
        ),
        Furniture.ADVERTISEMENT: (
            "iklan|pasang iklan|iklan baris|konten bersponsor|disponsori|advertorial berita|kandungan tajaan|ditaja"
        ),
        Furniture.NAVIGATION: (
            "beranda|laman utama|halaman utama|halaman depan|cari|carian|pencarian|hubungi kami|kontak|kontak kami"
            "|tentang kami|redaksi|pedoman media siber|pedoman siber|disclaimer|kebijakan privasi|dasar privasi"
            "|ketentuan layanan|syarat dan ketentuan|syarat & ketentuan|terma dan syarat|bantuan|arsip|arkib"
            "|peta situs|karier|info iklan|berita|nasional|daerah|dunia|internasional|antarabangsa|dalam negeri"
            "|politik|hukum|peristiwa|ekonomi|bisnis|perniagaan|keuangan|olahraga|sukan|bola|sepak bola|hiburan"
            "|selebriti|gaya hidup|kesehatan|kesihatan|teknologi|tekno|sains|pendidikan|otomotif|wisata|kuliner"
            "|budaya|opini|kolom|cuaca|foto|galeri|galeri foto|kategori|topik|tag terkait|kembali ke atas|ke atas"
            "|lompat ke konten|langsung ke konten|langkau ke kandungan|selanjutnya|sebelumnya|berikutnya|seterusnya"
            "|kota|megapolitan|properti|jadwal sholat|zodiak|ramalan zodiak|tempatan"
        ),
        Furniture.INTERFACE: (
            "masuk|log masuk|log keluar|keluar|daftar|daftar akun|buat akun|akun saya|kata sandi|lupa kata sandi"
            "|lupa password ?|kata laluan|tutup|buka|tampilkan lebih banyak|tampilkan semua|muat lainnya"
            "|muat lebih banyak|lihat lainnya|lihat lebih banyak|memuat|sedang memuat|mohon tunggu|kirim|batal|ya"
            "|tidak|perbesar|putar|tonton video|tonton|dengarkan|nama|situs web|ruas yang wajib ditandai"
            "|wajib diisi"
        ),
    },
    starts={
        Furniture.SUBSCRIBE: "berlangganan untuk|sudah berlangganan|langgan untuk",
        Furniture.SHARE: (
            "ikuti kami di|bagikan ke |bagikan di |ikuti berita|ikuti saluran|ikuti perkembangan berita"
            "|dapatkan berita|dapatkan update berita|ikuti terus berita"
        ),
        Furniture.RELATED: (
            "baca juga|baca lagi:|baca selengkapnya|lihat juga|simak juga|simak berita|tonton juga"
            "|artikel terkait:|berita terkait:|simak video|lihat video|artikel ini telah tayang"
            "|artikel ini pertama kali|saksikan video"
        ),
        Furniture.COMMENTS: (
            "untuk berkomentar|silakan login|silakan masuk|masuk untuk|anda harus masuk"
            "|alamat email anda tidak akan|jadilah yang pertama|jadilah orang pertama|segala komentar"
            "|tulis komentar"
        ),
        Furniture.NEWSLETTER: "daftar newsletter|berlangganan newsletter|dapatkan newsletter",
        Furniture.PAYWALL: (
            "artikel ini khusus|artikel ini hanya|konten ini khusus|untuk melanjutkan membaca|artikel khusus pelanggan"
        ),
        Furniture.ADVERTISEMENT: "lanjutkan membaca artikel|advertisement scroll|scroll to continue with content",
        Furniture.CREDIT: (
            "sumber foto|foto ilustrasi|ilustrasi:|ilustrasi foto|sumber gambar|gambar:|gambar hiasan|gambar fail"
            "|dok.|(foto|(dok|sumber:"
        ),
        Furniture.NAVIGATION: "tag:|kata kunci|topik:|kategori:|penulis:",
    },
    counted="komentar|balasan|tayangan|dibagikan|ulasan",
    picture="gambar|sumber foto|dok|ilustrasi|foto ilustrasi",
    holds={
        Furniture.COOKIES: "menggunakan cookie|penggunaan cookie|menggunakan kuki",
        Furniture.COPYRIGHT: (
            "hak cipta dilindungi|seluruh hak cipta|hak cipta terpelihara|dilarang menyalin|dilarang mengutip"
        ),
        Furniture.LEGAL: ("kebijakan privasi|pedoman media siber|syarat dan ketentuan|terma dan syarat|dasar privasi"),
    },
    months=(
        "januari|februari|maret mac|april|mei|juni jun|juli julai|agustus ogos agu|september|oktober|november"
        "|desember disember"
    ),
    date_words=(
        "senin selasa rabu kamis jumat jum'at sabtu minggu isnin khamis jumaat ahad sen sel rab kam jum sab min wib"
        " wita wit pukul jam menit lalu yang hari ini kemarin diperbarui dipublikasikan terbit diterbitkan tanggal"
        " dikemaskini"
    ),
    dated=("diperbarui|dipublikasikan|diterbitkan|terbit|tayang|terakhir diperbarui|dikemaskini|tanggal|diposting"),
    by=("oleh:|penulis:|laporan wartawan|reporter:|oleh wartawan|ditulis oleh|dilaporkan oleh|laporan:"),
)
