# SOP 5, pendokumentasian informasi publik: tindakan, langkah, hasil, formulir, kartu, nota dinas.

sop-pendokumentasian-action-serahkan-bahan = Serahkan bahan
sop-pendokumentasian-action-nihil = Nihil
sop-pendokumentasian-action-semua-menjawab = Semua unit sudah menjawab
sop-pendokumentasian-action-lanjutkan = Lanjutkan tanpa yang belum
sop-pendokumentasian-action-klasifikasikan = Klasifikasikan
sop-pendokumentasian-action-ambil-usul = Ambil usul
sop-pendokumentasian-action-teruskan = Teruskan ke Sekretaris
sop-pendokumentasian-action-sesuai = Sesuai
sop-pendokumentasian-action-setujui = Setujui
sop-pendokumentasian-action-kembalikan = Kembalikan
sop-pendokumentasian-action-terbitkan = Terbitkan
sop-pendokumentasian-step-permintaan = Permintaan bahan
sop-pendokumentasian-step-pengumpulan = Pengumpulan bahan
sop-pendokumentasian-step-identifikasi = Identifikasi
sop-pendokumentasian-step-periksa-sekretaris = Pemeriksaan Sekretaris PPID
sop-pendokumentasian-step-periksa-atasan = Pemeriksaan Atasan PPID
sop-pendokumentasian-step-dokumentasi = Dokumentasi
sop-pendokumentasian-step-end = Selesai
sop-pendokumentasian-filed = Nota dinas dikirim
sop-pendokumentasian-outcome-diterbitkan = sudah diterbitkan di Daftar Informasi Publik
staff-command-dokumentasi = Minta bahan Daftar Informasi Publik

# Kartu
card-heading-pendokumentasian = Pendokumentasian { $nomor }
card-note-units-given = Sudah menyerahkan: { $units }
card-note-units-nihil = Nihil: { $units }
card-note-units-open = Ditunggu: { $units }
card-note-units-skipped = Tidak menjawab: { $units }
card-note-unit-open = Jawaban { $unit } ditunggu. Serahkan bahan, atau tekan Nihil bila tidak ada.
card-note-unit-answered = Jawaban { $unit } sudah diterima. Terima kasih.
card-note-unit-skipped = Pengumpulan dilanjutkan tanpa jawaban { $unit }.
card-note-bahan = Bahan: { $count }, sudah diklasifikasi: { $classified }
press-refused-guard-unit-asked = Unit Anda tidak ditanya dalam nota dinas ini, atau jawabannya sudah diterima.
press-refused-guard-some-unit-open = Semua unit sudah menjawab.
press-refused-guard-all-units-answered = Masih ada unit yang belum menjawab.
press-refused-guard-has-bahan = Belum ada bahan yang dapat diklasifikasi.
press-refused-guard-all-classified = Masih ada bahan tanpa klasifikasi. Tekan Klasifikasikan dahulu.

# /dokumentasi
documentation-matter = Bahan Daftar Informasi Publik, { $period }
opening-documentation-opened = Pendokumentasian { $nomor } dibuka. Nota dinas dikirim ke { $count } unit.
opening-documentation-not-run-here = SOP Pendokumentasian tidak dijalankan di sini.
opening-documentation-no-lane = Pendokumentasian dibuka oleh jalur { $lane }. Anda belum terdaftar di jalur itu.
documentation-no-units = Belum ada Bidang atau UPTD. Minta admin PPID mengirim /undang { $lane } NAMA UNIT, lalu /jalur { $lane } NAMA UNIT di grup unit itu.
documentation-unclassified = belum diklasifikasi
documentation-memo = Nota dinas { $surat } untuk { $unit }. Jawab lewat kartu { $nomor } di chat ini.
documentation-published = Pendokumentasian { $nomor } diterbitkan. Daftar Informasi Publik ({ $count } baris) siap dicetak.
documentation-published-long = Pendokumentasian { $nomor } diterbitkan. Daftarnya terlalu panjang untuk PDF; ambil dengan loket export dip.
documentation-detail-order = Arahan: { $order }
documentation-detail-none = Belum ada bahan.
documentation-detail-item =
    Bahan { $number }: { $judul }
    Ringkasan: { $ringkasan }
    Unit: { $unit } · Penanggung jawab: { $penanggungJawab }
    Waktu dan tempat: { $waktuTempat }
    Format: { $format } · Retensi: { $retensi } · Berkas: { $files }
    Klasifikasi: { $kelas }

# Kirim nota dinas
nota-dinas-title = Nota dinas
nota-dinas-review = Periksa sekali lagi, lalu tekan Kirim.
nota-dinas-periode-ask = Bahan untuk periode apa yang diminta? Contoh: Semester I 2026.
nota-dinas-periode-label = Periode
nota-dinas-arahan-ask =
    Adakah arahan khusus bagi unit? Bila tidak ada, { $on ->
        [page] biarkan kosong
       *[chat] tekan Lewati
    }.
nota-dinas-arahan-label = Arahan
nota-dinas-unit-ask =
    Unit mana yang diminta? { $on ->
        [page] Pilih semua yang diminta.
       *[chat] Tekan namanya satu per satu, lalu Selesai.
    }
nota-dinas-unit-label = Unit

# Serahkan bahan
bahan-title = Serahkan bahan
bahan-review = Periksa sekali lagi, lalu tekan Kirim.
bahan-judul-ask = Apa judul informasinya? Isian ini dibaca publik.
bahan-judul-label = Judul
bahan-ringkasan-ask = Apa isinya, secara ringkas? Jangan tulis data pribadi siapa pun.
bahan-ringkasan-label = Ringkasan
bahan-penanggung-jawab-ask = Siapa penanggung jawab pembuatan atau penerbitannya? Tulis jabatannya.
bahan-penanggung-jawab-label = Penanggung jawab
bahan-waktu-tempat-ask = Kapan dan di mana informasi ini dibuat? Contoh: Samarinda, 2026.
bahan-waktu-tempat-label = Waktu dan tempat
bahan-format-ask = Apa bentuk informasi yang tersedia?
bahan-format-label = Format
bahan-format-softcopy = Softcopy
bahan-format-hardcopy = Hardcopy
bahan-format-keduanya = Softcopy dan hardcopy
bahan-retensi-ask = Berapa lama disimpan?
bahan-retensi-label = Retensi
bahan-retensi-berlaku = Selama berlaku
bahan-retensi-arsip = Sesuai jadwal retensi arsip
bahan-ada-berkas-ask = Apakah berkasnya dikirim sekarang?
bahan-ada-berkas-label = Berkas
bahan-ada-berkas-dengan = Ya, dengan berkas
bahan-ada-berkas-tanpa = Tanpa berkas
bahan-berkas-ask =
    Kirim berkasnya, satu sampai { $max }.{ $on ->
        [page] { "" }
       *[chat] { " " }Setelah semua terkirim, tekan Selesai.
    }
bahan-berkas-label = Berkas yang dikirim
bahan-lagi-ask = Apakah masih ada bahan lain dari unit Anda?
bahan-lagi-label = Bahan lain
bahan-lagi-sudah = Tidak, sudah semua
bahan-lagi-masih = Ya, masih ada

# Klasifikasikan
klasifikasi-title = Klasifikasikan
klasifikasi-bahan-ask =
    Bahan mana? Pilih{ $on ->
        [page] { "" }
       *[chat] , atau ketik kata dari judulnya
    }.
klasifikasi-bahan-label = Bahan
klasifikasi-kelas-ask = Apa sifat informasinya? Usul dikecualikan membuka daftar uji konsekuensi.
klasifikasi-kelas-label = Klasifikasi
klasifikasi-kelas-berkala = Berkala
klasifikasi-kelas-serta-merta = Serta merta
klasifikasi-kelas-setiap-saat = Setiap saat
klasifikasi-kelas-dikecualikan = Usul dikecualikan

# Nota dinas
usul-title = Ambil usul
usul-review = Periksa sekali lagi, lalu tekan Kirim.
usul-usul-ask =
    Usul mana yang diambil? Usul berasal dari keberatan yang dikabulkan atau pengecualian yang berakhir. Pilih{ $on ->
        [page] { "" }
       *[chat] , atau ketik kata dari judulnya
    }.
usul-usul-label = Usul
usul-usul-none = Tidak ada usul yang menunggu.
usul-judul-ask = Bagaimana judulnya ditulis untuk publik? Jangan pakai data pribadi.
usul-judul-label = Judul
usul-ringkasan-ask = Apa isinya, secara ringkas, untuk publik?
usul-ringkasan-label = Ringkasan
usul-kelas-ask = Apa sifat informasinya?
usul-kelas-label = Klasifikasi
usul-kelas-berkala = Berkala
usul-kelas-serta-merta = Serta merta
usul-kelas-setiap-saat = Setiap saat
web-letter-kind-nota-dinas = Nota dinas
letters-nd-title = Nota Dinas
letters-nd-to = Kepada
letters-nd-from = Dari
letters-nd-about = Hal
letters-nd-subject = Permintaan bahan Daftar Informasi Publik, { $period }
letters-nd-case = Nomor pendokumentasian
letters-nd-opening = Dalam rangka penyusunan dan pemutakhiran Daftar Informasi Publik { $agency } untuk { $period }, mohon menyampaikan informasi publik yang dikuasai unit Saudara sesuai dengan tugas dan fungsinya, berdasarkan surat keputusan penetapan Daftar Informasi Publik.
letters-nd-instruction = Arahan
letters-nd-due = Disampaikan dalam { $days } hari kerja, paling lambat { $date }
letters-nd-columns = Setiap informasi disertai judul, ringkasan, penanggung jawab, waktu dan tempat pembuatan, bentuk, dan jangka waktu penyimpanan.
letters-nd-nihil = Unit yang tidak menguasai informasi baru menjawab nihil.
letters-nd-closing = Jawaban disampaikan lewat Loket, pada kartu yang dikirim bersama nota dinas ini. Atas perhatian Saudara diucapkan terima kasih.
