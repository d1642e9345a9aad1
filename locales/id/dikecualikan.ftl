# SOP 3, informasi yang dikecualikan: tindakan, langkah, hasil, formulir, kartu, surat.

sop-dikecualikan-action-tambah-lembar = Tambah lembar
sop-dikecualikan-action-ubah-lembar = Ubah lembar
sop-dikecualikan-action-salin-lembar = Salin lembar
sop-dikecualikan-action-hapus-lembar = Hapus lembar
sop-dikecualikan-action-ajukan = Ajukan
sop-dikecualikan-action-nyatakan-terbuka = Nyatakan terbuka
sop-dikecualikan-action-sahkan = Setujui & sahkan
sop-dikecualikan-action-tidak = Tidak
sop-dikecualikan-action-dokumentasikan = Dokumentasikan
sop-dikecualikan-step-pengumpulan = Pengumpulan dan uji konsekuensi
sop-dikecualikan-step-pengesahan = Pengesahan
sop-dikecualikan-step-pendokumentasian = Pendokumentasian
sop-dikecualikan-step-end = Selesai
sop-dikecualikan-filed = Daftar uji konsekuensi dibuka
sop-dikecualikan-outcome-ditetapkan = masuk Daftar Informasi yang Dikecualikan
sop-dikecualikan-outcome-terbuka = informasinya terbuka

# Kartu dan tampilan
card-heading-dikecualikan = Uji konsekuensi { $nomor }
card-note-test-for = Ditunggu permohonan { $nomor }
card-note-reviews = Peninjauan entri { $nomor } yang akan berakhir
card-note-lembar = Lembar uji konsekuensi: { $count }
card-note-uji-open = Uji konsekuensi selesai; informasinya dinyatakan terbuka
view-detail-test-moment = Pengujian: { $moment }
view-detail-no-lembar = Belum ada lembar uji konsekuensi.
view-detail-lembar =
    Lembar { $number }: { $informasi }
    Unit: { $unit }
    Dasar hukum: Pasal 17 huruf { $pasal }; lainnya: { $hukum }
    Bila dibuka: { $buka }
    Bila ditutup: { $tutup }
    Jangka waktu: { $masa }
dik-moment-sebelum-permintaan = sebelum ada permintaan
dik-moment-permintaan = karena ada permintaan
dik-moment-sengketa = atas perintah Majelis Komisioner
dik-moment-peninjauan = peninjauan sebelum masa berakhir
dik-period-bulan = { $count } bulan
dik-period-tahun = { $count } tahun
press-refused-guard-has-lembar = Belum ada lembar uji konsekuensi. Tekan Tambah lembar dahulu.
press-refused-guard-room-for-lembar = Satu daftar memuat paling banyak 40 lembar. Ajukan yang ini, lalu buka daftar baru dengan /uji
exemption-decreed = Penetapan { $surat } untuk { $nomor } sudah diterbitkan. Tekan Dokumentasikan pada kartunya.
exemption-listed = Lembar uji { $nomor } dan Daftar Informasi yang Dikecualikan ({ $count } entri) siap.
exemption-listed-long = Lembar uji { $nomor } siap. Daftarnya terlalu panjang untuk PDF; ambil dengan loket export dik.
exemption-ending = Masa pengecualian entri { $nomor } berakhir { $until }. Tinjau lagi: ubah jangka waktunya dan ajukan, atau nyatakan terbuka. Tanpa keputusan, informasinya terbuka sendiri sesudah tanggal itu.
exemption-ended = Masa pengecualian entri { $nomor } sudah berakhir, jadi informasinya kini terbuka (PP 61/2010 Pasal 10). Informasinya diusulkan masuk Daftar Informasi Publik. Perkara yang pernah bersandar padanya: { $count }.

# /uji
staff-command-uji = Buka daftar uji konsekuensi
opening-uji-not-run-here = Dinas ini tidak menjalankan SOP Informasi yang Dikecualikan lewat Loket.
opening-uji-no-lane = Daftar uji konsekuensi dibuka oleh jalur { $lane }. Undangan dibuat admin PPID.
opening-uji-opened = Daftar uji konsekuensi { $nomor } dibuka. Tambah lembarnya lewat tombol pada kartunya (/antrean).

# Membuka daftar
dikecualikan-title = Uji konsekuensi
dikecualikan-informasi-ask = Informasi apa yang akan diuji? Tulis singkat sebagai judul daftarnya, tanpa data pribadi siapa pun.
dikecualikan-informasi-label = Judul
dikecualikan-saat-ask = Kapan pengujian ini dilakukan?
dikecualikan-saat-label = Saat pengujian
dikecualikan-saat-sebelum-permintaan = Sebelum ada permintaan
dikecualikan-saat-sengketa = Atas perintah Majelis Komisioner

# Lembar uji konsekuensi
lembar-uji-title = Lembar uji konsekuensi
lembar-uji-review = Periksa sekali lagi, lalu tekan Kirim.
lembar-uji-informasi-ask = Informasi apa yang diuji? Tulis dengan jelas dan terang, tanpa data pribadi siapa pun. Isian ini dimuat dalam daftar.
lembar-uji-informasi-label = Informasi
lembar-uji-unit-ask = Unit mana yang menguasainya?
lembar-uji-unit-label = Unit
lembar-uji-pasal-ask = Dasar pengecualiannya Pasal 17 huruf apa?
lembar-uji-pasal-label = Pasal 17 huruf
lembar-uji-hukum-lain-ask =
    Adakah dasar hukum lain? Sebutkan undang-undang dan pasalnya. Bila tidak ada, { $on ->
        [page] biarkan kosong
       *[chat] tekan Lewati
    }.
lembar-uji-hukum-lain-label = Dasar hukum lain
lembar-uji-buka-ask = Apa akibatnya bila informasi ini dibuka?
lembar-uji-buka-label = Konsekuensi bila dibuka
lembar-uji-tutup-ask = Apa akibat atau manfaatnya bagi publik bila informasi ini ditutup?
lembar-uji-tutup-label = Konsekuensi bila ditutup
lembar-uji-masa-ask = Berapa lama dikecualikan? Waktunya dihitung sejak masuk daftar. Untuk huruf a paling lama 30 tahun (PP 61/2010).
lembar-uji-masa-label = Jangka waktu
lembar-uji-masa-bulan = Sekian bulan
lembar-uji-masa-tahun = Sekian tahun
lembar-uji-masa-lain = Tanpa batas angka
lembar-uji-bulan-ask = Berapa bulan? 1 sampai 24.
lembar-uji-bulan-label = Bulan
lembar-uji-tahun-ask = Berapa tahun? 1 sampai 30.
lembar-uji-tahun-label = Tahun
lembar-uji-jangka-ask = Sampai kapan, menurut peraturan? Tulis atau pilih.
lembar-uji-jangka-label = Sampai
lembar-uji-jangka-persetujuan = Sampai yang bersangkutan memberi persetujuan tertulis
lembar-uji-jangka-peraturan = Sesuai ketentuan peraturan perundang-undangan
lembar-uji-pasal-a = a · penegakan hukum
lembar-uji-pasal-b = b · HAKI dan persaingan usaha
lembar-uji-pasal-c = c · pertahanan dan keamanan
lembar-uji-pasal-d = d · kekayaan alam
lembar-uji-pasal-e = e · ketahanan ekonomi
lembar-uji-pasal-f = f · hubungan luar negeri
lembar-uji-pasal-g = g · akta otentik dan wasiat
lembar-uji-pasal-h = h · rahasia pribadi
lembar-uji-pasal-i = i · memorandum dan surat rahasia
lembar-uji-pasal-j = j · rahasia menurut undang-undang

# Mengubah, menyalin, menghapus lembar
ubah-lembar-title = Ubah lembar
ubah-lembar-lembar-ask =
    Lembar mana yang diubah? Pilih{ $on ->
        [page] { "" }
       *[chat] , atau ketik kata dari informasinya
    }.
ubah-lembar-lembar-label = Lembar
ubah-lembar-bagian-ask = Bagian mana yang diubah?
ubah-lembar-bagian-label = Bagian
ubah-lembar-bagian-informasi = Informasi
ubah-lembar-bagian-unit = Unit
ubah-lembar-bagian-pasal = Pasal dan jangka waktu
ubah-lembar-bagian-hukum-lain = Dasar hukum lain
ubah-lembar-bagian-buka = Bila dibuka
ubah-lembar-bagian-tutup = Bila ditutup
ubah-lembar-informasi-ask = Bagaimana informasinya ditulis sekarang?
ubah-lembar-informasi-label = Informasi
ubah-lembar-unit-ask = Unit mana yang menguasainya?
ubah-lembar-unit-label = Unit
ubah-lembar-pasal-ask = Dasar pengecualiannya Pasal 17 huruf apa?
ubah-lembar-pasal-label = Pasal 17 huruf
ubah-lembar-hukum-lain-ask = Adakah dasar hukum lain? Sebutkan undang-undang dan pasalnya.
ubah-lembar-hukum-lain-label = Dasar hukum lain
ubah-lembar-buka-ask = Apa akibatnya bila informasi ini dibuka?
ubah-lembar-buka-label = Konsekuensi bila dibuka
ubah-lembar-tutup-ask = Apa akibat atau manfaatnya bagi publik bila informasi ini ditutup?
ubah-lembar-tutup-label = Konsekuensi bila ditutup
ubah-lembar-masa-ask = Berapa lama dikecualikan? Waktunya dihitung sejak masuk daftar. Untuk huruf a paling lama 30 tahun (PP 61/2010).
ubah-lembar-masa-label = Jangka waktu
ubah-lembar-masa-bulan = Sekian bulan
ubah-lembar-masa-tahun = Sekian tahun
ubah-lembar-masa-lain = Tanpa batas angka
ubah-lembar-bulan-ask = Berapa bulan? 1 sampai 24.
ubah-lembar-bulan-label = Bulan
ubah-lembar-tahun-ask = Berapa tahun? 1 sampai 30.
ubah-lembar-tahun-label = Tahun
ubah-lembar-jangka-ask = Sampai kapan, menurut peraturan? Tulis atau pilih.
ubah-lembar-jangka-label = Sampai
ubah-lembar-jangka-persetujuan = Sampai yang bersangkutan memberi persetujuan tertulis
ubah-lembar-jangka-peraturan = Sesuai ketentuan peraturan perundang-undangan
ubah-lembar-pasal-a = a · penegakan hukum
ubah-lembar-pasal-b = b · HAKI dan persaingan usaha
ubah-lembar-pasal-c = c · pertahanan dan keamanan
ubah-lembar-pasal-d = d · kekayaan alam
ubah-lembar-pasal-e = e · ketahanan ekonomi
ubah-lembar-pasal-f = f · hubungan luar negeri
ubah-lembar-pasal-g = g · akta otentik dan wasiat
ubah-lembar-pasal-h = h · rahasia pribadi
ubah-lembar-pasal-i = i · memorandum dan surat rahasia
ubah-lembar-pasal-j = j · rahasia menurut undang-undang
pilih-lembar-title = Lembar uji konsekuensi
pilih-lembar-lembar-ask =
    { $action ->
        [salin-lembar] Lembar mana yang disalin? Salinannya dapat diubah sesudah itu.
       *[other] Lembar mana yang dihapus?
    }
pilih-lembar-lembar-label = Lembar

# Penetapan dan lembar uji
letters-dik-information = Informasi
letters-dik-unit = Unit penanggung jawab
letters-dik-basis = Dasar hukum pengecualian
letters-dik-opened = Konsekuensi bila dibuka
letters-dik-closed = Konsekuensi bila ditutup
letters-dik-period = Jangka waktu
letters-dik-ground = Pasal 17 huruf { $letter } { -letters-uu-kip }: { $text }.
letters-dik-other-law = Dasar hukum lain: { $law }
letters-dik-approves = Menyetujui: { $office },
letters-dik-approved = Disetujui melalui Loket, { $time }
letters-lembar-title = Lembar Pengujian Konsekuensi
letters-lembar-opening = Pada hari { $date }, bertempat di { $place }, telah selesai dilakukan pengujian konsekuensi dengan saksama dan penuh ketelitian (Pasal 19 { -letters-uu-kip }) terhadap { $count } informasi berikut.
letters-lembar-item = Informasi { $number }
letters-lembar-closing = Lembar ini menjadi dasar penetapan informasi yang dikecualikan.
letters-lembar-decree = Hasil pengujian ini ditetapkan dengan penetapan nomor { $number }.
letters-penetapan-title = Penetapan Klasifikasi Informasi
letters-penetapan-about = Informasi yang Dikecualikan
letters-penetapan-opening = Berdasarkan pengujian konsekuensi nomor { $number }, dan dengan persetujuan Atasan PPID sebagaimana dimaksud dalam Pasal 3 Peraturan Pemerintah Nomor 61 Tahun 2010, Pejabat Pengelola Informasi dan Dokumentasi menetapkan klasifikasi informasi sebagai berikut.
letters-penetapan-class = Jenis klasifikasi
letters-penetapan-class-value = Informasi yang dikecualikan
letters-penetapan-official = Pejabat yang menetapkan
letters-penetapan-body = Badan publik
letters-penetapan-decides = Informasi yang dikecualikan beserta unit, alasan, dan jangka waktunya:
letters-penetapan-item = Informasi { $number }
letters-penetapan-reason = Alasan pengecualian
letters-penetapan-terms = Ketentuan
letters-penetapan-term-start = Jangka waktu dihitung sejak informasi dimuat dalam Daftar Informasi yang Dikecualikan.
letters-penetapan-term-end = Informasi yang jangka waktunya berakhir menjadi informasi publik (Pasal 10 Peraturan Pemerintah Nomor 61 Tahun 2010).
letters-penetapan-term-partial = Bagian yang dikecualikan dapat dihitamkan; pengecualian sebagian tidak menjadi alasan menutup seluruh dokumen.
letters-penetapan-closing = Penetapan ini berlaku sejak tanggal ditetapkan.
