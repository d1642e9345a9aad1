# Peragaan (npm run demo): judul, keterangan, dan laporan bagi yang menjalankannya.

demo-title = Peragaan Loket
demo-intro = Satu layanan permohonan informasi, dari warga sampai jawaban. Program yang sebenarnya, dengan PostgreSQL bawaannya, berbicara lewat HTTP dengan server { $platforms } tiruan. Semua orang, nomor, dan dokumen di sini rekaan.
demo-starting = Menyiapkan { $platforms } tiruan dan program …
demo-program-says = Kata program saat menyala
demo-chat-private = { $name }
demo-chat-terminal = Terminal operator
demo-event-bot-added = { $name } memasukkan Loket ke grup ini
demo-event-bot-added-channel = { $name } memasukkan Loket ke kanal ini
demo-event-deleted = Sebuah pesan dihapus
demo-place-private = chat pribadi dengan Loket
demo-place-group = grup tertutup
demo-place-slack-private = pesan langsung dengan Loket
demo-place-slack-group = kanal privat
demo-place-whatsapp-private = WhatsApp dengan Loket
demo-place-terminal = baris perintah
demo-pressed = menekan { $button }
demo-form = mengisi jendela “{ $title }”
demo-form-by = diisi { $name }
demo-edited = (pesan di atas berubah)
demo-edited-short = pesan sebelumnya, diubah
demo-notice-seen-by = hanya dilihat { $name }
demo-notice = ↳ hanya dilihat { $name }: { $text }
demo-file-photo = (foto: { $name }, { $kilobytes } kB)
demo-file-document = (berkas: { $name }, { $kilobytes } kB)

# Tempat petugas berkumpul
demo-group-telegram = grup
demo-group-slack = kanal

# Adegan
demo-scene-set-up-title = Menyiapkan
demo-scene-set-up-lead = Lestari, admin PPID, menyiapkan semuanya dari chat: { $group } mana untuk jalur mana, dan siapa petugasnya. Tidak ada berkas yang perlu diubah.
demo-page-set-up-check = Apa yang belum siap?
demo-page-set-up-lanes =
    { $staff ->
        [slack] Kanal privat, satu untuk setiap jalur
       *[other] Grup tertutup, satu untuk setiap jalur
    }
demo-page-set-up-invite = Petugas bergabung lewat tautan sekali pakai
demo-page-set-up-add = Petugas ditambahkan dari anggota workspace
demo-page-set-up-done = Daftar Informasi Publik dimasukkan, semua siap

demo-scene-intake-title = Warga mengajukan permohonan
demo-scene-intake-lead = Sari, mahasiswa, meminta daftar koperasi. NIK-nya salah ketik sekali, dan satu jawaban ia ubah sebelum dikirim.
demo-page-intake-begin = Mulai, dengan pemberitahuan privasi
demo-page-intake-identity = Siapa yang meminta
demo-page-intake-request = Apa yang diminta
demo-page-intake-review = Diperiksa, dikirim, dan langsung bernomor
demo-page-intake-date = Setiap hari dihitung di depan mata

demo-scene-registration-title = Petugas mencatat
demo-scene-registration-lead = Kartunya muncul di { $group } petugas tanpa nama dan alamat. Foto KTP hanya ke chat pribadi yang membukanya. Dimas, yang sedang magang, ikut menekan tombol.
demo-page-registration-card = Kartu di { $group }, berkas di chat pribadi
demo-page-registration-incomplete = Ada yang kurang: tenggat belum berjalan
demo-page-registration-completed = Sari menjawab hanya yang kurang
demo-page-registration-forward = Diteruskan ke Bidang

demo-scene-provision-title = PPID menyiapkan informasinya
demo-scene-provision-lead = Bidang menugaskan PPID Pembantu. Waktunya diperpanjang satu kali, dengan surat kepada Sari, lalu dokumennya diserahkan.
demo-page-provision-assign = Bidang menugaskan
demo-page-provision-extend = Perpanjangan 7 hari kerja, sekali saja
demo-page-provision-provide = Dokumen disediakan

demo-scene-delivery-title = Jawaban disampaikan
demo-scene-delivery-lead = Budi dan Tia menekan Sampaikan pada saat yang sama. Satu yang berlaku, yang lain diberi tahu. Setelah waktu pembatalan lewat, suratnya keluar.
demo-page-delivery-race = Dua orang, satu keputusan
demo-page-delivery-answer = Sari menerima surat dan dokumennya

demo-scene-refusal-title = Permohonan yang ditolak
demo-scene-refusal-lead = Andreas memakai ponsel berbahasa Inggris dan meminta data pribadi orang lain. Penolakan hanya bisa dengan dasar yang masih berlaku di Daftar Informasi yang Dikecualikan, dan selalu disertai cara mengajukan keberatan.
demo-page-refusal-intake = Permohonan kedua, dalam bahasa Inggris
demo-page-refusal-test = Uji konsekuensi, lalu entri di daftar
demo-page-refusal-decide = Ditolak dengan dasar dan alasan
demo-page-refusal-answer = Surat keputusan dan hak keberatan

# --all
demo-intro-all = Kelima SOP, saling terhubung: permohonan yang ditolak, keberatan yang dikabulkan, entri Daftar Informasi Publik, dan pengumumannya. Program yang sebenarnya, dengan PostgreSQL bawaannya, berbicara lewat HTTP dengan server { $platforms } tiruan. Semua orang, nomor, dan dokumen di sini rekaan.
demo-page-set-up-more = Jalur SOP lainnya; satu { $group } boleh memuat beberapa jalur
demo-scene-objection-title = Keberatan dikabulkan
demo-scene-objection-lead = Andreas mengajukan keberatan lewat tombol pada penolakannya. Atasan PPID memerintahkan rekapitulasi tanpa data pribadi diberikan.
demo-page-objection-file = Keberatan dari tombol penolakan
demo-page-objection-order = Surat perintah Atasan PPID
demo-page-objection-answer = Tanggapan tertulis dengan dokumennya
demo-scene-documentation-title = Menjadi Daftar Informasi Publik
demo-scene-documentation-lead = Wulan meminta bahan kepada dua unit sekaligus. Setiap unit menjawab di { $group }nya sendiri; dengan jawaban terakhir perkaranya maju sendiri.
demo-page-documentation-ask = Nota dinas kepada dua unit
demo-page-documentation-units = Satu nihil, satu menyerahkan bahan
demo-page-documentation-check = Diklasifikasi dan diperiksa dua kali
demo-page-documentation-publish = Terbit, dan langsung dapat dicari
demo-scene-announcement-title = Diumumkan
demo-scene-announcement-lead = Teksnya diperiksa tiga orang; yang disetujui adalah teks itu, bukan yang lain. Sari, yang berlangganan, menerimanya.
demo-page-announcement-order = Ditugaskan dan dikonsep
demo-page-announcement-approve = Diperiksa dan disetujui
demo-page-announcement-publish = Diumumkan dan didokumentasikan

# Akhir
demo-end-title = Yang tersimpan di database
demo-end-lead = Dibaca lewat Prisma dari PostgreSQL yang baru saja dipakai program.
demo-end-tables = Isi tabel
demo-end-table = { $table }: { $rows }
demo-end-ledger = Buku besar permohonan { $nomor }
demo-end-ledger-row = { $seq }. { $what } · { $who }{ $moves } · { $hash }…
demo-end-ledger-system = program
demo-end-letters = Surat yang terbit
demo-end-letter = { $nomor } · { $kind } · kode { $kode }
demo-end-letters-genuine = { $count } surat diperiksa lewat /verifikasi/KODE: semuanya asli.
demo-end-privacy = Data pribadi
demo-end-sealed = Semua tabel diperiksa: nama, NIK, alamat, dan e-mail pemohon tidak terbaca di mana pun.
demo-end-log = Catatan program diperiksa ({ $lines } baris): tidak ada data pribadi di dalamnya.
demo-end-audit = Pemeriksaan buku besar (loket audit verify)
demo-done = Selesai dalam { $seconds } detik. Transkrip dan surat ada di { $folder }
demo-open = Buka { $path } di peramban.
demo-screenshot = Gambar layar: { $path }
demo-no-chromium = Gambar layar perlu chromium di komputer ini.
demo-stopped = Dihentikan; semua yang dinyalakan sudah dimatikan.
demo-failed = Peragaan berhenti: yang ditunggu tidak datang.
demo-failed-log = Kata terakhir program
demo-usage = Pemakaian: npm run demo -- [--all] [--staff telegram|slack] [--citizen telegram|whatsapp] [--out FOLDER] [--screenshot BERKAS.png]
