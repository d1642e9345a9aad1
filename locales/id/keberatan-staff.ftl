# Sisi petugas pada SOP 2: tindakan, langkah, hasil, formulir, kartu.

sop-keberatan-action-lengkapi = Lengkapi
sop-keberatan-action-tutup-tidak-lengkap = Tutup: tidak lengkap
sop-keberatan-action-teruskan = Teruskan ke Bidang
sop-keberatan-action-minta-lengkapi = Minta lengkapi
sop-keberatan-action-teruskan-atasan = Teruskan ke Atasan
sop-keberatan-action-kembalikan = Kembalikan
sop-keberatan-action-perintahkan = Perintahkan menjawab
sop-keberatan-action-tidak = Tidak
sop-keberatan-action-serahkan = Serahkan informasi
sop-keberatan-action-rekomendasi-tolak = Rekomendasi penolakan
sop-keberatan-action-setujui = Setujui & jawab
sop-keberatan-action-cabut = Cabut keberatan
sop-keberatan-action-menerima = Saya menerima tanggapan ini
sop-keberatan-action-tidak-puas = Saya tidak puas
sop-keberatan-step-pengajuan = Pengajuan
sop-keberatan-step-registrasi = Registrasi
sop-keberatan-step-pemeriksaan = Pemeriksaan
sop-keberatan-step-analisa = Analisa Atasan PPID
sop-keberatan-step-pemenuhan = Pemenuhan
sop-keberatan-step-jawaban = Jawaban Atasan PPID
sop-keberatan-step-end = Selesai
sop-keberatan-filed = Keberatan diajukan
sop-keberatan-outcome-dikabulkan-seluruhnya = dikabulkan seluruhnya
sop-keberatan-outcome-dikabulkan-sebagian = dikabulkan sebagian
sop-keberatan-outcome-ditolak = ditolak
sop-keberatan-outcome-tidak-lengkap = ditutup karena tidak lengkap
sop-keberatan-outcome-dicabut = dicabut oleh pemohon
sop-ground-belum-tersedia = informasi belum tersedia
sop-keberatan-late = Mohon segera dijawab; pemohon kini dapat mengajukan sengketa ke Komisi Informasi.

# Kartu dan tampilan
card-heading-keberatan = Keberatan { $nomor }
card-category-sendiri = mengajukan sendiri
card-category-kuasa = melalui kuasa
card-note-request = Atas permohonan { $nomor }
card-note-no-request = Tanpa permohonan
card-note-grounds = Alasan: { $grounds }
card-note-response-menerima = Tanggapan pemohon: menerima
card-note-response-tidak-puas = Tanggapan pemohon: tidak puas
view-detail-filed = Diajukan: { $filed }
view-detail-request =
    Permohonan { $nomor }:
    { $rincian }
view-files-principal =
    Diwakili: { $nama }
    Alamat yang diwakili: { $alamat }

    Yang mewakili:
press-refused-guard-not-request-decider = Anda ikut memutus permohonan yang menjadi pokok keberatan ini, jadi keberatannya harus diputus orang lain. Admin PPID dapat menunjuk Plt/Plh atau menambah orang di jalur Atasan.
press-refused-guard-answered = Keberatan ini tidak berakhir dengan tanggapan.
press-refused-guard-not-responded-yet = Tanggapan Anda sudah tercatat sebelumnya.
periksa-objection-no-judge = • Semua orang di jalur { $atasan } juga memegang jalur yang memutus permohonan ({ $lanes }). Keberatan atas permohonan yang mereka putus tidak akan dapat diputus siapa pun. Tambah orang di jalur { $atasan } (/undang atasan), atau pisahkan jalurnya (/staf).
periksa-objection-stuck = • Keberatan { $nomor } tidak dapat diputus: semua orang di jalur { $atasan } ikut memutus permohonannya. Tunjuk Plt/Plh (/plt) atau undang orang lain (/undang atasan).
task-dip-usul = Keberatan { $nomor } dikabulkan: informasinya diusulkan masuk Daftar Informasi Publik. Ambil usul itu dalam pendokumentasian berikutnya (/dokumentasi, lalu Ambil usul).
order-issued = Surat perintah { $surat } untuk keberatan { $nomor } diterbitkan. Batas pelaksanaan: { $due }.

# Perintahkan menjawab
perintah-title = Perintahkan menjawab
perintah-isi-ask = Apa perintahnya kepada PPID Pembantu? Kalimat ini dimuat dalam surat perintah.
perintah-isi-label = Perintah
perintah-isi-berikan = Berikan informasi yang diminta pemohon
perintah-isi-periksa = Periksa kembali, lalu berikan bagian yang terbuka
perintah-isi-jelaskan = Berikan informasinya, atau jelaskan alasan penolakannya
perintah-hari-ask = Dalam berapa hari kerja perintah ini dilaksanakan? Tulis angka { $min } sampai { $max }.
perintah-hari-label = Hari kerja

# Minta lengkapi keberatan
lengkapi-keberatan-title = Minta lengkapi
lengkapi-keberatan-bagian-ask = Bagian mana yang perlu dilengkapi? Yang mengajukan hanya akan ditanya bagian itu.
lengkapi-keberatan-bagian-label = Bagian
lengkapi-keberatan-bagian-ktp = Foto KTP
lengkapi-keberatan-bagian-nama = Nama
lengkapi-keberatan-bagian-nik = NIK
lengkapi-keberatan-bagian-surat-kuasa = Surat kuasa
lengkapi-keberatan-bagian-alamat = Alamat
lengkapi-keberatan-bagian-kontak = Kontak
lengkapi-keberatan-bagian-kasus-posisi = Kasus posisi
lengkapi-keberatan-bagian-informasi = Informasi berkala
lengkapi-keberatan-alasan-ask = Apa yang kurang? Kalimat ini dibaca oleh yang mengajukan keberatan.
lengkapi-keberatan-alasan-label = Yang kurang
lengkapi-keberatan-alasan-tidak-terbaca = Berkasnya tidak terbaca dengan jelas.
lengkapi-keberatan-alasan-salah-berkas = Berkas yang dikirim bukan yang dimaksud.
lengkapi-keberatan-alasan-tidak-cocok = Tidak sama dengan yang tertulis pada KTP.
lengkapi-keberatan-alasan-kurang-jelas = Isinya belum cukup jelas atau belum lengkap.

# Rekomendasi penolakan
penolakan-keberatan-title = Rekomendasi penolakan
penolakan-keberatan-dasar-ask = Apa dasar rekomendasi penolakan ini?
penolakan-keberatan-dasar-label = Dasar penolakan
penolakan-keberatan-dasar-belum-tersedia = Belum tersedia
penolakan-keberatan-dasar-dikecualikan = Dikecualikan
penolakan-keberatan-dik-ask =
    Pilih pengecualian yang berlaku dari Daftar Informasi yang Dikecualikan{ $on ->
        [page] { "" }
       *[chat] , atau ketik kata lain untuk mencari
    }.
penolakan-keberatan-dik-label = Pengecualian
penolakan-keberatan-alasan-ask = Apa alasannya? Tulis dengan kalimat yang dapat dipahami pemohon; bila disetujui Atasan PPID, alasan ini dimuat dalam tanggapan tertulis.
penolakan-keberatan-alasan-label = Alasan

# Usul entri DIP
proposal-dip-place = { $city }, { $year }
proposal-dip-format = softcopy
proposal-dip-retention = Sesuai jadwal retensi arsip

# Pencabutan keberatan
batal-keberatan-title = Cabut keberatan { $nomor }
batal-keberatan-yakin-ask = Bila dicabut, keberatan { $nomor } ditutup dan tidak diperiksa lagi. Bila tidak jadi, tekan Batal.
batal-keberatan-yakin-ya = Ya, cabut keberatan ini
batal-keberatan-alasan-ask =
    Bolehkah kami tahu alasannya? Bila tidak ingin menyebutkan, { $on ->
        [page] biarkan kosong
       *[chat] tekan Lewati
    }.
batal-keberatan-alasan-label = Alasan
batal-keberatan-alasan-sudah-dapat = Informasinya sudah saya peroleh
batal-keberatan-alasan-sepakat = Sudah diselesaikan secara musyawarah
batal-keberatan-alasan-tidak-perlu = Saya tidak memerlukannya lagi
