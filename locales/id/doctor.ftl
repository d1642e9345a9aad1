# loket doctor: satu baris untuk setiap hal, dan di bawahnya langkah berikutnya.

doctor-end-fine = Semua beres.
doctor-end-notice =
    Tidak ada yang rusak. { $notices } hal patut diperhatikan (!).
doctor-end-fault =
    { $faults } hal harus dibetulkan (✗){ $notices ->
        [0] .
       *[other] , dan { $notices } hal patut diperhatikan (!).
    }
doctor-progress-local = Memeriksa mesin …
doctor-progress-database = Memeriksa database …
doctor-progress-platforms = Bertanya kepada platform …
doctor-blocked = tidak dapat diperiksa
doctor-blocked-next = { $said }
doctor-unexpected = pemeriksaan ini gagal karena kesalahan di dalam program ({ $name })
doctor-unexpected-next = Perbarui Loket, lalu jalankan lagi loket doctor. Bila tetap begini, laporkan.

doctor-subject-settings = Setelan
doctor-subject-agency = Instansi
doctor-subject-admins = Admin
doctor-subject-data = Direktori data
doctor-subject-disk = Disk
doctor-subject-keys = Kunci
doctor-subject-backup = Cadangan
doctor-subject-node = Node.js
doctor-subject-database = Database
doctor-subject-program = Program
doctor-subject-clock = Jam
doctor-subject-lanes = Jalur
doctor-subject-holidays = Hari libur
doctor-subject-work = Pekerjaan
doctor-subject-ledger = Buku besar
doctor-subject-telegram = Telegram
doctor-subject-slack = Slack
doctor-subject-whatsapp = WhatsApp

doctor-settings = semua variabel dapat dibaca
doctor-settings-variable = { $said }
doctor-settings-variable-next = Betulkan variabel itu di lingkungan (environment) atau di berkas .env. Yang bergantung padanya belum diperiksa.
doctor-platforms-none = belum ada platform yang dihubungkan, jadi belum ada warga yang dapat datang
doctor-platforms-none-next =
    Lima langkah menuju layanan sungguhan:
    1. Isi agency.json: alamat, pejabat, jam kerja.
    2. Buka @BotFather di Telegram, kirim /newbot, lalu tulis token itu di .env sebagai TELEGRAM_BOT_TOKEN.
    3. Tulis nomor ID Anda (dari @userinfobot) di .env sebagai LOKET_ADMINS=telegram:ID_ANDA.
    4. Jalankan npm start; kirim /jalur di setiap grup petugas dan /undang kepada bot.
    5. Isi PUBLIC_URL, buat cadangan dengan loket backup, dan jalankan loket doctor sampai semuanya ✓.
doctor-simulator = ini simulator: belum ada platform yang dihubungkan, dan semua orang di dalamnya dimainkan di peramban mesin ini
doctor-simulator-next = { doctor-platforms-none-next }
doctor-simulator-beside = simulator (LOKET_SIMULATOR=1) menyala di samping platform sungguhan, pada data yang sungguhan
doctor-simulator-beside-next = Untuk layanan sungguhan hapus LOKET_SIMULATOR dari setelan.
doctor-citizens-nowhere = hanya Slack yang dihubungkan, sedangkan warga datang lewat Telegram atau WhatsApp
doctor-citizens-nowhere-next = Isi TELEGRAM_BOT_TOKEN, atau keempat variabel WHATSAPP_.
doctor-public-url = alamat publik { $url }
doctor-public-url-none = alamat publik (PUBLIC_URL) belum ada
doctor-public-url-none-next = Isi PUBLIC_URL dengan alamat https bila warga perlu membuka laman DIP dan memeriksa surat dari luar mesin ini.
doctor-public-url-local = alamat publik { $url } hanya dapat dibuka di mesin ini
doctor-public-url-local-next = Untuk layanan sungguhan isi PUBLIC_URL dengan alamat https.

doctor-admins = { $count } orang
doctor-admins-none = belum ada admin yang dapat menyiapkan jalur dan petugas
doctor-admins-none-next = Isi LOKET_ADMINS=telegram:ID_ANDA (nomor ID diberikan @userinfobot) atau slack:ID_ANGGOTA, lalu nyalakan ulang program.

doctor-agency = { $name } ({ $zone }), { $sops } SOP
doctor-agency-setting = { $said }
doctor-agency-setting-next = Betulkan di { $path }.
doctor-agency-address = alamatnya masih contoh, padahal dicetak pada surat
doctor-agency-address-next = Lengkapi "address" di { $path } dengan jalan dan nomornya.
doctor-agency-officials = nama pejabatnya masih contoh, padahal dicetak pada surat
doctor-agency-officials-next = Isi nama dan NIP pejabat di "officials" dalam { $path }.

doctor-node = versi { $version }
doctor-node-old = versi { $version } terlalu lama
doctor-node-old-next = Pasang Node.js { $least } atau lebih baru.

doctor-data = { $place } (mode { $mode })
doctor-data-new = { $place } belum ada
doctor-data-new-next = Tidak perlu apa-apa: dibuat saat program pertama kali menyala (npm start).
doctor-data-no-folder = { $place } bukan direktori
doctor-data-no-folder-next = Pindahkan berkas itu, atau pakai LOKET_DATA_DIR lain.
doctor-data-owner = { $place } milik pengguna lain
doctor-data-owner-next = Jalankan loket doctor sebagai pengguna yang menjalankan program, atau berikan direktori itu kepadanya: chown -R PENGGUNA { $place }
doctor-data-writable = { $place } dapat diubah pengguna lain (mode { $mode })
doctor-data-writable-next = Jalankan: chmod go-rw { $place }
doctor-data-readable = isi { $place } dapat dilihat pengguna lain (mode { $mode })
doctor-data-readable-next = Jalankan: chmod go-rw { $place }

doctor-disk = { $free } MB kosong
doctor-disk-scarce = tinggal { $free } MB kosong
doctor-disk-scarce-next = Kosongkan atau perbesar disk { $place } sebelum penuh.
doctor-disk-full = tinggal { $free } MB kosong
doctor-disk-full-next = Kosongkan atau perbesar disk { $place } sekarang. Bila penuh, database berhenti menyimpan.

doctor-backup = dibuat { $days ->
        [0] hari ini
       *[other] { $days } hari yang lalu
    }
doctor-backup-none = belum pernah dibuat
doctor-backup-none-next = Jalankan loket backup setiap hari, dan simpan hasilnya di mesin lain. Kunci tidak ada di dalamnya: simpan terpisah.
doctor-backup-unknown = tidak diketahui: catatan cadangan terakhir tidak dapat dibaca
doctor-backup-unknown-next = Jalankan loket backup; catatannya ditulis ulang.
doctor-backup-old = yang terakhir sudah { $days } hari
doctor-backup-old-next = Jalankan loket backup, dan jadwalkan setiap hari.

doctor-keys = { $path }; simpan salinannya terpisah dari cadangan data
doctor-keys-environment = dari LOKET_KEY; simpan salinannya terpisah dari cadangan data
doctor-keys-new = belum ada
doctor-keys-new-next = Dibuat di { $path } saat program pertama kali menyala. Bila database ini sudah berisi data, kembalikan dulu berkas itu dari cadangannya.
doctor-keys-owner = { $path } milik pengguna lain
doctor-keys-owner-next = Berikan berkas itu kepada pengguna yang menjalankan program: chown PENGGUNA { $path }
doctor-keys-refused = tidak dapat dipakai
doctor-keys-refused-next = { $said }

doctor-database = menyala, semua migrasi sudah dijalankan, { $size } MB
doctor-database-new = belum dibuat
doctor-database-new-next = Tidak perlu apa-apa: dibuat di { $place } saat program pertama kali menyala (npm start).
doctor-database-migrations = { $count } migrasi belum dijalankan
doctor-database-migrations-next = Buat cadangan (loket backup), lalu nyalakan program versi ini; migrasi itu dijalankan saat menyala. Isi database diperiksa setelah itu.
doctor-database-closed = tidak dapat dibuka
doctor-database-closed-next = { $said }

doctor-program = sedang melayani
doctor-program-stopped = sedang tidak menyala
doctor-program-stopped-next = Nyalakan dengan npm start. Selama mati, kiriman warga menunggu di platformnya.

doctor-clock = cocok dengan { $whose }
doctor-clock-off = jam mesin ini { $way } { $seconds } detik dari { $whose }
doctor-clock-off-next = Nyalakan penyamaan jam (NTP) di kedua mesin, misalnya: timedatectl set-ntp true. Tenggat dan tanda tangan kiriman bergantung pada jam.
doctor-clock-database = database
doctor-clock-behind = terlambat
doctor-clock-ahead = lebih cepat

doctor-lanes = semua jalur punya chat dan petugas
doctor-lanes-unbound = { $count } jalur belum punya chat: { $names }
doctor-lanes-unbound-next = Masukkan bot ke grup jalur itu, lalu kirim di sana: /jalur { $id } (semuanya: { $ids })
doctor-lanes-away = { $count } jalur dipasang di platform yang tidak dihubungkan: { $names }
doctor-lanes-away-next = Hubungkan platform itu lagi, atau pindahkan jalurnya: di grup lain kirim /jalur { $id } (semuanya: { $ids })
doctor-lanes-empty = { $count } jalur belum punya petugas: { $names }
doctor-lanes-empty-next = Undang lewat chat pribadi dengan bot: /undang { $id } (semuanya: { $ids })

doctor-holidays = daftarnya lengkap sampai { $date }
doctor-holidays-unknown = daftar tahun ini belum ada, jadi tenggat dihitung dari hari kerja biasa saja
doctor-holidays-unknown-next = Tambahkan hari libur satu per satu lewat /libur, atau perbarui Loket.
doctor-holidays-end = daftarnya hanya sampai { $date }
doctor-holidays-end-next = Setelah SKB tahun berikutnya terbit, perbarui Loket atau tambahkan harinya lewat /libur.

doctor-work = tidak ada yang tertinggal
doctor-work-tasks = { $count } tugas menunggu orang
doctor-work-tasks-next = Kirim /periksa kepada bot; di sana setiap tugas punya tombol.
doctor-work-dead-jobs = { $count } pekerjaan otomatis dihentikan setelah gagal berulang kali
doctor-work-dead-jobs-next = Cari sebabnya di catatan program, lalu nyalakan ulang program: pekerjaan itu dicoba lagi.
doctor-work-outbox = { $count } kiriman menunggu, yang tertua sudah { $minutes } menit
doctor-work-outbox-next = Pastikan program menyala dan platformnya menjawab (baris di bawah), lalu lihat catatan program.
doctor-work-inbox = kiriman orang tersimpan di disk, dan program tidak menyala
doctor-work-inbox-next = Nyalakan program (npm start); kiriman itu ditangani saat menyala.

doctor-ledger = rantai { $cases } perkara terakhir utuh
doctor-ledger-broken = { $count } catatan tidak cocok dalam perkara terakhir
doctor-ledger-broken-next = Jalankan loket audit verify, dan jangan mengubah database sebelum sebabnya diketahui.

doctor-telegram-bot = bot @{ $name } dikenal
doctor-telegram-unreachable = tidak dapat dihubungi ({ $code })
doctor-telegram-unreachable-next = Periksa sambungan internet, DNS, dan firewall mesin ini, serta TELEGRAM_API_ROOT bila diisi.
doctor-telegram-token = tokennya tidak dikenal
doctor-telegram-token-next = Ambil token yang berlaku di @BotFather (/mybots, lalu API Token), dan tulis di TELEGRAM_BOT_TOKEN.
doctor-telegram-refused = { $method } ditolak ({ $code })
doctor-telegram-refused-next = Coba lagi beberapa menit kemudian. Bila tetap begini, periksa bot itu di @BotFather.
doctor-telegram-no-groups = bot tidak boleh masuk grup
doctor-telegram-no-groups-next = Di @BotFather kirim /setjoingroups, pilih bot ini, lalu Enable.
doctor-telegram-privacy-off = bot menerima semua obrolan grup, padahal tidak perlu
doctor-telegram-privacy-off-next = Di @BotFather kirim /setprivacy, pilih bot ini, lalu Enable; setelah itu keluarkan dan masukkan lagi bot di grupnya.
doctor-telegram-polling = mengambil kiriman sendiri (long polling)
doctor-telegram-pending = { $count } kiriman menunggu diambil
doctor-telegram-pending-next = Pastikan program menyala; kiriman yang menunggu lebih dari sehari hilang.
doctor-telegram-webhook = kiriman diantar ke { $url } (dari { $ip })
doctor-telegram-webhook-left = kiriman diantar ke { $place }, padahal program ini mengambilnya sendiri
doctor-telegram-webhook-left-next = Nyalakan ulang program; webhook itu dihapusnya. Bila kembali lagi, program lain memakai token yang sama: hentikan, atau ganti token di @BotFather.
doctor-telegram-webhook-missing = webhook belum dipasang di { $url }
doctor-telegram-webhook-missing-next = Nyalakan (ulang) program; webhook itu dipasangnya. Bila tetap kosong, program lain memakai token yang sama.
doctor-telegram-webhook-elsewhere = kiriman diantar ke { $place }, bukan ke { $url }
doctor-telegram-webhook-elsewhere-next = Nyalakan ulang program agar webhooknya dipasang lagi. Bila kembali ke sana, program lain memakai token yang sama: hentikan, atau ganti token di @BotFather.
doctor-telegram-webhook-updates = webhook tidak mengantar: { $missing }
doctor-telegram-webhook-updates-next = Nyalakan ulang program agar webhooknya dipasang lagi.
doctor-telegram-webhook-failing = webhook gagal pada { $when }: { $said }
doctor-telegram-webhook-failing-next = Buka alamat publik dengan /healthz di belakangnya dari luar mesin ini: sertifikat, port (443, 80, 88, atau 8443), dan reverse proxy harus mengantar sampai ke program.
doctor-telegram-groups = bot ada di { $count } grup jalur
doctor-telegram-group-moved = grup jalur { $lanes } menjadi supergrup
doctor-telegram-group-moved-next = Tidak perlu apa-apa: alamat barunya dicatat pada kiriman berikutnya.
doctor-telegram-group-gone = bot tidak ada lagi di grup jalur { $lanes }
doctor-telegram-group-gone-next = Masukkan lagi bot ke grup itu, atau kirim /jalur di grup lain.
doctor-telegram-group-public = grup jalur { $lanes } terbuka untuk umum
doctor-telegram-group-public-next = Jadikan grup itu privat (pengaturan grup, Group Type), atau kirim /jalur di grup privat.
doctor-telegram-group-muted = bot tidak boleh menulis di grup jalur { $lanes }
doctor-telegram-group-muted-next = Izinkan anggota menulis di pengaturan grup, atau jadikan bot admin.
doctor-telegram-channel = bot dapat menulis di kanal { $channel }
doctor-telegram-channel-gone = kanal { $channel } tidak ditemukan
doctor-telegram-channel-gone-next = Periksa TELEGRAM_CHANNEL, dan jadikan bot admin kanal itu.
doctor-telegram-channel-rights = bot tidak boleh menulis di kanal { $channel }
doctor-telegram-channel-rights-next = Di kanal itu jadikan bot admin dengan hak Post Messages.

doctor-slack-app = aplikasi terpasang di workspace { $team }
doctor-slack-unreachable = tidak dapat dihubungi ({ $code })
doctor-slack-unreachable-next = Periksa sambungan internet, DNS, dan firewall mesin ini, serta SLACK_API_URL bila diisi.
doctor-slack-token = SLACK_BOT_TOKEN tidak berlaku ({ $code })
doctor-slack-token-next = Buka api.slack.com/apps, aplikasi ini, OAuth & Permissions; salin Bot User OAuth Token.
doctor-slack-refused = { $method } ditolak ({ $code })
doctor-slack-refused-next = Coba lagi beberapa menit kemudian. Bila tetap begini, periksa aplikasi itu di api.slack.com/apps.
doctor-slack-scopes = izinnya kurang: { $missing }
doctor-slack-scopes-next = Perbarui aplikasi dari bots/slack/manifest.json, lalu pasang ulang ke workspace.
doctor-slack-socket = tersambung lewat Socket Mode
doctor-slack-app-token = SLACK_APP_TOKEN tidak berlaku ({ $code })
doctor-slack-app-token-next = Buka api.slack.com/apps, aplikasi ini, Basic Information, App-Level Tokens: buat token dengan izin connections:write, dan nyalakan Socket Mode.
doctor-slack-http = kiriman diharapkan di { $url }; alamat itu harus tertulis di Event Subscriptions, Interactivity, dan perintah /loket
doctor-slack-no-url = PUBLIC_URL belum ada, jadi Slack tidak dapat mengantar apa pun
doctor-slack-no-url-next = Isi PUBLIC_URL, atau pakai Socket Mode dengan SLACK_APP_TOKEN.
doctor-slack-channels = aplikasi ada di { $count } kanal jalur
doctor-slack-channel-gone = aplikasi tidak ada lagi di kanal jalur { $lanes }
doctor-slack-channel-gone-next = Di kanal itu kirim /invite @Loket, atau kirim /loket jalur di kanal lain.
doctor-slack-channel-archived = kanal jalur { $lanes } sudah diarsipkan
doctor-slack-channel-archived-next = Buka arsip kanal itu, atau kirim /loket jalur di kanal lain.
doctor-slack-channel-shared = kanal jalur { $lanes } dibagi dengan organisasi lain
doctor-slack-channel-shared-next = Kirim /loket jalur di kanal privat yang tidak dibagi.
doctor-slack-channel-public = kanal jalur { $lanes } terbuka untuk seluruh workspace
doctor-slack-channel-public-next = Jadikan kanal itu privat, atau kirim /loket jalur di kanal privat.

doctor-whatsapp-account = nomor { $phone } ({ $name }) tersambung
doctor-whatsapp-unreachable = tidak dapat dihubungi ({ $code })
doctor-whatsapp-unreachable-next = Periksa sambungan internet, DNS, dan firewall mesin ini, serta WHATSAPP_API_ROOT bila diisi.
doctor-whatsapp-token = WHATSAPP_TOKEN tidak berlaku
doctor-whatsapp-token-next = Di Meta Business Suite buat token pengguna sistem yang tidak kedaluwarsa, dengan izin whatsapp_business_messaging dan whatsapp_business_management.
doctor-whatsapp-number = nomornya tidak terbuka bagi token ini (kode { $code })
doctor-whatsapp-number-next = Periksa WHATSAPP_PHONE_NUMBER_ID (WhatsApp Manager, API Setup), dan berikan akun WhatsApp Business itu kepada pengguna sistem pemilik token.
doctor-whatsapp-refused = ditolak (kode { $code })
doctor-whatsapp-refused-next = Coba lagi beberapa menit kemudian. Bila tetap begini, lihat keadaan akun di WhatsApp Manager.
doctor-whatsapp-disconnected = nomor { $phone } tidak dapat dipakai (keadaan { $status })
doctor-whatsapp-disconnected-next = Buka WhatsApp Manager, Phone numbers: daftarkan lagi nomor itu, atau selesaikan yang diminta Meta.
doctor-whatsapp-quality = mutu nomor menurut Meta: { $quality }
doctor-whatsapp-quality-next = Kurangi pesan yang tidak diminta; pada mutu RED Meta membatasi nomor itu. Lihat WhatsApp Manager, Insights.
doctor-whatsapp-no-url = PUBLIC_URL belum ada, jadi Meta tidak dapat mengantar kiriman warga
doctor-whatsapp-no-url-next = Isi PUBLIC_URL dengan alamat https, lalu tulis alamat itu dengan /whatsapp di App Dashboard, WhatsApp, Configuration.
doctor-whatsapp-webhook = kiriman diantar ke { $url }
doctor-whatsapp-webhook-unseen = tujuan webhook tidak diberitahukan kepada token ini
doctor-whatsapp-webhook-unseen-next = Di App Dashboard, WhatsApp, Configuration pastikan Callback URL adalah { $url } dan field messages berlangganan.
doctor-whatsapp-webhook-elsewhere = kiriman diantar ke { $place }, bukan ke { $url }
doctor-whatsapp-webhook-elsewhere-next = Di App Dashboard, WhatsApp, Configuration ganti Callback URL dengan { $url }, dengan WHATSAPP_VERIFY_TOKEN.
doctor-whatsapp-templates-none = templat undangan belum disebut di berkas instansi
doctor-whatsapp-templates-none-next = Jalankan loket whatsapp templates, daftarkan templat itu di WhatsApp Manager, lalu tulis namanya di "invitation".
doctor-whatsapp-templates-unseen = langganan webhook akun dan persetujuan templat tidak terlihat dari sini
doctor-whatsapp-templates-unseen-next = Di WhatsApp Manager, Message templates pastikan { $names } berstatus Active dalam bahasa Indonesia dan Inggris; di App Dashboard, WhatsApp, Configuration pastikan field messages berlangganan.
