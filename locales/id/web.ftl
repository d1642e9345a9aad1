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
        [0] Tidak ada informasi yang cocok. Anda dapat mengajukan permohonan informasi kepada kami.
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
