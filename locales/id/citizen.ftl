# Percakapan warga di luar formulir: menu, status, data pribadi, pemberitahuan.

citizen-welcome-heading = Loket PPID { $agency }
citizen-welcome =
    Selamat datang. Di sini Anda dapat meminta informasi publik, melihat sampai di mana permohonan Anda, dan mencari informasi yang sudah tersedia.

    Layanan ini gratis. Anda bisa menekan tombol di bawah, atau mengetik nomornya.
citizen-request-not-by-chat = Permohonan informasi tidak dilayani lewat chat ini. Sampaikan langsung kepada { $agency }, { $address }. Informasi yang sudah diumumkan dapat dicari dengan /dip
citizen-menu-heading = Apa yang bisa kami bantu?
citizen-menu = Silakan pilih salah satu. Anda juga bisa mengetik nomornya.
citizen-menu-free-sentence =
    Terima kasih atas pesan Anda. Supaya tercatat dan ada tenggat jawabannya, permintaan informasi perlu melalui formulir singkat. Silakan pilih yang Anda perlukan.
citizen-button-permohonan = Ajukan permohonan
citizen-button-status = Status permohonan saya
citizen-button-dip = Cari informasi
citizen-button-data = Data saya
citizen-button-bahasa = Bahasa / Language
citizen-button-bantuan = Bantuan
citizen-button-menu = Menu

citizen-command-start = Mulai
citizen-command-permohonan = Ajukan permohonan informasi
citizen-command-keberatan = Ajukan keberatan
citizen-command-status = Status permohonan saya
citizen-command-dip = Cari di Daftar Informasi Publik
citizen-command-pindah = Lanjutkan permohonan di aplikasi chat lain
citizen-command-data = Data pribadi saya yang disimpan
citizen-command-bahasa = Ganti bahasa
citizen-command-bantuan = Bantuan
citizen-command-batal = Batalkan formulir

citizen-help-heading = Bantuan
citizen-help =
    Ketik atau tekan:
    /permohonan – ajukan permohonan informasi
    /keberatan – ajukan keberatan atas jawabannya, atau karena tidak dijawab
    /status – lihat permohonan Anda dan tenggatnya
    /dip – cari informasi yang sudah tersedia, misalnya: /dip laporan koperasi
    /pengumuman – baca pengumuman, atau berlangganan
    /data – lihat atau hapus data pribadi Anda
    /pindah – lanjutkan permohonan di aplikasi chat lain
    /bahasa – ganti bahasa
    /batal – batalkan formulir yang sedang diisi

    Setiap tombol punya nomor, dihitung dari kiri ke kanan lalu ke bawah. Ketik nomornya saja untuk tombol pada pesan kami yang terakhir, atau balas sebuah pesan dengan nomor tombolnya. Perintah di atas boleh diketik tanpa garis miring, misalnya: status
    Jawaban paling lambat { $days } hari kerja sejak permohonan lengkap, dan dapat diperpanjang { $extension } hari kerja dengan alasan tertulis (UU 14/2008 Pasal 22).

    { $address }
citizen-unknown-command = Perintah itu belum kami kenal.
citizen-nothing-to-cancel = Tidak ada formulir yang sedang Anda isi.
citizen-press-old = Tombol ini sudah tidak berlaku.
citizen-press-not-yours = Tombol ini bukan untuk Anda.
citizen-press-wait = Petugas sedang menyelesaikan satu langkah pada permohonan ini. Mohon coba lagi sesudah pukul { $at }.
citizen-press-moved-on = Permohonan ini sudah bergerak sejak pesan itu kami kirim, jadi tombolnya tidak berlaku lagi. Lihat keadaannya sekarang dengan /status
citizen-form-ended = Formulir dibatalkan. Tidak ada yang dikirim.

citizen-language-ask = Pilih bahasa. / Choose a language.
citizen-language-set = Bahasa diganti ke bahasa Indonesia.

# Setelah mengirim permohonan
citizen-filed-heading = Permohonan diterima
citizen-filed =
    Nomor pendaftaran: { $nomor }

    Kami akan menjawab secara tertulis paling lambat { $due }, yaitu { $days } hari kerja sejak permohonan diterima. Bila perlu perpanjangan, Anda akan diberi tahu beserta alasannya.

    Tanda bukti (PDF) segera kami kirim di chat ini.
citizen-answered-by-dip-heading = Syukurlah, sudah terjawab
citizen-answered-by-dip = Permohonan tidak jadi diajukan dan isian Anda tidak kami simpan. Bila masih ada yang kurang, Anda bisa mengajukan permohonan kapan saja.
citizen-button-why-date = Kenapa tanggal ini?
citizen-receipt-caption = Tanda bukti permohonan { $nomor }. Mohon disimpan.

# Status
citizen-status-none = Anda belum mempunyai permohonan di sini.
citizen-status-pick = Permohonan dan keberatan Anda, dari yang terbaru. Pilih salah satu untuk melihat rinciannya.
citizen-status-by-number = Untuk langsung melihat salah satunya, ketik /status lalu nomornya, misalnya: /status { $nomor }
citizen-status-unknown = Nomor itu tidak ada di antara permohonan dan keberatan Anda di sini. Ketik /status saja untuk melihat daftarnya.
citizen-status-row = { $nomor } · { $state }
citizen-status-filed = Diajukan: { $filed }
citizen-status-stage = Tahap: langkah { $no } · { $step }
citizen-status-waits = Menunggu: { $lane }
citizen-status-waits-you = Menunggu: Anda
citizen-status-due =
    { $sop ->
        [keberatan] Tenggat tanggapan: { $due }
       *[other] Tenggat jawaban: { $due }
    }
citizen-status-due-late =
    { $sop ->
        [keberatan] Tenggat tanggapan: { $due } (terlewati)
       *[other] Tenggat jawaban: { $due } (terlewati; Anda berhak mengajukan keberatan)
    }
citizen-status-due-none =
    { $sop ->
        [keberatan] Tenggat: belum berjalan, karena keberatan belum lengkap
       *[other] Tenggat: belum berjalan, karena permohonan belum lengkap
    }
citizen-status-objection = Keberatan dapat diajukan sampai: { $date }
citizen-status-closed = Selesai: { $outcome }, { $date }
citizen-status-open-short = menunggu { $lane }
citizen-status-you-short = menunggu Anda
citizen-button-complete = Lengkapi sekarang
citizen-button-received = Sudah saya terima
citizen-button-documents = Kirim ulang berkas
citizen-button-keberatan = Ajukan keberatan
citizen-documents-none =
    { $sop ->
        [keberatan] Belum ada berkas untuk keberatan ini.
       *[other] Belum ada berkas untuk permohonan ini.
    }
citizen-documents-sent = Berkas kami kirim ulang.

# Yang terjadi pada permohonan
citizen-completion-heading =
    { $sop ->
        [keberatan] Keberatan { $nomor } perlu dilengkapi
       *[other] Permohonan { $nomor } perlu dilengkapi
    }
citizen-completion =
    Yang perlu dilengkapi: { $field }
    Keterangan petugas: { $reason }

    Mohon dilengkapi paling lambat { $due }. { $sop ->
        [keberatan] Tenggat tanggapan mulai dihitung setelah keberatan lengkap.
       *[other] Tenggat jawaban mulai dihitung setelah permohonan lengkap.
    }
citizen-extended-heading = Permohonan { $nomor } diperpanjang
citizen-extended =
    Alasan: { $reason }

    Tenggat semula: { $from }
    Tenggat baru: { $due }

    Perpanjangan hanya dapat dilakukan satu kali (UU 14/2008 Pasal 22 ayat 8). Suratnya terlampir.
citizen-granted-heading = Permohonan { $nomor } dijawab
citizen-granted-full =
    Permohonan Anda dikabulkan seluruhnya. Surat pemberitahuannya kami kirim di chat ini.
citizen-granted-part =
    Permohonan Anda dikabulkan sebagian. Surat pemberitahuan menjelaskan bagian yang tidak dapat diberikan beserta alasannya. Bila keberatan, Anda dapat mengajukannya paling lambat { $keberatan }.
citizen-granted-files = Berkas informasinya juga kami kirim di chat ini.
citizen-granted-cost-heading = Biaya yang perlu Anda bayar:
citizen-granted-text = Informasi yang diminta:
    { $text }
citizen-granted-link = Informasi dapat diunduh di: { $link }
citizen-granted-pickup = Salinannya dapat diambil di { $address } pada jam kerja. Bawa nomor pendaftaran Anda.
citizen-granted-post = Salinannya kami kirim ke alamat Anda lewat pos atau kurir.
citizen-granted-email = Sesuai permintaan, informasi juga kami kirim ke alamat e-mail Anda.
citizen-granted-view = Informasi dapat dilihat atau dibaca di { $address } pada jam kerja.
citizen-refused-heading = Permohonan { $nomor } belum dapat dipenuhi
citizen-refused =
    Dasar: { $ground }
    Alasan: { $reason }

    Surat keputusannya terlampir. Bila Anda tidak setuju, Anda berhak mengajukan keberatan kepada Atasan PPID paling lambat { $keberatan } (UU 14/2008 Pasal 35 dan 36).
citizen-confirm-receipt = Bila informasinya sudah Anda terima, mohon tekan “{ citizen-button-received }”. Bila tidak sesuai dengan yang Anda minta, Anda dapat mengajukan keberatan.
citizen-closed-incomplete =
    { $sop ->
        [keberatan] Keberatan { $nomor } kami tutup karena belum dilengkapi sampai { $due }. Selama waktunya belum habis, Anda dapat mengajukan keberatan baru.
       *[other] Permohonan { $nomor } kami tutup karena belum dilengkapi sampai { $due }. Anda dapat mengajukan permohonan baru kapan saja.
    }
citizen-due-moved =
    Tenggat jawaban { $sop ->
        [keberatan] keberatan
       *[other] permohonan
    } { $nomor } berubah dari { $from } menjadi { $due }, karena hari libur berubah: { $reason }.

# Keberatan
citizen-keberatan-how-heading = Mengajukan keberatan
citizen-keberatan-how =
    Keberatan ditujukan kepada { $atasan }, secara tertulis, ke { $address }{ $email ->
        [none] {""}
       *[other] {" "}atau e-mail { $email }
    }. Sebutkan nomor pendaftaran, alasan keberatan, dan kasus posisinya, serta lampirkan salinan KTP.

    Ajukan paling lambat 30 hari kerja sejak alasan keberatan ditemukan. Jawabannya paling lambat 30 hari kerja (UU 14/2008 Pasal 35–36).

# DIP
citizen-dip-heading = Daftar Informasi Publik
citizen-dip-ask = Informasi apa yang Anda cari? Ketik /dip lalu kata kuncinya, misalnya: /dip laporan keuangan
citizen-dip-none = Belum ada yang cocok di Daftar Informasi Publik. Anda bisa mengajukan permohonan.
citizen-dip-found = Yang paling cocok dengan pencarian Anda:
citizen-dip-row = { $position }. { $judul }
citizen-dip-entry-heading = { $judul }
citizen-dip-entry =
    { $ringkasan }

    Kelompok: { $class }
    Dikuasai oleh: { $penguasa }
    Bentuk: { $format }
citizen-dip-link = Tautan: { $link }
citizen-dip-class-berkala = berkala
citizen-dip-class-serta-merta = serta merta
citizen-dip-class-setiap-saat = setiap saat
citizen-dip-gone = Informasi itu sudah tidak ada di daftar.

# Data pribadi
citizen-data-heading = Data Anda yang kami simpan
citizen-data =
    { $identity }
    Permohonan: { $cases }
    Formulir yang belum dikirim: { $draft }

    Data disimpan tersandi, dipakai hanya untuk melayani permohonan Anda (UU 14/2008 dan UU 27/2022). Foto KTP, akta, dan surat kuasa dihapus { $ktpDays } hari setelah permohonan selesai; data permohonan { $caseYears } tahun, sesuai jadwal retensi arsip.

    Ada yang keliru? Hubungi kami di { $contact } dengan menyebut nomor pendaftarannya. Identitas untuk formulir berikutnya dapat Anda hapus di bawah, lalu diisi baru.
citizen-data-identity = Identitas untuk formulir berikutnya: { $name }, NIK { $nik }
citizen-data-identity-none = Identitas untuk formulir berikutnya: tidak ada
citizen-data-draft-yes = ada
citizen-data-draft-no = tidak ada
citizen-button-data-delete = Hapus yang boleh dihapus
citizen-data-delete-confirm =
    Yang akan dihapus: identitas untuk formulir berikutnya, formulir yang belum dikirim, dan foto KTP dari permohonan yang sudah selesai.

    Yang wajib tetap disimpan: data permohonan yang tercatat di buku register, sampai masa simpannya habis. Lanjutkan?
citizen-button-data-delete-yes = Ya, hapus
citizen-button-data-delete-no = Tidak jadi
citizen-data-deleted = Sudah dihapus. Data permohonan yang tercatat tetap kami simpan sesuai kewajiban hukum.
citizen-data-kept = Baik, tidak ada yang dihapus.
citizen-data-changed = Data Anda berubah sejak kami menanyakan hal ini, jadi belum ada yang dihapus. Mohon Anda putuskan sekali lagi.

# Setelah pemohon menekan tombol pada permohonannya
citizen-done-lengkapi =
    { $sop ->
        [keberatan] Terima kasih, keberatan { $nomor } sudah lengkap. Atasan PPID menanggapinya paling lambat { $due }. Tanda bukti yang baru segera kami kirim.
       *[other] Terima kasih, permohonan { $nomor } sudah lengkap. Kami akan menjawab paling lambat { $due }. Tanda bukti yang baru segera kami kirim.
    }
citizen-done-cabut =
    { $sop ->
        [keberatan] Keberatan { $nomor } sudah dicabut sesuai permintaan Anda.
       *[other] Permohonan { $nomor } sudah dicabut sesuai permintaan Anda.
    }
citizen-done-terima = Terima kasih. Tanda bukti penerimaan informasi untuk permohonan { $nomor } segera kami kirim.

# Pindah ke aplikasi chat lain
pindah-none =
    Anda belum mempunyai permohonan di sini yang dapat dipindahkan.

    Sudah punya kode dari aplikasi lain? Ketik pindah lalu kodenya, misalnya: pindah ABCDE-FGHJK
pindah-pick = Permohonan mana yang ingin Anda lanjutkan di aplikasi chat lain?
pindah-heading = Lanjutkan { $nomor } di aplikasi lain
pindah-code =
    Buka chat kami di aplikasi yang lain, lalu ketik: pindah { $code }

    Kode ini berlaku satu kali, sampai { $until }. Siapa pun yang memakainya dapat melihat dan melanjutkan permohonan Anda, jadi jangan diberikan kepada orang lain.
pindah-wrong = Kode itu tidak berlaku. Periksa lagi ketikannya, atau minta kode baru dengan mengetik pindah di aplikasi yang lama.
pindah-staff = Kode pindah hanya untuk warga. Akun petugas tidak dapat digabungkan dengan cara ini; pakailah akun pribadi yang bukan akun petugas.
pindah-done-heading = Sudah dipindahkan
pindah-done = Kabar tentang { $nomor } mulai sekarang kami sampaikan di chat ini. Ketik status untuk melihatnya.
pindah-told = Kabar tentang { $nomor } mulai sekarang kami sampaikan di aplikasi chat lain, sesuai kode yang dibuat di sini. Bila bukan Anda yang memindahkannya, segera hubungi kami di { $contact }

# Undangan membalas, bagi orang yang lama tidak menulis. Didaftarkan lebih dahulu pada platformnya.
invitation-case = { $agency } memiliki kabar tentang { $about }. Tekan Baca atau balas pesan ini, lalu kabarnya segera kami kirim di sini.
invitation-announcement = { $agency } memiliki pengumuman baru untuk Anda. Tekan Baca atau balas pesan ini, lalu pengumumannya segera kami kirim di sini.
invitation-subject = pengajuan Anda nomor { $nomor }
invitation-subject-none = layanan informasi publik kami
invitation-button = Baca
