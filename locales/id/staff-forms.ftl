# Formulir petugas pada SOP 1, dan pencabutan oleh pemohon.

# Alasan sebuah tindakan
alasan-title = Alasan
alasan-alasan-ask = { $action ->
    [kembalikan] Mengapa dikembalikan? Tulis alasannya supaya yang menerima tahu apa yang perlu dikerjakan.
   *[other] Apa alasannya?
}
alasan-alasan-label = Alasan
alasan-alasan-perlu-perbaikan = Perlu diperbaiki
alasan-alasan-kurang-lengkap = Bahannya belum lengkap
alasan-alasan-salah-tujuan = Bukan kewenangan kami

# Minta lengkapi
lengkapi-title = Minta lengkapi
lengkapi-bagian-ask = Bagian mana yang perlu dilengkapi pemohon? Pemohon hanya akan ditanya bagian itu.
lengkapi-bagian-label = Bagian
lengkapi-bagian-ktp = Foto KTP
lengkapi-bagian-nama = Nama
lengkapi-bagian-nik = NIK
lengkapi-bagian-sk = Nomor SK
lengkapi-bagian-akta = Akta
lengkapi-bagian-surat-kuasa = Surat kuasa
lengkapi-bagian-alamat = Alamat
lengkapi-bagian-kontak = Kontak
lengkapi-bagian-rincian = Rincian informasi
lengkapi-bagian-tujuan = Tujuan penggunaan
lengkapi-alasan-ask = Apa yang kurang? Kalimat ini dibaca oleh pemohon.
lengkapi-alasan-label = Yang kurang
lengkapi-alasan-tidak-terbaca = Berkasnya tidak terbaca dengan jelas.
lengkapi-alasan-salah-berkas = Berkas yang dikirim bukan yang dimaksud.
lengkapi-alasan-tidak-cocok = Tidak sama dengan yang tertulis pada KTP atau SK.
lengkapi-alasan-kurang-jelas = Isinya belum cukup jelas atau belum lengkap.

# Perpanjang 7 hari
perpanjangan-title = Perpanjang waktu
perpanjangan-dasar-ask = Apa dasar perpanjangan? Perpanjangan hanya satu kali, dan alasannya disampaikan tertulis kepada pemohon (UU 14/2008 Pasal 22 ayat (8)).
perpanjangan-dasar-label = Dasar perpanjangan
perpanjangan-dasar-belum-dikuasai = Belum dikuasai
perpanjangan-dasar-belum-didokumentasikan = Belum didokumentasikan
perpanjangan-dasar-belum-diputuskan = Belum diputuskan dikecualikan atau tidak
perpanjangan-penjelasan-ask =
    Ada penjelasan tambahan untuk pemohon? Bila tidak, { $on ->
        [page] biarkan kosong
       *[chat] tekan Lewati
    }.
perpanjangan-penjelasan-label = Penjelasan

# Ada di DIP
dip-pilih-title = Ada di DIP
dip-pilih-sumber-ask = Informasinya diambil dari mana?
dip-pilih-sumber-label = Sumber
dip-pilih-sumber-entri = Pilih dari daftar DIP
dip-pilih-sumber-berkas = Lampirkan berkas
dip-pilih-entri-ask =
    Pilih informasinya{ $on ->
        [page] { "" }
       *[chat] , atau ketik kata lain untuk mencari
    }.
dip-pilih-entri-label = Informasi dalam DIP
dip-pilih-berkas-ask =
    Kirim berkasnya, satu sampai { $max } berkas.{ $on ->
        [page] { "" }
       *[chat] { " " }Setelah semua terkirim, tekan Selesai.
    }
dip-pilih-berkas-label = Berkas

# Sediakan
penyediaan-title = Sediakan informasi
penyediaan-cakupan-ask = Diberikan seluruhnya atau sebagian?
penyediaan-cakupan-label = Cakupan
penyediaan-cakupan-seluruhnya = Seluruhnya
penyediaan-cakupan-sebagian = Sebagian
penyediaan-bagian-dihitamkan-ask = Bagian mana yang dihitamkan atau tidak diberikan?
penyediaan-bagian-dihitamkan-label = Bagian yang dihitamkan
penyediaan-alasan-dihitamkan-ask = Apa alasan bagian itu dihitamkan? Alasan ini dimuat dalam pemberitahuan tertulis.
penyediaan-alasan-dihitamkan-label = Alasan penghitaman
penyediaan-bentuk-ask = Apa bentuk bahannya?
penyediaan-bentuk-label = Bentuk
penyediaan-bentuk-berkas = Berkas
penyediaan-bentuk-tautan = Tautan
penyediaan-bentuk-teks = Teks
penyediaan-berkas-ask =
    Kirim berkasnya, satu sampai { $max } berkas.{ $on ->
        [page] { "" }
       *[chat] { " " }Setelah semua terkirim, tekan Selesai.
    }
penyediaan-berkas-label = Berkas
penyediaan-tautan-ask = Kirim tautannya, lengkap dengan https:// di depan.
penyediaan-tautan-label = Tautan
penyediaan-teks-ask = Tulis informasinya. Paling banyak { $max } karakter.
penyediaan-teks-label = Informasi
penyediaan-biaya-ask = Apakah ada biaya bagi pemohon?
penyediaan-biaya-label = Biaya
penyediaan-biaya-gratis = Gratis
penyediaan-biaya-berbayar = Ada biaya
penyediaan-lembar-ask = Berapa lembar salinannya? Tulis 0 bila biayanya bukan dari salinan.
penyediaan-lembar-label = Jumlah lembar
penyediaan-biaya-kirim-ask = Berapa biaya pengirimannya, dalam rupiah? Tulis 0 bila tidak ada.
penyediaan-biaya-kirim-label = Biaya pengiriman
penyediaan-biaya-lain-ask = Berapa biaya lainnya, dalam rupiah? Tulis 0 bila tidak ada.
penyediaan-biaya-lain-label = Biaya lain
penyediaan-pembayaran-ask = Bagaimana cara membayarnya?
penyediaan-pembayaran-label = Cara pembayaran

# Tolak
penolakan-title = Tolak permohonan
penolakan-dasar-ask = Apa dasar penolakannya?
penolakan-dasar-label = Dasar penolakan
penolakan-dasar-dikecualikan = Dikecualikan
penolakan-dasar-belum-dikuasai = Belum dikuasai
penolakan-dasar-belum-didokumentasikan = Belum didokumentasikan
penolakan-dasar-dikuasai-badan-lain = Dikuasai badan publik lain
penolakan-dik-ask =
    Pilih pengecualian yang berlaku dari Daftar Informasi yang Dikecualikan{ $on ->
        [page] { "" }
       *[chat] , atau ketik kata lain untuk mencari
    }. Bila belum ada di daftar, tekan Batal dan mulai dengan Uji konsekuensi.
penolakan-dik-label = Pengecualian
penolakan-hari-ask =
    Dalam berapa hari kerja informasi itu akan didokumentasikan? Tulis angkanya. Bila belum dapat dipastikan, { $on ->
        [page] biarkan kosong
       *[chat] tekan Lewati
    }.
penolakan-hari-label = Hari kerja sampai didokumentasikan
penolakan-badan-ask = Badan publik mana yang menguasainya? Tulis nama lengkapnya.
penolakan-badan-label = Badan publik lain
penolakan-alasan-ask = Apa alasannya? Tulis dengan kalimat yang dapat dipahami pemohon; alasan ini dimuat dalam surat keputusan.
penolakan-alasan-label = Alasan

# Pencabutan oleh pemohon
batal-title = Cabut permohonan { $nomor }
batal-yakin-ask = Bila dicabut, permohonan { $nomor } ditutup dan tidak kami kerjakan lagi. Anda tetap boleh mengajukan permohonan baru. Bila tidak jadi, tekan Batal.
batal-yakin-ya = Ya, cabut permohonan ini
batal-alasan-ask =
    Bolehkah kami tahu alasannya? Bila tidak ingin menyebutkan, { $on ->
        [page] biarkan kosong
       *[chat] tekan Lewati
    }.
batal-alasan-label = Alasan
batal-alasan-sudah-dapat = Informasinya sudah saya peroleh
batal-alasan-tidak-perlu = Saya tidak memerlukannya lagi
batal-alasan-ajukan-ulang = Saya akan mengajukan permohonan baru
