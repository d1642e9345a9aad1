# Halaman untuk umum.

web-verify-title = Pemeriksaan surat
web-verify-genuine = Surat ini asli
web-verify-genuine-text = Surat dengan kode ini benar diterbitkan oleh { $agency }.
web-verify-unknown = Surat tidak ditemukan
web-verify-unknown-text = Tidak ada surat dengan kode ini. Periksa lagi kodenya, atau tanyakan kepada { $agency }.
web-verify-number = Nomor
web-verify-date = Tanggal
web-verify-kind = Jenis
web-verify-privacy = Demi kerahasiaan, isi surat dan nama pemohon tidak ditampilkan.
web-letter-kind-tanda-bukti-permohonan = Tanda bukti permohonan informasi
web-letter-kind-pemberitahuan-tertulis = Pemberitahuan tertulis
web-letter-kind-sk-penolakan = Keputusan tentang penolakan permohonan informasi
web-letter-kind-perpanjangan = Pemberitahuan perpanjangan waktu
web-letter-kind-tanda-bukti-penerimaan-informasi = Tanda bukti penerimaan informasi
web-letter-kind-tanda-bukti-keberatan = Tanda bukti pengajuan keberatan
web-letter-kind-surat-perintah = Surat perintah menjawab permohonan informasi
web-letter-kind-tanggapan-keberatan = Tanggapan tertulis atas keberatan
web-letter-kind-penetapan-dikecualikan = Penetapan informasi yang dikecualikan
web-letter-kind-lembar-uji = Lembar pengujian konsekuensi

web-dip-title = Daftar Informasi Publik
web-dip-of = Daftar Informasi Publik { $agency }. Siapa pun boleh membaca, mencari dan mengunduhnya.
web-dip-search = Cari informasi
web-dip-class = Klasifikasi
web-dip-class-all = Semua
web-dip-go = Cari
web-dip-count =
    { $count ->
        [0] Tidak ada informasi yang cocok.
       *[other] { $count } informasi
    }
web-dip-page = Halaman { $page } dari { $pages }
web-dip-before = Sebelumnya
web-dip-after = Berikutnya
web-dip-csv = Unduh seluruh daftar (CSV)
web-dip-json = Unduh seluruh daftar (JSON)
web-dip-back = Kembali ke daftar
web-dip-code = Kode
web-dip-updated = Diperbarui
web-dip-link = Tautan
web-dip-files = Berkas
web-dip-file = { $name } ({ $size } KB)
web-dip-gone = Informasi tidak ditemukan
web-dip-gone-text = Informasi ini tidak ada, atau sudah tidak ada, di Daftar Informasi Publik { $agency }.
web-dip-title-search = Cari “{ $words }” di Daftar Informasi Publik
web-dip-none-words = Coba kata lain yang lebih umum, atau pilih semua klasifikasi.
web-dip-none-all = Lihat seluruh daftar
web-dip-none-ask = Informasi yang Anda cari tidak ada? Ajukan permohonan informasi

web-skip = Langsung ke isi halaman
web-nav = Halaman
web-nav-home = Beranda
web-nav-dip = DIP
web-nav-announcements = Pengumuman
web-nav-statistics = Statistik
web-nav-verification = Periksa surat
web-languages = Bahasa
web-turn = Halaman lain
web-feed = Ikuti pengumuman baru (Atom)
web-feed-title = Pengumuman { $agency }
web-hours-line = { $days } { $spans } { $zone }
web-foot-visit = Alamat
web-foot-phone = Telepon
web-foot-hours = Jam pelayanan
web-foot-objection = Tidak puas atas jawaban kami?
web-foot-objection-text = Anda berhak mengajukan keberatan, lalu menyelesaikan sengketa di Komisi Informasi.
web-foot-objection-more = Cara mengajukan keberatan

web-home-title = Minta informasi publik
web-home-lead = Setiap warga negara dan badan hukum Indonesia berhak memperoleh informasi publik dari { $agency }. Mintalah lewat chat; Anda dipandu langkah demi langkah dan dikabari sampai jawabannya terbit.
web-home-ways = Cara meminta
web-home-ways-text = Buka salah satu chat berikut, lalu kirim pesan apa saja untuk mulai. Di komputer, pindai kode QR dengan ponsel Anda.
web-home-way = Buka { $platform }
web-home-qr = Kode QR untuk membuka chat { $platform }
web-home-simulator = Chat disimulasikan di sini: buka simulator
web-home-no-way = Layanan lewat chat belum tersedia saat ini. Silakan datang ke { $address } pada jam pelayanan di bawah; petugas kami akan membantu Anda.
web-home-needed = Yang perlu disiapkan
web-home-needed-person = Perorangan: NIK dan foto KTP.
web-home-needed-company = Badan hukum: nomor SK pengesahan, akta pendirian, dan foto KTP yang mewakili.
web-home-needed-group = Kelompok orang atau yang dikuasakan: surat kuasa dan foto KTP.
web-home-needed-matter = Informasi apa yang Anda perlukan dan untuk apa, alamat, serta nomor telepon atau e-mail.
web-home-privacy = Data Anda dipakai hanya untuk melayani permohonan, disimpan tersandi, dan dihapus setelah masa simpannya. Pilih /data di chat untuk melihat apa yang disimpan.
web-home-time = Berapa lama
web-home-time-text = Jawaban tertulis diberikan paling lambat 10 hari kerja sejak permohonan diterima. Bila perlu, waktu itu diperpanjang satu kali paling lama 7 hari kerja dengan alasan tertulis (UU 14/2008 Pasal 22). Anda dapat menanyakan kapan saja sampai di mana permohonan Anda.
web-home-cost = Biaya
web-home-cost-text =
    { $fee ->
        [0] Permohonan dan keberatan tidak dipungut biaya. Bila salinan dikirim, ongkos kirimnya diberitahukan lebih dahulu.
       *[other] Permohonan dan keberatan tidak dipungut biaya. Salinan di kertas Rp{ NUMBER($fee, useGrouping: "always") } per lembar; ongkos kirim diberitahukan lebih dahulu.
    }
web-home-objection = Bila jawaban tidak memuaskan
web-home-objection-text = Ajukan keberatan kepada atasan PPID lewat chat yang sama dengan memilih /keberatan, paling lambat 30 hari kerja sejak Anda menemukan alasannya: misalnya ditolak, tidak ditanggapi, dijawab tidak sesuai, atau melewati waktu. Tanggapan tertulis diberikan dalam 30 hari kerja (UU 14/2008 Pasal 35 dan 36).
web-home-dispute-text = Bila tanggapan itu pun tidak memuaskan, Anda dapat mengajukan penyelesaian sengketa informasi ke Komisi Informasi paling lambat 14 hari kerja setelah menerimanya (Pasal 37).
web-home-more = Lihat juga
web-home-dip = Daftar Informasi Publik: mungkin informasinya sudah tersedia
web-home-announcements = Pengumuman
web-home-statistics = Statistik pelayanan tahun ini
web-home-verification = Periksa keaslian surat dari kami

web-announcements-of = Pengumuman { $agency }. Yang serta merta berada paling atas.

web-statistics-years = Tahun
web-statistics-what = Uraian
web-statistics-number = Angka
web-statistics-chart = Diagram batang: { $title }. Angka yang sama ada di tabel.
web-statistics-table = { $title }, tahun { $year }
web-statistics-glance = { $requests } permohonan masuk; { $answered } sudah dijawab, { $punctual } di antaranya tepat waktu. { $objections } keberatan masuk.
web-statistics-days = Jawaban menurut lamanya, dibandingkan dengan batas 10 + 7 hari kerja
web-statistics-days-axis = Hari kerja

web-verify-ask = Ketik kode yang tertera di kaki surat dari { $agency }, atau pindai kode QR-nya, untuk mengetahui apakah surat itu asli.
web-verify-code = Kode verifikasi
web-verify-go = Periksa

web-error-missing = Halaman tidak ditemukan
web-error-missing-text = Alamat ini tidak ada, atau isinya sudah tidak diumumkan. Periksa lagi alamatnya, atau mulai dari beranda.
web-error-busy = Sedang ramai
web-error-busy-text = Terlalu banyak yang membuka halaman ini sekarang, atau sistem kami sedang dipulihkan. Silakan coba lagi sebentar lagi.
web-error-broken = Terjadi gangguan
web-error-broken-text = Halaman ini tidak dapat ditampilkan karena gangguan di sistem kami. Gangguannya tercatat; silakan coba lagi nanti.
web-error-home = Ke beranda
