# Sisi petugas: kartu perkara, tombol, perintah, pemberitahuan.

staff-only-admin = Perintah ini hanya untuk admin PPID yang didaftarkan pada program.
staff-only-staff = Perintah ini hanya untuk petugas. Mintalah undangan kepada admin PPID.
staff-only-private = Demi kerahasiaan, kirim perintah ini lewat chat pribadi dengan saya.
staff-joined-group = Halo. Untuk memasang grup ini pada satu jalur, admin PPID mengirim: /jalur petugas (atau bidang, ppid, …). Daftar lengkapnya: /jalur
staff-anonymous = Anda menulis atas nama grup, jadi saya tidak tahu siapa yang meminta. Matikan “Tetap anonim” pada hak admin Anda, lalu kirim perintahnya lagi.
staff-only-group = Kirim perintah ini di grup yang bersangkutan.

staff-command-jalur = Pasang grup ini untuk satu jalur
staff-command-undang = Undang petugas ke satu jalur
staff-command-staf = Daftar petugas
staff-command-plt = Tunjuk Plt atau Plh
staff-command-libur = Tambah atau ubah hari libur
staff-command-periksa = Periksa penyiapan dan yang perlu ditangani
staff-command-antrean = Yang menunggu saya
staff-command-cari = Cari perkara menurut nomor atau kata
staff-command-tenggat = Hitung tenggat hari kerja
staff-command-statistik = Angka pelayanan tahun ini
staff-command-gabung = Pakai kode undangan petugas
staff-command-batal = Batalkan isian

# Kartu
card-heading-permohonan = Permohonan { $nomor }
card-step = Langkah { $no }/{ $of } · { $lane }
card-due = Tenggat: { $due } ({ $left })
card-due-late = Tenggat: { $due } (TERLEWATI)
card-due-none =
    { $sop ->
        [dikecualikan] Tanpa tenggat (tentatif)
        [keberatan] Tenggat belum berjalan: keberatan belum lengkap
       *[other] Tenggat belum berjalan: permohonan belum lengkap
    }
card-left-days =
    { $days ->
        [0] hari ini
       *[other] sisa { $days } hari kerja
    }
card-applicant = Pemohon: { $category } · NIK { $nik }
card-applicant-sk = Pemohon: { $category } · dengan SK pengesahan
card-category-perorangan = perorangan
card-category-badan-hukum = badan hukum
card-category-kelompok = kelompok orang
card-note-buram = Catatan: foto KTP kurang jelas
card-note-nik = Catatan: { $warning }
card-note-uji = Menunggu hasil uji konsekuensi
card-note-uji-done = Uji konsekuensi selesai; entrinya sudah ada di daftar pengecualian
card-note-extended = Sudah diperpanjang satu kali
card-note-proposal = Usul jawaban: { $result }
card-note-refusal = Usul jawaban: ditolak – { $ground }
card-note-waiting-applicant = Menunggu pemohon melengkapi: { $fields }
card-note-complete-by = Batas melengkapi: { $due }
card-nik-unknown-province = kode provinsi pada NIK tidak dikenal
card-nik-unknown-regency = kode kabupaten/kota pada NIK tidak dikenal
card-nik-implausible-birth-date = tanggal lahir pada NIK meragukan
card-nik-under-17 = menurut NIK, pemohon mungkin belum 17 tahun
card-last = { $action } – { $who }, { $at }
card-last-system = { $action }, { $at }
card-moved = Sekarang di { $lane }.
card-replaced = Kartu terbaru perkara ini ada di bawah.
card-closed = Selesai: { $outcome }.
card-elsewhere = Kartu ini sudah dipindahkan ke chat lain. Tombol di sini tidak berlaku lagi.
card-pending = Surat keluar pukul { $at }. Sampai saat itu { $who } dapat membatalkan.
card-button-undo = Batalkan
card-button-detail = Detail
card-button-berkas = Berkas
card-button-alur = Alur
card-button-riwayat = Riwayat
card-button-tenggat = Kenapa tanggal ini?
card-right-gone = Anda tidak lagi bertugas untuk perkara ini, jadi kartu ini tidak dapat dipakai.
card-acting-plt = { $name } (Plt. untuk { $absent })
card-acting-plh = { $name } (Plh. untuk { $absent })
card-acting-other = { $name } (Plt/Plh untuk { $absent })
card-unknown-actor = seseorang
card-system-actor = sistem
card-applicant-actor = pemohon
card-summary-more = … (selengkapnya di Detail)

# Jawaban atas tombol
press-done = Tercatat: { $action }.
press-asked = Silakan isi di bawah.
press-refused-no-role = Tombol ini untuk { $lane }. Anda belum terdaftar di jalur itu.
press-refused-decided = Sudah diputus: { $action } oleh { $who } pukul { $at }.
press-refused-own = Anda sudah menekannya: { $action }, pukul { $at }.
press-refused-stale = Kartu ini sudah lama. Yang terjadi sejak itu: { $action } oleh { $who }, { $at }.
press-refused-stale-unknown = Kartu ini sudah lama. Buka kartu terbaru lewat /antrean.
press-refused-closed = Perkara ini sudah selesai ({ $outcome }).
press-refused-wrong-step = Perkara ini sudah tidak di langkah itu.
press-refused-pending-undo = Baru saja diputus oleh { $who } dan masih dapat dibatalkan sampai pukul { $at }. Setelah itu perkara bisa dilanjutkan.
press-refused-no-such-action = Tombol ini tidak dikenal lagi. Buka kartu terbaru lewat /antrean.
press-refused-input = Isian belum lengkap. Mohon tekan tombolnya sekali lagi dan isi dari awal.
press-refused-unknown-case = Perkara ini tidak ditemukan.
press-refused-anonymous = Anda menulis atas nama grup, jadi saya tidak tahu siapa yang memutus. Matikan “Tetap anonim” pada hak admin Anda, lalu tekan lagi.
press-refused-guard-has-proposal = Belum ada jawaban yang disiapkan.
press-refused-guard-exemption-live = Entri pengecualian yang menjadi dasar sudah tidak berlaku. Kembalikan ke PPID untuk dijawab ulang.
press-refused-guard-ground-exempt = Penolakan karena dikecualikan perlu entri yang masih berlaku di Daftar Informasi yang Dikecualikan. Mintalah uji konsekuensi lebih dulu.
press-refused-guard-not-extended = Permohonan ini sudah pernah diperpanjang. Undang-undang hanya membolehkan satu kali.
press-refused-guard-in-time = Tenggatnya sudah terlewati, jadi tidak bisa diperpanjang lagi.
press-refused-guard-uji-not-open = Uji konsekuensi sudah diminta dan masih berjalan.
press-refused-guard-uji-open = Tidak ada uji konsekuensi yang sedang berjalan.
press-refused-guard-completion-lapsed = Pemohon masih punya waktu untuk melengkapi.
press-refused-guard-information-given = Tidak ada informasi yang dikirim untuk permohonan ini.
press-refused-guard-not-received-yet = Penerimaan sudah tercatat sebelumnya.
undo-done = Dibatalkan. Perkara kembali ke langkah sebelumnya dan tidak ada surat yang keluar.
undo-refused-nothing-to-undo = Tidak ada keputusan yang bisa dibatalkan: suratnya sudah keluar atau sudah dibatalkan.
undo-refused-stale = Tombol itu milik keputusan yang lebih lama. Gunakan tombol pada kartu yang terbaru.
undo-refused-not-yours = Hanya { $who } yang dapat membatalkan keputusan itu.
undo-refused-too-late = Waktunya sudah habis; suratnya sudah keluar.

# Nama tindakan, langkah, jalur, hasil (SOP 1)
sop-permohonan-action-lengkapi = Lengkapi
sop-permohonan-action-tutup-tidak-lengkap = Tutup: tidak lengkap
sop-permohonan-action-ada-di-dip = Ada di DIP
sop-permohonan-action-teruskan = Teruskan ke Bidang
sop-permohonan-action-minta-lengkapi = Minta lengkapi
sop-permohonan-action-tugaskan = Tugaskan PPID
sop-permohonan-action-kembalikan = Kembalikan
sop-permohonan-action-sediakan = Sediakan
sop-permohonan-action-tolak = Tolak
sop-permohonan-action-uji = Uji konsekuensi
sop-permohonan-action-sampaikan = Sampaikan
sop-permohonan-action-perpanjang = Perpanjang 7 hari
sop-permohonan-action-cabut = Cabut permohonan
sop-permohonan-action-terima = Sudah saya terima
sop-permohonan-action-uji-selesai = Uji konsekuensi selesai
sop-permohonan-step-pengajuan = Pengajuan
sop-permohonan-step-registrasi = Registrasi
sop-permohonan-step-penugasan = Penugasan
sop-permohonan-step-penyediaan = Penyediaan informasi
sop-permohonan-step-penyampaian = Penyampaian
sop-permohonan-step-end = Selesai
sop-permohonan-filed = Permohonan diajukan
sop-permohonan-late = Mohon segera diselesaikan; pemohon kini berhak mengajukan keberatan.
sop-permohonan-outcome-dikabulkan-seluruhnya = dikabulkan seluruhnya
sop-permohonan-outcome-dikabulkan-sebagian = dikabulkan sebagian
sop-permohonan-outcome-ditolak = ditolak
sop-permohonan-outcome-tidak-lengkap = ditutup karena tidak lengkap
sop-permohonan-outcome-dicabut = dicabut oleh pemohon
sop-ground-dikecualikan = informasi dikecualikan
sop-ground-belum-dikuasai = informasi belum dikuasai
sop-ground-belum-didokumentasikan = informasi belum didokumentasikan
sop-ground-dikuasai-badan-lain = informasi dikuasai badan publik lain
lane-pemohon = Pemohon
lane-petugas = Petugas Pelayanan Informasi
lane-bidang = Bidang Pelayanan Informasi
lane-ppid = PPID Pembantu
lane-atasan = Atasan PPID
lane-petugas-ppid = Petugas PPID
lane-kabid = Kabid/Kasubag
lane-pelaksana = Fungsional/Pelaksana
lane-sekretaris = Sekretaris
lane-kadis = Kepala Dinas
lane-klasifikasi = Petugas Klasifikasi
lane-bidang-uptd = Bidang/UPTD
lane-sekretaris-ppid = Sekretaris PPID
lane-admin = Admin PPID
ledger-undone = Keputusan dibatalkan
ledger-settled = Keputusan keluar
ledger-of-action = { $event }: { $action }
ledger-action = Tindakan
ledger-refused = Tombol ditekan tanpa hak atau terlambat
ledger-files-viewed = Berkas identitas dilihat
ledger-letter-issued = Surat diterbitkan
ledger-delivered = Terkirim kepada pemohon
ledger-delivered-letter = Surat { $nomor } sampai di { $platform } pemohon
ledger-delivered-document = Dokumen sampai di { $platform } pemohon
ledger-delivered-message = Pemberitahuan sampai di { $platform } pemohon
platform-telegram = Telegram
platform-slack = Slack
platform-whatsapp = WhatsApp
card-note-unreachable = Pemohon tidak terjangkau lewat chat: mohon sampaikan lewat telepon atau surat.
unreachable-applicant =
    { $sop ->
        [keberatan] Keberatan { $nomor }
       *[other] Permohonan { $nomor }
    }: pesan untuk pemohon tidak dapat disampaikan lewat chat mana pun. Mohon hubungi pemohon lewat telepon atau kirim surat; alamat dan kontaknya ada pada formulir perkara ini. Setelah itu tutup tugasnya lewat /periksa.
ledger-reminded = Pengingat dikirim
ledger-holidays-revised = Tenggat dihitung ulang karena hari libur berubah
ledger-purged = Data pribadi dihapus
ledger-moved = Percakapan pindah ke kanal lain milik pemohon
ledger-exemption-ended = Masa pengecualian berakhir

# Tampilan perkara
view-detail-heading = Detail { $nomor }
view-detail =
    Rincian informasi:
    { $rincian }

    Tujuan: { $tujuan }
    Cara memperoleh: { $cara }
    Cara mengirim: { $kirim }
    Diajukan: { $filed }
view-detail-material = Usul jawaban:
view-history-heading = Riwayat { $nomor }
view-history-row = { $at } – { $action } – { $who }
view-history-row-reason = { $at } – { $action } – { $who }: { $reason }
view-history-cut = … { $count } baris lebih lama tidak ditampilkan
view-flow-heading = Alur { $nomor }
view-flow-done = ✓ { $no } { $step } · { $lane }
view-flow-here = ● { $no } { $step } · { $lane } (sekarang)
view-flow-open = ○ { $no } { $step } · { $lane }
view-due-heading = Kenapa tanggal ini? { $nomor }
view-due-none =
    { $sop ->
        [dikecualikan] SOP ini tidak menetapkan tenggat.
        [keberatan] Tenggat belum dihitung, karena keberatan belum lengkap.
       *[other] Tenggat belum dihitung, karena permohonan belum lengkap.
    }
view-files-private = Berkas saya kirim ke chat pribadi Anda.
view-files-no-private = Saya belum bisa menulis ke chat pribadi Anda. Buka chat dengan saya, tekan Mulai, lalu tekan tombol ini lagi.
view-files-none = Tidak ada berkas yang masih disimpan.
view-files-heading = Berkas { $nomor }
view-files-identity =
    Nama: { $nama }
    NIK/SK: { $nik }
    Alamat: { $alamat }
    Kontak: { $kontak }

    Pesan ini dihapus otomatis { $minutes } menit lagi dan pembukaannya dicatat. Jangan diteruskan.
view-files-watermark-purpose = Hanya untuk perkara { $nomor }
view-files-caption = { $kind } · { $nomor }
view-files-kind-ktp = Foto KTP
view-files-kind-akta = Akta
view-files-kind-surat-kuasa = Surat kuasa
view-files-kind-document = Dokumen
view-files-kind-letter = Surat
view-files-kind-announcement = Pengumuman
view-lines-cut = … { $count } baris pertama tidak ditampilkan
view-wrong-chat = Chat ini bukan (atau bukan lagi) tempat jalur perkara ini. Buka lewat /antrean di chat pribadi dengan saya.
view-not-allowed = Ini hanya untuk petugas yang menangani perkara ini.

# Pengingat
reminder-half = Pengingat: separuh waktu untuk { $nomor } sudah lewat. Tenggat { $due }.
reminder-day-before = Pengingat: tenggat { $nomor } hari kerja berikutnya, { $due }.
reminder-due = Pengingat: tenggat { $nomor } hari ini, { $due }.
reminder-late = TERLAMBAT: tenggat { $nomor } sudah lewat ({ $due }). { $consequence }

# Sidik mingguan buku besar
ledger-digest-heading = Sidik mingguan buku besar
ledger-digest-sound = Buku besar utuh: { $cases } perkara, { $events } catatan.
ledger-digest-broken = PERHATIAN: ada { $count } kejanggalan di buku besar. Jalankan: loket audit verify
ledger-digest-line =
    Sidik per { $at }:
    { $digest }

    Simpan pesan ini. Bila catatan lama diubah, sidiknya tidak lagi cocok.

# Pengingat untuk pemohon, dan kartu dari pengingat
reminder-complete =
    { $sop ->
        [keberatan] Pengingat: keberatan { $nomor } masih perlu dilengkapi, paling lambat { $due }.
       *[other] Pengingat: permohonan { $nomor } masih perlu dilengkapi, paling lambat { $due }.
    }
reminder-completion-lapsed =
    { $sop ->
        [keberatan] Waktu pemohon untuk melengkapi { $nomor } habis ({ $due }). Keberatan ini dapat ditutup, atau ditunggu.
       *[other] Waktu pemohon untuk melengkapi { $nomor } habis ({ $due }). Permohonan ini dapat ditutup, atau ditunggu.
    }
card-button-open = Buka kartu

# Ringkasan pagi
brief-heading = Ringkasan pagi, { $date }
brief-text =
    { $count ->
        [one] Satu perkara menunggu Anda.
       *[other] { $count } perkara menunggu Anda.
    }
brief-row = • { $nomor } – { $step }
brief-row-due = • { $nomor } – { $step }, tenggat { $due }
brief-row-late = • { $nomor } – { $step }, TERLAMBAT sejak { $due }
brief-row-lapsed = • { $nomor } – waktu pemohon untuk melengkapi habis { $due }; dapat ditutup, atau ditunggu
brief-more = dan { $count } lagi
brief-button = Buka antrean
