# Perintah petugas dan admin: jalur, undangan, daftar petugas, Plt/Plh, hari libur, pemeriksaan, antrean.

# Jalur yang disebut dalam perintah
lane-refused-unknown = Jalur itu tidak dikenal. Pilih salah satu: { $lanes }.
lane-refused-no-units = Jalur itu tidak dibagi menurut unit. Tulis nama jalurnya saja.
lane-refused-unit-missing = Jalur itu dipakai bersama oleh beberapa unit. Tulis juga nama unitnya, misalnya: bidang-uptd Bidang Koperasi
lane-refused-unit-too-long = Nama unit itu terlalu panjang. Mohon dipersingkat.

# /jalur
jalur-heading = Jalur dan tempatnya
jalur-row = • { $lane } ({ $id }): { $place }
jalur-row-none = • { $lane } ({ $id }): belum dipasang
jalur-place-here = di chat ini
jalur-place-group = di sebuah grup
jalur-place-private = di chat pribadi seorang pejabat
jalur-how = Untuk memasang: buka grup yang dituju, lalu kirim /jalur dan nama jalurnya, misalnya: /jalur petugas. Pejabat yang bekerja sendiri cukup memakai chat pribadinya dengan saya.
jalur-refused-public = Tempat ini terbuka untuk umum atau dipakai bersama organisasi lain, jadi tidak boleh dipasang untuk perkara. Pakailah grup atau kanal yang tertutup, tanpa tautan publik, lalu kirim perintahnya di sana.
jalur-bound = Grup ini sekarang tempat jalur { $lane }. Kartu perkaranya akan muncul di sini.
jalur-bound-private = Chat ini sekarang tempat jalur { $lane }. Kartu perkaranya akan muncul di sini.
jalur-was-elsewhere = Sebelumnya jalur ini { $place }; kartu di sana tidak berlaku lagi.
jalur-cards =
    { $count ->
        [0] Belum ada perkara yang menunggu di jalur ini.
       *[other] Perkara yang menunggu: { $count }. Kartunya segera muncul.
    }
jalur-next = Berikutnya: undang petugasnya lewat chat pribadi dengan saya, dengan /undang { $lane }

# /undang dan /gabung
undang-how = Tulis jalurnya, misalnya: /undang petugas. Jalur yang ada: { $lanes }.
undang-heading = Undangan petugas
undang-made = Undangan untuk jalur { $lane }. Berlaku satu kali, sampai { $until }. Siapa pun yang memegangnya dapat memakainya, jadi kirim hanya kepada orangnya.
undang-code = Mintalah petugas membuka chat pribadi dengan saya, lalu mengirim: /gabung { $code }
undang-link =
    Tautan: { $link }

    Bila tautan tidak bisa dibuka, petugas dapat mengirim kepada saya lewat chat pribadi: /gabung { $code }
gabung-how = Tulis kode undangan Anda sesudah perintah ini, misalnya: /gabung ABCD2345EF
gabung-private = Kirim perintah ini lewat chat pribadi dengan saya, supaya kode undangan Anda tidak dilihat orang lain.
gabung-wrong = Kode undangan itu tidak berlaku: mungkin salah ketik, sudah dipakai, atau lewat masanya. Mintalah undangan baru kepada admin PPID.
gabung-heading = Selamat bergabung, { $name }
gabung-done =
    Anda sekarang petugas di jalur { $lane }.

    /antrean – yang menunggu Anda
    /bantuan – semua perintah
gabung-told = { $name } sudah bergabung di jalur { $lane }.

# /staf
staf-heading = Daftar petugas
staf-heading-page = Daftar petugas ({ $page } dari { $pages })
staf-lane = { $lane }:
staf-row = { "  " }{ $no } · { $name }
staf-row-unit = { "  " }{ $no } · { $name } ({ $unit })
staf-lane-empty = { $lane }: belum ada
staf-lane-count = { $lane }: { $count } orang
staf-how = Untuk menghapus: /staf hapus dan nomornya, misalnya /staf hapus 3. Untuk satu jalur saja: /staf hapus 3 bidang
staf-button-add = Tambah petugas
staf-add-by-invitation = Di sini petugas ditambahkan dengan undangan. Kirim /undang dan nama jalurnya lewat chat pribadi dengan saya, misalnya: /undang petugas
staf-added = { $name } sekarang petugas di jalur { $lane }, dan sudah diberi tahu lewat pesan langsung.
staf-added-before = { $name } memang sudah petugas di jalur { $lane }. Tidak ada yang berubah.
staf-tambah-title = Tambah petugas
staf-tambah-anggota-ask = Siapa yang ditambahkan? Orangnya langsung dapat bekerja di jalur itu dan diberi tahu lewat pesan langsung.
staf-tambah-anggota-label = Anggota
staf-tambah-jalur-ask = Di jalur mana ia bertugas?
staf-tambah-jalur-label = Jalur
staf-tambah-unit-ask = Di unit mana? Tulis nama Bidang atau UPTD-nya, sama seperti pada jalur unit itu.
staf-tambah-unit-label = Unit
staf-unknown = Tidak ada petugas bernomor { $no }. Lihat nomornya dengan /staf
staf-lane-not-held = { $name } tidak memegang jalur { $lane }.
staf-remove-ask = Hapus { $name } dari daftar petugas? Jalurnya: { $lanes }. Penunjukan Plt/Plh yang menyangkut namanya juga berakhir.
staf-remove-lane-ask = Cabut jalur { $lane } dari { $name }?
staf-button-remove = Ya, hapus
staf-removed = { $name } sudah dihapus dari daftar petugas. Bila perlu kembali, undang lagi dengan /undang
staf-removed-lane = Jalur { $lane } sudah dicabut dari { $name }.
staf-removed-before = { $name } sudah tidak ada di daftar itu.
staf-removed-told = Nama Anda sudah dihapus dari daftar petugas oleh admin PPID. Terima kasih atas pekerjaan Anda.
staf-removed-lane-told = Anda tidak lagi bertugas di jalur { $lane }. Hubungi admin PPID bila ini keliru.
staf-lane-unplaced = Jalur { $lane } tidak punya tempat lagi, karena chat pribadinya milik petugas yang tidak lagi bertugas di sana. Buka chat yang baru, lalu kirim: /jalur { $id }
staf-lane-unmanned = Jalur { $lane } tidak punya petugas lagi. Undang lewat chat pribadi: /undang { $id }

# /plt
plt-heading = Plt dan Plh
plt-none = Tidak ada penunjukan yang berlaku atau akan berlaku.
plt-row =
    { $position }. { $kind } { $lane }: { $acting } untuk { $absent }
    { $from } sampai { $to } · SK { $sk }
    Pada surat: { $signs }
plt-button-new = Tunjuk Plt/Plh
plt-button-end = Akhiri nomor { $position }
plt-title = Menunjuk Plt/Plh
plt-absen-ask =
    Siapa yang digantikan, dan di jalur mana? Pilih{ $on ->
        [page] { "" }
       *[chat] , atau ketik namanya untuk mencari
    }.
plt-absen-label = Yang digantikan
plt-pengganti-ask =
    Siapa yang menggantikan? Pilih{ $on ->
        [page] { "" }
       *[chat] , atau ketik namanya untuk mencari
    }.
plt-pengganti-label = Pengganti
plt-jenis-ask = Penunjukan apa? Plt untuk jabatan yang kosong, Plh untuk pejabat yang berhalangan sementara.
plt-jenis-label = Jenis
plt-jenis-plt = Plt
plt-jenis-plh = Plh
plt-nama-ask = Siapa nama lengkap pengganti, dengan gelarnya? Nama ini dicetak pada surat.
plt-nama-label = Nama pada surat
plt-nip-ask = Berapa NIP-nya? 18 angka, atau tanda - bila tidak punya. NIP ini dicetak pada surat.
plt-nip-label = NIP
plt-name-and-nip = { $name }, NIP { $nip }
plt-mulai-ask = Mulai tanggal berapa? Contoh: 27 November 2026
plt-mulai-label = Mulai
plt-sampai-ask = Sampai tanggal berapa? Tanggal itu masih termasuk.
plt-sampai-label = Sampai
plt-sk-ask = Berapa nomor surat keputusan atau surat perintahnya? Nomor ini dicetak pada surat.
plt-sk-label = Nomor SK
plt-review = Periksa sekali lagi, lalu tekan Kirim. Keduanya akan diberi tahu.
plt-done =
    Tercatat: { $kind } { $lane }.
    { $acting } bertindak untuk { $absent }, { $from } sampai { $to } (SK { $sk }). Penunjukan berakhir dengan sendirinya.
    Pada surat: { $signs }
plt-ended =
    Berakhir hari ini: { $kind } { $lane }, { $acting } untuk { $absent } ({ $from } sampai { $to }, SK { $sk }).
plt-ended-before = Penunjukan itu sudah berakhir.
plt-refused-same-person = Seseorang tidak dapat menggantikan dirinya sendiri.
plt-refused-days-reversed = Tanggal akhirnya mendahului tanggal mulai. Silakan ulangi.
plt-refused-lane-not-held = Yang digantikan sudah tidak memegang jalur itu.
plt-refused-acting-removed = Penggantinya sudah tidak ada di daftar petugas.
plt-refused-overlap = Untuk pejabat dan jalur itu sudah ada Plt/Plh pada tanggal yang beririsan. Akhiri yang lama dahulu lewat /plt
plt-refused-over = Tanggal akhirnya sudah lewat. Silakan ulangi dengan tanggal yang benar.

# /libur
libur-heading = Hari libur yang akan datang
libur-row = • { $date }: { $name } ({ $kind })
libur-none = Tidak ada hari libur yang tercatat sesudah hari ini.
libur-unknown = Daftar libur tahun ini belum lengkap.
libur-known-until = Daftar lengkap sampai { $date }.
libur-how =
    Menambah: /libur 2026-12-31 nasional Nama libur
    (jenisnya: nasional, cuti-bersama, atau daerah)
    Menghapus: /libur hapus 2026-12-31
    Saya tunjukkan dulu tenggat mana yang bergeser; baru berlaku setelah Anda setujui.
libur-kind-nasional = libur nasional
libur-kind-cuti-bersama = cuti bersama
libur-kind-daerah = libur daerah
libur-not-there = Tidak ada hari libur itu pada { $date }.
libur-source = ditetapkan admin PPID, { $date }
libur-title = Perubahan hari libur
libur-adds = Ditambahkan: { $date }, { $name } ({ $kind }).
libur-removes = Dihapus: { $date }, { $name }.
libur-moves =
    { $count ->
        [0] Tidak ada perkara yang bergeser.
       *[other] { $count } perkara bergeser:
    }
libur-move = • { $nomor }: { $from } → { $to }
libur-moves-more = … dan { $count } lagi
libur-yakin-ask =
    { $changes }

    Pemohon yang tenggatnya bergeser akan diberi tahu. Terapkan?
libur-yakin-label = Terapkan
libur-yakin-ya = Ya, terapkan
libur-changed-since = Daftar libur atau perkaranya sudah berubah sejak hitungan itu dibuat, jadi belum ada yang diterapkan. Kirim perintah /libur-nya sekali lagi untuk melihat hitungan yang baru.
libur-done =
    { $count ->
        [0] Daftar libur sudah diubah. Tidak ada tenggat yang bergeser.
       *[other] Daftar libur sudah diubah. { $count } tenggat sedang digeser, dan pemohonnya diberi tahu. Anda mendapat kabar bila selesai.
    }
libur-moved =
    { $count ->
        [0] Perubahan hari libur selesai diterapkan. Akhirnya tidak ada tenggat yang bergeser.
       *[other] Perubahan hari libur selesai diterapkan: { $count } tenggat bergeser, dan pemohonnya diberi tahu.
    }
libur-still-moving = Perubahan hari libur sebelumnya masih diterapkan pada perkara yang berjalan, jadi perubahan ini belum dicatat. Silakan kirim lagi sebentar kemudian.

# /periksa
periksa-heading = Pemeriksaan
periksa-all-set = Penyiapan sudah lengkap.
periksa-faults = Yang perlu disiapkan:
periksa-lane-unbound = • Jalur { $lane } belum punya tempat. Buka grupnya, lalu kirim: /jalur { $id }
periksa-lane-away = • Jalur { $lane } dipasang di { $platform }, yang tidak tersambung. Pindahkan ke grup lain: /jalur { $id }
periksa-lane-empty = • Jalur { $lane } belum punya petugas. Undang lewat chat pribadi: /undang { $id }
periksa-holidays-unknown = • Daftar hari libur tahun ini belum ada, jadi tenggat dihitung dari hari kerja biasa saja. Tambahkan satu per satu dengan /libur.
periksa-holidays-end = • Daftar hari libur hanya sampai { $date }. Tambahkan tahun berikutnya setelah SKB terbit.
periksa-agency-address = • Alamat instansi masih contoh. Lengkapi jalan dan nomornya di berkas instansi (agency.json); alamat itu dicetak pada surat.
periksa-agency-officials = • Nama pejabat masih contoh. Isi nama dan NIP-nya di berkas instansi (agency.json).
periksa-hint-reads-all-messages = • Bot ini menerima semua obrolan di grup, padahal tidak perlu. Buka BotFather, kirim /setprivacy, lalu pilih Enable.
periksa-hint-missing-scopes = • Aplikasi Slack kekurangan izin yang ada di manifestnya. Perbarui aplikasi dari manifest itu, lalu pasang ulang ke workspace.
periksa-no-tasks = Tidak ada yang perlu ditangani.
periksa-tasks = Yang perlu ditangani:
periksa-tasks-more = … dan { $count } lagi
periksa-task = { $position }. { $what }
periksa-button-done = Selesai: nomor { $position }
periksa-done = Dicatat selesai.
periksa-done-before = Itu sudah dicatat selesai sebelumnya.
task-lane-unbound = Ada perkara di jalur { $lane }, tetapi jalur itu belum punya tempat. Buka grupnya, lalu kirim: /jalur { $id }
task-lane-lost = Saya dikeluarkan dari chat jalur { $lane }, atau pemilik chatnya tidak lagi bertugas. Masukkan saya kembali atau pasang chat lain: /jalur { $id }
task-undeliverable = Sebuah pesan untuk perkara { $nomor } tidak dapat dikirim ({ $code }). Hubungi penerimanya dengan cara lain.
task-unreachable = Pemohon perkara { $nomor } tidak dapat dihubungi lewat chat. Sampaikan dengan cara lain, misalnya surat atau telepon.
task-hand-delivery =
    Perkara { $nomor }: { $way ->
        [email] kirim salinannya ke alamat e-mail pemohon.
        [pos] kirim salinan cetaknya lewat pos atau kurir.
       *[other] siapkan salinan cetaknya; pemohon akan mengambilnya.
    }
task-uji-konsekuensi = Perkara { $nomor } menunggu uji konsekuensi. Setelah ditetapkan, catat entrinya di Daftar Informasi yang Dikecualikan (loket dik add).
task-dead-job = Pekerjaan otomatis “{ $code }” untuk perkara { $nomor } gagal berulang kali dan dihentikan. Minta pengelola program memeriksa catatan program lalu menyalakannya lagi; pekerjaan itu kemudian dicoba lagi.
task-due-not-moved = Tenggat { $nomor } tidak dapat dihitung ulang setelah hari libur berubah. Periksa tenggatnya, lalu beri tahu pengelola program.
task-ledger = Pemeriksaan riwayat menemukan catatan yang tidak cocok. Jalankan: loket audit verify
task-dik-tinjau = Masa pengecualian entri { $nomor } di Daftar Informasi yang Dikecualikan hampir berakhir, dan belum ada yang meninjaunya di Loket. Tinjau lagi, atau biarkan informasinya terbuka.
task-dik-terbuka = Masa pengecualian entri { $nomor } sudah berakhir, jadi informasinya terbuka dan diusulkan masuk Daftar Informasi Publik. Ambil usul itu dalam pendokumentasian berikutnya (/dokumentasi, lalu Ambil usul).
task-bahan-dikecualikan = Dalam pendokumentasian { $nomor } ada bahan yang mungkin dikecualikan, dan SOP uji konsekuensi tidak dijalankan di sini. Uji di luar Loket, lalu catat hasilnya (loket dik add).
task-other = Ada pekerjaan yang belum selesai untuk perkara { $nomor }.

# /antrean
antrean-heading = Yang menunggu
antrean-none = Tidak ada yang menunggu. Terima kasih.
antrean-no-lane = Anda belum memegang jalur, jadi tidak ada yang menunggu Anda. Undangan dibuat admin dengan /undang
antrean-other-chat = Grup ini bukan tempat jalur Anda. Kirim /antrean di chat pribadi dengan saya.
antrean-lapsed = Waktu pemohon untuk melengkapi habis { $due }. Dapat ditutup, atau ditunggu.
antrean-row =
    { $position }. { $nomor } · { $step }
    { $due }
    { $summary }
antrean-button = { $position }. { $nomor }

# /cari
cari-heading = Hasil pencarian
cari-how = Ketik /cari lalu nomor, bagian dari nomor, atau kata dari pokok perkaranya, misalnya: /cari laporan koperasi
cari-too-short = Kata itu terlalu pendek untuk dicari. Mohon ketik sedikitnya { $min } huruf atau angka.
cari-too-long = Kata pencarian itu terlalu panjang. Mohon ketik beberapa kata saja, paling banyak { $max } huruf dan angka.
cari-none = Tidak ada perkara yang cocok di antara yang boleh Anda lihat di sini. Coba kata lain atau bagian dari nomornya. Nama dan isi permohonan selengkapnya tidak ikut dicari.
cari-more = Lebih dari { $count } perkara cocok; hanya { $count } yang ditampilkan. Tambahkan kata lain agar lebih sedikit.
cari-no-lane = Anda belum memegang jalur yang menangani perkara, jadi belum ada yang dapat Anda cari. Undangan dibuat admin dengan /undang
cari-other-chat = Grup ini bukan tempat jalur Anda. Kirim /cari di chat pribadi dengan saya.
cari-row =
    { $position }. { $title }
    { $state }
    { $summary }

# /tenggat
tenggat-how = Contoh: /tenggat 2026-03-13 10 7 (tanggal diterima, jumlah hari kerja, hari perpanjangan). Tanpa tanggal, dihitung dari hari ini.

# Tempat sendiri pada platform yang menyediakannya
home-heading = Loket { $agency }
home-not-staff = Halo! Di sini tempat kerja para petugas layanan informasi, dan Anda belum terdaftar sebagai petugas. Mintalah undangan kepada admin PPID, lalu kirim /gabung beserta kodenya lewat chat pribadi dengan saya.
home-help = Semua perintah: /bantuan

# Bantuan
staff-help-lanes = Anda petugas di jalur: { $lanes }.
staff-help-opens = /{ $command } – { $what }
staff-help-no-lane = Anda belum memegang jalur.
staff-help-commands =
    /antrean – yang menunggu Anda
    /cari – cari perkara menurut nomor atau kata, misalnya: /cari laporan koperasi
    /tenggat – hitung tenggat hari kerja
    /statistik – angka pelayanan tahun ini (chat pribadi)
    /staf – daftar petugas
    /batal – batalkan isian
staff-help-numbers = Tombol pada kartu juga dapat ditekan dengan membalas kartunya dengan nomor tombolnya, dihitung dari kiri ke kanan lalu ke bawah, misalnya: 2
staff-help-numbers-by-mention = Tombol pada kartu juga dapat ditekan dengan angka: balas di utas kartunya, sebut @Loket, lalu tulis nomor tombolnya, dihitung dari kiri ke kanan lalu ke bawah, misalnya: @Loket 2. Di chat pribadi dengan saya, cukup angkanya.
staff-help-admin =
    /jalur – pasang grup untuk satu jalur
    /undang – undang petugas
    /plt – tunjuk Plt atau Plh
    /libur – ubah hari libur
    /ekspor – ambil buku registrasi dan laporan tahunan (chat pribadi)
    /periksa – yang belum siap dan yang perlu ditangani
