# Formulir permohonan informasi publik.

permohonan-title = Permohonan informasi

permohonan-privasi-ask =
    Formulir ini berisi sekitar 12 pertanyaan. Sebelum mulai, mohon dibaca dahulu.

    { $agency } meminta nama, NIK, foto KTP, alamat, dan kontak Anda karena formulir permohonan informasi memang mensyaratkannya. Dasarnya UU 14/2008 serta UU 27/2022 Pasal 20 ayat (2) huruf c (kewajiban hukum) dan e (pelayanan publik).

    Data Anda hanya dipakai untuk melayani permohonan ini, disimpan tersandi, dan tidak diumumkan.
    • Foto KTP, akta, dan surat kuasa dihapus { $ktpDays } hari setelah permohonan selesai.
    • Data permohonan disimpan { $caseYears } tahun.
    • Formulir yang tidak jadi dikirim dihapus setelah { $formDays } hari.

    Anda berhak melihat, memperbaiki, dan meminta penghapusan data Anda. Caranya: ketik /data kapan saja.
permohonan-privasi-mengerti = Saya mengerti

permohonan-kategori-ask = Anda mengajukan permohonan sebagai siapa?
permohonan-kategori-label = Kategori pemohon
permohonan-kategori-perorangan = Perorangan
permohonan-kategori-badan-hukum = Badan hukum
permohonan-kategori-kelompok = Kelompok orang

permohonan-nama-ask = { $kategori ->
    [badan-hukum] Apa nama lengkap badan hukumnya? Mohon tulis seperti pada SK pengesahan.
    [kelompok] Siapa nama lengkap Anda, yang mewakili kelompok? Mohon tulis seperti di KTP.
   *[other] { $kuasa ->
        [ya] Siapa nama lengkap Anda, sebagai kuasa? Mohon tulis seperti di KTP. Nama pemberi kuasa kami baca dari surat kuasa.
       *[tidak] Siapa nama lengkap Anda? Mohon tulis seperti di KTP.
    }
}
permohonan-nama-label = Nama lengkap
permohonan-nama-kuasa = Saya kuasa dari orang lain
permohonan-nama-kuasa-undo = Saya bukan kuasa
permohonan-nama-kuasa-noted = Dicatat: Anda mengajukan sebagai kuasa. Nanti kami minta surat kuasanya.
permohonan-nama-kuasa-undone = Dicatat: Anda mengajukan untuk diri sendiri, bukan sebagai kuasa.
permohonan-nama-kuasa-shown = Diajukan oleh: kuasa

permohonan-nik-ask = Berapa NIK Anda? NIK adalah 16 angka di bagian atas KTP.
permohonan-nik-label = NIK

permohonan-sk-ask = Berapa nomor SK pengesahan badan hukumnya? Contoh: AHU-0012345.AH.01.01.TAHUN 2020
permohonan-sk-label = Nomor SK pengesahan

permohonan-ktp-ask = { $kategori ->
    [badan-hukum] Mohon kirim foto KTP pengurus yang mengajukan permohonan ini.
   *[other] Mohon kirim foto KTP Anda.
}

    Seluruh kartu terlihat dan tulisannya terbaca. Boleh juga gambar atau PDF sebagai berkas, paling besar 10 MB.
permohonan-ktp-label = Foto KTP

permohonan-akta-ask = Mohon kirim akta pendirian badan hukum: satu foto atau satu berkas PDF. Bila beberapa halaman, mohon jadikan satu PDF.
permohonan-akta-label = Akta badan hukum

permohonan-surat-kuasa-ask = { $kategori ->
    [kelompok] Mohon kirim surat kuasa khusus dari anggota kelompok kepada Anda: satu foto atau satu berkas PDF.
   *[other] Mohon kirim surat kuasa khusus dari pemberi kuasa: satu foto atau satu berkas PDF.
}
permohonan-surat-kuasa-label = Surat kuasa

permohonan-alamat-ask = Di mana alamat lengkapnya? Mohon tulis jalan dan nomor, RT/RW, kelurahan atau desa, kecamatan, dan kabupaten atau kota.
permohonan-alamat-label = Alamat

permohonan-kontak-ask = { $share ->
    [ya] Ke mana kami dapat menghubungi Anda? Tekan tombol Bagikan nomor saya di bawah, atau ketik nomor telepon atau alamat e-mail.
    [ini] Ke mana kami dapat menghubungi Anda? Tekan Pakai nomor ini untuk nomor yang sedang Anda pakai, atau ketik nomor telepon lain atau alamat e-mail.
   *[tidak] Ke mana kami dapat menghubungi Anda? Mohon ketik nomor telepon atau alamat e-mail.
}
permohonan-kontak-label = Telepon atau e-mail

permohonan-rincian-ask =
    Informasi apa yang Anda minta? Makin jelas (jenis dokumen, tahun, tempat), makin mudah kami carikan. Paling banyak { $max } karakter.

    Contoh: Daftar koperasi aktif di Kota Pontianak tahun 2025, dengan alamat dan jumlah anggotanya.
permohonan-rincian-label = Informasi yang diminta

permohonan-dip-ask = Informasi berikut sudah tersedia dan mungkin menjawab permintaan Anda. Apakah sudah terjawab?
permohonan-dip-sudah-terjawab = Sudah terjawab
permohonan-dip-tetap-ajukan = Tetap ajukan

permohonan-tujuan-ask = Untuk apa informasi ini akan Anda gunakan? Contoh: bahan skripsi, pemberitaan, atau rencana usaha.
permohonan-tujuan-label = Tujuan penggunaan

permohonan-cara-memperoleh-ask = Bagaimana Anda ingin memperoleh informasinya?
permohonan-cara-memperoleh-label = Cara memperoleh
permohonan-cara-memperoleh-melihat = Melihat/membaca
permohonan-cara-memperoleh-softcopy = Salinan softcopy
permohonan-cara-memperoleh-hardcopy = Salinan hardcopy

permohonan-cara-mengirim-ask = Bagaimana salinannya kami sampaikan?
permohonan-cara-mengirim-label = Cara mengirim
permohonan-cara-mengirim-chat = Lewat chat ini
permohonan-cara-mengirim-email = E-mail
permohonan-cara-mengirim-ambil = Ambil langsung
permohonan-cara-mengirim-pos = Pos/kurir

permohonan-email-ask = Ke alamat e-mail mana salinannya kami kirim?
permohonan-email-label = E-mail untuk salinan

permohonan-review = Mohon periksa sekali lagi. Dengan menekan Kirim, Anda menyatakan bahwa isian ini benar.
