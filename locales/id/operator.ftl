# Yang dibaca pengelola program bila program atau sebuah perintah tidak dapat berjalan.

operator-config = Setelan program belum benar. Perbaiki di lingkungan (environment) atau berkas .env:
operator-agency = Berkas instansi { $path } belum dapat dipakai. Perbaiki:
operator-database-away = Database tidak dapat dihubungi. Periksa DATABASE_URL dan apakah PostgreSQL menyala.
operator-database-refused = Database menolak nama pengguna atau kata sandinya. Periksa DATABASE_URL.
operator-database-missing = PostgreSQL menyala, tetapi database yang disebut DATABASE_URL tidak ada. Buat dulu database itu.
operator-database-denied = Pengguna di DATABASE_URL belum berhak membuat tabel di database itu. Jadikan ia pemilik databasenya.
operator-database-full = Disk tempat database berada sudah penuh. Sediakan tempat dulu di sana, lalu jalankan lagi. Data yang sudah ada tetap utuh.
operator-database-outside = PostgreSQL bawaan tidak dapat berjalan di mesin ini. Pasang ulang dengan npm ci, atau isi DATABASE_URL dengan PostgreSQL Anda sendiri.
operator-database-stopped = PostgreSQL bawaan tidak mau menyala. Katanya: { $said }
operator-no-server-user = Program ini dijalankan sebagai root, sedangkan PostgreSQL bawaan tidak boleh. Jalankan sebagai pengguna biasa, buat pengguna sistem bernama loket, atau isi DATABASE_URL.
operator-data-dir = Direktori data { $place } tidak dapat dibaca atau ditulis oleh program ini. Berikan haknya kepada pengguna yang menjalankan program, atau pakai LOKET_DATA_DIR lain.
operator-disk-full = Tidak ada tempat lagi di disk { $place }. Sediakan tempat dulu di sana, lalu jalankan lagi.
operator-in-use = Direktori data { $place } sedang dipakai program lain (proses { $pid }). Hentikan dulu program itu, atau pakai LOKET_DATA_DIR lain.
operator-port-in-use = Alamat { $place } sedang dipakai program lain. Hentikan dulu program itu, atau pakai PORT lain.
operator-port-denied = Program ini tidak berhak memakai alamat { $place }. Pakai PORT 1024 atau lebih, dengan reverse proxy di depannya.
operator-port-elsewhere = Alamat { $place } bukan alamat mesin ini. Perbaiki HOST.

operator-migration-server-too-old = Loket memerlukan PostgreSQL 14 atau lebih baru.
operator-migration-unknown = Database ini berasal dari Loket yang lebih baru (migrasi { $migration }). Jalankan versi yang lebih baru itu, atau pulihkan cadangan dari versi ini. Database tidak diubah.
operator-migration-unfinished = Migrasi { $migration } pernah dimulai dan tidak selesai. Betulkan databasenya, lalu isi rolled_back_at pada barisnya di tabel _prisma_migrations.
operator-migration-changed = Berkas migrasi { $migration } berbeda dari yang dahulu dijalankan. Kembalikan berkas aslinya (pasang ulang Loket). Database tidak diubah.
operator-migration-failed = Migrasi { $migration } gagal dan dibatalkan; database tetap seperti semula. Kata PostgreSQL: { $said }

operator-keys-malformed = Daftar kunci di LOKET_KEY tidak dapat dibaca: { $fault }.
operator-keys-file-malformed = Berkas kunci { $path } tidak dapat dibaca: { $fault }.
operator-keys-file-open = Berkas kunci { $path } dapat dibaca pengguna lain (mode { $mode }). Jalankan: chmod 600 { $path }
operator-keys-file-missing = Berkas kunci { $path } tidak ada, padahal data di database ini sudah disegel. Kembalikan berkas itu dari cadangannya; kunci baru tidak dapat membuka apa pun.
operator-keys-other-keys = Kunci yang diberikan bukan kunci database ini (sidik { $given }, seharusnya { $expected }). Pasang kembali kunci yang dahulu.
operator-keys-key-missing = Kunci { $labels } masih diperlukan untuk membuka sebagian data, tetapi tidak ada lagi di daftar kunci. Pasang kembali; kunci boleh dibuang setelah loket keys rotate mengatakannya.

operator-backup-unreadable = Berkas cadangan itu tidak ada atau tidak dapat dibaca. Periksa nama dan haknya. Tidak ada yang diubah.
operator-backup-no-backup = Berkas itu bukan cadangan Loket. Tidak ada yang diubah.
operator-backup-damaged = Cadangan itu terpotong atau berubah isinya, jadi tidak dipakai. Ambil salinannya yang lain. Tidak ada yang diubah.
operator-backup-newer-format = Cadangan itu ditulis oleh Loket yang lebih baru (format { $detail }). Pasang versi yang lebih baru itu, lalu pulihkan lagi. Tidak ada yang diubah.
operator-backup-newer-program = Cadangan itu ditulis oleh Loket yang lebih baru (migrasi { $detail }). Pasang versi yang lebih baru itu, lalu pulihkan lagi. Tidak ada yang diubah.
operator-backup-other-migrations = Cadangan itu dibuat dengan migrasi { $detail } yang isinya berbeda dari milik program ini. Pasang ulang Loket dari sumber yang sama, lalu pulihkan lagi. Tidak ada yang diubah.
operator-backup-not-empty = Database ini sudah berisi data ({ $detail }). Cadangan hanya dipulihkan ke database yang kosong: buat database baru, atau pakai LOKET_DATA_DIR yang baru dengan salinan kunci di dalamnya. Tidak ada yang diubah.
operator-backup-foreign = Database ini dipakai program lain (tabel { $detail }). Buat database sendiri untuk Loket. Tidak ada yang diubah.
operator-backup-serving = Program Loket sedang berjalan pada database ini. Hentikan dulu programnya. Tidak ada yang diubah.
operator-backup-undone = Tidak ada yang diubah.
operator-backup-keys-file-missing = Berkas kunci { $path } tidak ada, padahal cadangan itu disegel. Taruh dulu salinan kunci cadangan itu di sana (chmod 600), lalu pulihkan lagi; kunci baru tidak dapat membuka apa pun.
operator-backup-keys-other-keys = Kunci yang diberikan bukan kunci cadangan itu (sidik { $given }, seharusnya { $expected }). Pasang kunci yang dipakai ketika cadangan itu dibuat, lalu pulihkan lagi.
operator-backup-keys-key-missing = Kunci { $labels } diperlukan untuk membuka sebagian isi cadangan itu, tetapi tidak ada di daftar kunci. Tambahkan dulu dari salinannya, lalu pulihkan lagi.
