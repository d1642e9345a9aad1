# Baris perintah dan berita saat program menyala.

cli-description = Loket, pintu depan PPID lewat chat.
cli-serve = menyalakan layanan
cli-doctor = memeriksa semua yang diperlukan layanan, dan menyebut langkah berikutnya
cli-doctor-json = laporan sebagai JSON
cli-doctor-offline = tanpa bertanya kepada platform
cli-doctor-ledger = periksa juga buku besar perkara terakhir
cli-due = menghitung tenggat hari kerja
cli-due-date = tanggal diterima, YYYY-MM-DD
cli-due-days = lama dalam hari kerja
cli-due-extend = perpanjangan dalam hari kerja
cli-dip = Daftar Informasi Publik
cli-dip-import = memasukkan berkas CSV berkolom DIP
cli-dik = Daftar Informasi yang Dikecualikan
cli-dik-add = menambah satu entri
cli-dik-case = nomor permohonan yang menunggu hasil uji ini
cli-holidays = daftar hari libur yang berlaku
cli-holidays-year = tahunnya
cli-holidays-bad-year = Tahun ditulis empat angka, misalnya --year 2026.
cli-holidays-none = Tidak ada hari libur yang tercatat.
cli-audit = buku besar perkara
cli-audit-verify = memeriksa rantai buku besar
cli-file = berkas
cli-internal = Ada kesalahan di dalam program ({ $name }). Rinciannya ada di catatan program.
cli-broken-off = Perintah ini dihentikan sebelum selesai.
cli-broken-off-backup = Dihentikan sebelum selesai: cadangannya tidak jadi, dan berkas yang belum utuh sudah dihapus.
cli-broken-off-export = Dihentikan sebelum selesai: ekspornya tidak jadi, dan berkas yang belum utuh sudah dihapus.
cli-broken-off-import = Dihentikan sebelum selesai: tidak ada yang dimasukkan, dan DIP tetap seperti semula.
cli-broken-off-restore = Dihentikan sebelum selesai: tidak ada yang dipulihkan, dan database tetap seperti semula.
cli-broken-off-restored = Cadangannya sudah dipulihkan seluruhnya, tetapi pemeriksaan buku besarnya dihentikan. Periksa dengan loket audit verify.
cli-broken-off-rotate = Dihentikan sebelum selesai: jalankan lagi loket keys rotate untuk melanjutkannya, dan jangan buang kunci lama.

cli-up = Loket melayani di { $url }
cli-database-own = ✓ Database: PostgreSQL bawaan, data di { $place }
cli-database-url = ✓ Database: dari DATABASE_URL
cli-telegram-polling = ✓ Telegram: menyala, mengambil pesan sendiri (long polling)
cli-telegram-webhook = ✓ Telegram: menyala, menerima pesan di { $url }
cli-whatsapp-webhook = ✓ WhatsApp: menyala, menerima pesan di { $url }
cli-whatsapp-no-url = ✗ WhatsApp: menyala, tetapi PUBLIC_URL belum diisi. Tanpa alamat itu Meta tidak dapat mengantar pesan warga.
cli-slack-socket = ✓ Slack: menyala, tersambung sendiri (Socket Mode)
cli-slack-http = ✓ Slack: menyala, menerima kiriman di { $url }
cli-no-public-url = ! Alamat publik belum ada (PUBLIC_URL): QR pada surat hanya memuat kodenya, dan warga tidak dapat membuka laman di luar mesin ini.
cli-simulator-alone = ★ Simulator: buka { $url } di peramban. Orang, surat, dan perkaranya contoh; belum ada yang tersambung ke Telegram, Slack, atau WhatsApp. README menjelaskan cara menyambungkannya.
cli-simulator-beside = ★ Simulator: buka { $url } di peramban untuk memerankan platform yang belum disambungkan. Datanya data sungguhan.
cli-telegram-off = ✗ Telegram: belum dipasang. Buka @BotFather di Telegram, kirim /newbot, lalu nyalakan lagi dengan TELEGRAM_BOT_TOKEN=token itu.
cli-admins-none = ✗ Admin: belum ada. Isi LOKET_ADMINS=telegram:ID_ANDA (nomor ID diberikan @userinfobot) atau slack:ID_ANGGOTA, lalu kirim /periksa kepada bot.
cli-admins = ✓ Admin: { $count } orang. Kirim /periksa kepada bot untuk melihat yang belum siap.
cli-holidays-end = ! Daftar hari libur hanya sampai { $date }. Tambahkan lewat /libur bila SKB berikutnya terbit.
cli-agency = ✓ Instansi: { $name } ({ $zone })
cli-stopping = Berhenti: menyelesaikan yang sedang berjalan …
cli-stopped = Berhenti dengan rapi.

cli-dip-columns = Kolom CSV yang diperlukan: { $columns }
cli-dip-row-fault = Baris { $row }, kolom { $column }: { $fault }
cli-dip-fault-invalid-type = belum diisi
cli-dip-fault-too-small = terlalu pendek
cli-dip-fault-too-big = terlalu panjang
cli-dip-fault-invalid-value = harus berkala, serta-merta, atau setiap-saat
cli-dip-fault-invalid-format = bentuknya tidak sesuai; tautan dimulai dengan https://
cli-dip-fault-repeated = kode ini sudah dipakai di baris { $row }
cli-dip-no-rows = Berkas itu hanya berisi judul kolom; belum ada entri di bawahnya. Tidak ada yang dimasukkan.
cli-no-file = Berkas { $file } tidak dapat dibaca.
cli-no-database = Di direktori data { $place } belum ada database Loket. Jalankan perintah ini di direktori program, tempat berkas .env berada, dan periksa LOKET_DATA_DIR atau DATABASE_URL. Tidak ada yang dibuat.
cli-bad-csv = Berkas itu bukan CSV yang utuh. Simpan ulang dari lembar kerja sebagai CSV (UTF-8).
cli-dip-imported = { $created } entri baru, { $changed } entri diperbarui.
cli-dip-not-imported = Tidak ada yang dimasukkan; perbaiki dulu baris di atas.
cli-dik-fault =
    { $option }: { $fault ->
        [too-small] terlalu pendek.
        [too-big] terlalu panjang.
        [invalid-value] tulis satu huruf dari a sampai j.
        [invalid-format] tulis tanggal sebagai tahun-bulan-tanggal, misalnya 2026-03-13.
       *[other] belum diisi.
    }
cli-dik-over = Tanggal --expires-on sudah lewat, jadi informasinya tidak dikecualikan lagi. Tidak ada yang ditambahkan.
cli-dik-added = Entri { $nomor } masuk Daftar Informasi yang Dikecualikan.
cli-dik-taken = Nomor { $nomor } sudah ada di daftar.
cli-dik-noted = Permohonan { $nomor } diberi tahu: hasil uji konsekuensi sudah ada.
cli-dik-not-noted = Permohonan { $nomor } sudah selesai, jadi tidak diberi tahu. Entrinya tetap masuk daftar.
cli-dik-no-case = Tidak ada permohonan { $nomor } yang menunggu uji konsekuensi.
cli-dik-limit = Pengecualian Pasal 17 huruf a paling lama 30 tahun (PP 61/2010 Pasal 5).
cli-audit-sound = Buku besar utuh: { $cases } perkara, { $events } catatan, tidak ada yang berubah.
cli-audit-digest = Sidik: { $digest }
cli-audit-fault = { $kind }: perkara { $nomor }, catatan ke-{ $seq }
cli-audit-fault-number = Nomor hilang: { $series } nomor { $seq }
cli-audit-broken = Buku besar TIDAK utuh: { $count } kejanggalan.

cli-keys = kunci penyegel data pribadi
cli-keys-rotate = membuat kunci baru dan menyegel ulang semua data
cli-keys-serving = Program sedang berjalan dan belum mengenal kunci yang akan dibuat. Hentikan dulu programnya, lalu jalankan perintah ini lagi.
cli-keys-inbox = Masih ada pesan warga atau petugas yang menunggu di disk dan disegel dengan kunci yang sekarang. Jalankan programnya agar pesan itu ditangani, hentikan, lalu jalankan perintah ini lagi.
cli-keys-put-first = Kunci diatur lewat LOKET_KEY. Taruh kunci baru di DEPAN kunci yang ada (buat dengan: openssl rand -base64 32), dipisahkan koma, lalu jalankan perintah ini lagi.
cli-keys-made = Kunci baru { $label } dibuat di { $path }.
cli-keys-reseal = Menyegel ulang { $count } data dengan kunci { $label }. Bila terhenti, jalankan lagi perintah ini; pekerjaan dilanjutkan.
cli-keys-progress = { $values } dari { $count } data …
cli-keys-unreadable = { $count } data tidak dapat dibuka dengan kunci mana pun dan dibiarkan apa adanya. Jangan buang kunci lama.
cli-keys-served-meanwhile = Program dinyalakan selama perintah ini berjalan, jadi mungkin masih ada data yang disegel dengan kunci lama. Hentikan programnya, lalu jalankan perintah ini lagi. Jangan buang kunci lama.
cli-keys-done = Selesai: { $values } data disegel ulang, dan tidak ada lagi yang disegel dengan kunci lama.
cli-keys-backup = Sekarang buat cadangan: salin { $path } ke tempat kunci, terpisah dari cadangan database. Cadangan database yang lama hanya terbuka dengan kunci lama: simpan salinan kunci lama selama cadangan itu disimpan.
cli-keys-drop = Kunci { $label } boleh dibuang: hapus entrinya dari { $path }.
cli-keys-drop-hash = Kunci { $label } boleh dibuang sebagai penyegel, tetapi masih dipakai mencari orang: di { $path } ganti tulisan { $label } di depan kunci itu menjadi hash (atau tambahkan hash: bila ia tanpa label).
cli-whatsapp = WhatsApp
cli-whatsapp-templates = teks yang perlu didaftarkan ke Meta, dengan contohnya
cli-whatsapp-quick-reply = (tombol balas cepat)
cli-whatsapp-unnamed = { $setting } belum ada di berkas instansi. Setelah teksnya disetujui Meta, isikan namanya, misalnya { $name }.

cli-progress = { NUMBER($done, useGrouping: "always") } dari { NUMBER($of, useGrouping: "always") }
cli-dip-progress = Memasukkan DIP
cli-export-progress = Mengekspor
cli-audit-progress = Memeriksa buku besar
cli-keys-bar = Menyegel ulang
cli-backup = menulis cadangan: database, berkas, dan pesan yang menunggu
cli-backup-out = berkas, atau direktori bila diakhiri garis miring (dibuat bila belum ada); bila tidak disebut, loket-backup-TANGGAL-JAM.loket.gz di direktori ini
cli-backup-no-folder = Direktori { $folder } tidak dapat dibuat. Periksa apakah sudah ada berkas dengan nama itu, dan hak serta tempat di disk.
cli-backup-progress = Membuat cadangan
cli-backup-done = Cadangan ditulis ke { $file } ({ NUMBER($rows, useGrouping: "always") } baris data, { $megabytes } MB).
cli-backup-keys = Kuncinya TIDAK ada di dalam cadangan: tanpa kunci { $labels }, data pribadi di dalamnya tidak dapat dibuka oleh siapa pun. Simpan salinan { $place } di tempat lain, terpisah dari cadangan ini.
cli-backup-keys-bad = Perhatikan: kuncinya TIDAK ada di dalam cadangan, dan kunci di mesin ini belum beres. { $said } Tanpa kunci { $labels }, data pribadi di dalam cadangan ini tidak dapat dibuka oleh siapa pun.
cli-backup-settings = Berkas .env dan berkas instansi juga tidak ada di dalamnya; simpan salinannya bersama kunci.
cli-backup-simulator = Perhatikan: tidak ada token platform di setelan, jadi yang dicadangkan adalah data simulator di { $place }. Untuk data layanan, jalankan perintah ini di direktori program, tempat berkas .env berada.
cli-backup-not-noted = Cadangannya sudah jadi dan utuh. Hanya catatan waktunya yang tidak dapat ditulis di { $place } (misalnya karena disknya penuh), jadi loket doctor belum tahu tentang cadangan ini.
cli-restore = memulihkan cadangan ke database yang kosong
cli-restore-check = hanya membaca berkasnya dan menyebut isinya; database tidak disentuh
cli-restore-reading = Memeriksa berkas
cli-restore-progress = Memulihkan
cli-restore-whole = Cadangan { $agency } dari { $at } (Loket { $program }) utuh.
cli-restore-contents = Isinya { NUMBER($rows, useGrouping: "always") } baris data: { NUMBER($cases, useGrouping: "always") } perkara, { NUMBER($people, useGrouping: "always") } orang, { NUMBER($files, useGrouping: "always") } berkas.
cli-restore-keys = Untuk membukanya diperlukan kunci { $labels }, yang tidak ada di dalamnya.
cli-restore-inbox = Di direktori data { $place } masih ada pesan yang menunggu ditangani. Jalankan program lamanya agar pesan itu ditangani, atau pakai LOKET_DATA_DIR lain. Tidak ada yang diubah.
cli-restore-simulator = Tidak ada token platform di setelan, jadi cadangan ini akan masuk ke data simulator dan tidak dipakai layanan. Pasang dulu berkas .env layanan Anda di direktori ini (atau LOKET_SIMULATOR=1 bila memang untuk simulator), lalu jalankan lagi. Tidak ada yang diubah.
cli-restore-done = { NUMBER($rows, useGrouping: "always") } baris data dipulihkan. Sekarang buku besarnya diperiksa.
cli-restore-next = Nyalakan Loket seperti biasa. Yang terjadi sesudah { $at } tidak ada di dalam cadangan: nomor dan surat yang dibuat sesudah saat itu perlu dicocokkan dengan arsip Anda, dan pesan yang waktu itu belum terkirim akan dikirim.
