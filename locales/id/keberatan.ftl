# Formulir keberatan, dan yang dikatakan kepada yang mengajukannya.

keberatan-title = Keberatan

keberatan-perkara-ask = Keberatan Anda tentang permohonan yang mana? Pilih di bawah, atau ketik sebagian nomornya untuk mencari.
keberatan-perkara-label = Permohonan
keberatan-perkara-none = Tidak ada permohonan Anda yang cocok di chat ini. Bila permohonannya diajukan lewat jalur lain, pilih Permohonan lain.
keberatan-perkara-nomor-lain = Permohonan lain, dengan nomornya
keberatan-perkara-tanpa-permohonan = Tanpa permohonan: informasi berkala

keberatan-nomor-ask = Berapa nomor pendaftaran permohonannya? Nomor itu tertulis pada tanda bukti permohonan.
keberatan-nomor-label = Nomor pendaftaran

keberatan-bukti-ask = Berapa NIK yang dipakai pada permohonan itu? Bila pemohonnya badan hukum: nomor SK pengesahannya.
keberatan-bukti-label = NIK/SK pada permohonan

keberatan-perkara-lain-ask = Pilih permohonannya. Bila nomornya keliru, tekan Kembali.
keberatan-perkara-lain-label = Permohonan yang dimaksud
keberatan-perkara-lain-none = Permohonan dengan nomor dan NIK (atau nomor SK) itu tidak kami temukan. Mohon periksa keduanya; untuk mengubahnya tekan Kembali.

keberatan-alasan-ask = Apa alasan keberatan Anda? Boleh lebih dari satu; setelah semua dipilih, tekan Selesai. Alasannya menurut UU 14/2008 Pasal 35 ayat (1).
keberatan-alasan-label = Alasan keberatan

keberatan-informasi-ask = Informasi berkala apa yang tidak disediakan? Informasi berkala adalah informasi yang wajib diumumkan tanpa diminta, misalnya laporan keuangan dan laporan kinerja (UU 14/2008 Pasal 9).
keberatan-informasi-label = Informasi berkala

keberatan-kasus-posisi-ask =
    Apa yang terjadi? Ceritakan kasus posisinya: apa yang Anda minta, bagaimana jawabannya, dan mengapa Anda keberatan. Paling banyak { $max } karakter.
keberatan-kasus-posisi-label = Kasus posisi

keberatan-pengaju-ask = Siapa yang mengajukan keberatan ini?
keberatan-pengaju-label = Diajukan oleh
keberatan-pengaju-sendiri = Saya sendiri
keberatan-pengaju-kuasa = Kuasa

keberatan-surat-kuasa-ask = Mohon kirim surat kuasa khusus bermeterai dari pemohon kepada Anda: satu foto atau satu berkas PDF.
keberatan-surat-kuasa-label = Surat kuasa

keberatan-pemberi-nama-ask = Siapa nama lengkap pemohon yang Anda wakili? Mohon tulis seperti pada surat kuasa.
keberatan-pemberi-nama-label = Nama pemohon (pemberi kuasa)

keberatan-pemberi-alamat-ask = Di mana alamat lengkap pemohon yang Anda wakili?
keberatan-pemberi-alamat-label = Alamat pemohon (pemberi kuasa)

keberatan-identitas-ask =
    Identitas mana yang dipakai? Yang kami simpan dari formulir Anda sebelumnya: { $nama-lama }.

    Data Anda hanya dipakai untuk menangani keberatan ini (UU 27/2022 Pasal 20 ayat (2) huruf c dan e). Untuk melihat atau menghapusnya, ketik /data.
keberatan-identitas-label = Identitas
keberatan-identitas-sama = Pakai identitas yang sama
keberatan-identitas-baru = Isi identitas baru

keberatan-nama-ask =
    { $pengaju ->
        [kuasa] Siapa nama lengkap Anda, sebagai kuasa? Mohon tulis seperti di KTP.
       *[other] Siapa nama lengkap Anda? Mohon tulis seperti di KTP.
    }

    { $agency } meminta nama, NIK, foto KTP, alamat, dan kontak karena formulir keberatan mensyaratkannya (UU 14/2008; UU 27/2022 Pasal 20 ayat (2) huruf c dan e). Data Anda disimpan tersandi dan hanya dipakai untuk keberatan ini; foto KTP dihapus { $ktpDays } hari setelah selesai. Untuk melihat atau menghapus data Anda, ketik /data.
keberatan-nama-label = Nama lengkap

keberatan-nik-ask = Berapa NIK Anda? NIK adalah 16 angka di bagian atas KTP.
keberatan-nik-label = NIK

keberatan-ktp-ask = Mohon kirim foto KTP Anda. Seluruh kartu terlihat dan tulisannya terbaca. Boleh juga gambar atau PDF sebagai berkas, paling besar 10 MB.
keberatan-ktp-label = Foto KTP

keberatan-alamat-ask = Di mana alamat lengkap Anda? Mohon tulis jalan dan nomor, RT/RW, kelurahan atau desa, kecamatan, dan kabupaten atau kota.
keberatan-alamat-label = Alamat

keberatan-kontak-ask = { $share ->
    [ya] Ke mana kami dapat menghubungi Anda? Tekan tombol Bagikan nomor saya di bawah, atau ketik nomor telepon atau alamat e-mail.
    [ini] Ke mana kami dapat menghubungi Anda? Tekan Pakai nomor ini untuk nomor yang sedang Anda pakai, atau ketik nomor telepon lain atau alamat e-mail.
   *[tidak] Ke mana kami dapat menghubungi Anda? Mohon ketik nomor telepon atau alamat e-mail.
}
keberatan-kontak-label = Telepon atau e-mail

keberatan-review = Mohon periksa sekali lagi. Dengan menekan Kirim, Anda menyatakan bahwa isian ini benar dan mengajukan keberatan kepada Atasan PPID.

# Alasan menurut UU 14/2008 Pasal 35 ayat (1), pendek
objection-ground-a = Ditolak karena dikecualikan (huruf a)
objection-ground-b = Informasi berkala tidak disediakan (huruf b)
objection-ground-c = Permohonan tidak ditanggapi (huruf c)
objection-ground-d = Jawaban tidak sesuai permintaan (huruf d)
objection-ground-e = Permohonan tidak dipenuhi (huruf e)
objection-ground-f = Biaya tidak wajar (huruf f)
objection-ground-g = Disampaikan melewati waktu (huruf g)
objection-ground-term = Hari terakhir mengajukan: { $date }

# Mengapa sebuah alasan tidak ditawarkan
objection-why-no-request = Alasan ini memerlukan permohonan.
objection-why-withdrawn = Permohonannya Anda cabut sendiri.
objection-why-incomplete = Permohonannya ditutup karena tidak dilengkapi, jadi belum ada jawaban yang dapat dinilai.
objection-why-clock-stopped = Permohonannya belum lengkap, jadi tenggat jawabannya belum berjalan.
objection-why-not-due = Tenggat jawabannya { $date } dan belum terlewati.
objection-why-answered = Permohonannya sudah dijawab pada { $date }.
objection-why-not-answered = Permohonannya belum dijawab.
objection-why-not-delivered = Belum ada yang disampaikan. Yang cocok: permohonan tidak ditanggapi (huruf c).
objection-why-not-exempt = Tidak ada yang ditolak dengan alasan pengecualian.
objection-why-refused = Permohonannya ditolak. Yang cocok: permohonan tidak dipenuhi (huruf e).
objection-why-granted = Permohonannya dikabulkan seluruhnya. Bila isinya lain dari yang diminta, yang cocok huruf d.
objection-why-free = Tidak ada biaya yang dikenakan.
objection-why-in-time = Jawabannya disampaikan sebelum tenggat, { $date }.
objection-why-objected = Sudah Anda pakai pada keberatan sebelumnya atas permohonan ini.
objection-why-too-late = Hari terakhirnya { $date }, yaitu 30 hari kerja setelah alasan itu ada. Anda masih dapat mengajukan permohonan baru.

# Memilih permohonan
objection-case-row = { $nomor } · { $summary }
objection-case-filed = Diajukan { $filed }
objection-grounds-changed =
    Sejak Anda memilih, keadaannya berubah, sehingga alasan berikut tidak berlaku lagi:
    { $reasons }

    Isian lainnya tetap ada. Silakan pilih alasannya sekali lagi.
objection-identity-gone = Identitas yang kami simpan sudah dihapus. Isian lainnya tetap ada; mohon isi identitas Anda sekali lagi.
objection-ktp-gone = Foto KTP yang kami simpan sudah dihapus. Isian lainnya tetap ada; mohon kirim fotonya sekali lagi.
objection-summary-request = Permohonan informasi nomor { $nomor }

# Setelah diajukan
objection-filed-heading = Keberatan diterima
objection-filed =
    Nomor registrasi keberatan: { $nomor }

    Atasan PPID memberi tanggapan tertulis paling lambat { $due }, yaitu { $days } hari kerja sejak keberatan diterima. Waktu ini tidak dapat diperpanjang (UU 14/2008 Pasal 36 ayat 2).

    Tanda bukti (PDF) segera kami kirim di chat ini.
objection-receipt-caption = Tanda bukti keberatan { $nomor }. Mohon disimpan.

# Tanggapan Atasan PPID
objection-answered-heading = Keberatan { $nomor } ditanggapi
objection-granted-full = Keberatan Anda dikabulkan seluruhnya. Tanggapan tertulis Atasan PPID kami kirim di chat ini.
objection-granted-part = Keberatan Anda dikabulkan sebagian. Tanggapan tertulis Atasan PPID menjelaskan bagian yang tidak dapat diberikan beserta alasannya.
objection-refused =
    Keberatan Anda belum dapat dikabulkan.
    Dasar: { $ground }
    Alasan: { $reason }

    Tanggapan tertulis Atasan PPID terlampir.
objection-dispute = Bila Anda tidak puas dengan tanggapan ini, Anda dapat mengajukan permohonan penyelesaian sengketa ke Komisi Informasi paling lambat { $date } (14 hari kerja setelah tanggapan ini diterima; UU 14/2008 Pasal 37 ayat 2).
objection-respond = Apakah Anda menerima tanggapan ini? Jawaban Anda dicatat di buku register keberatan.
objection-late = Tanggapan belum Anda terima sampai tenggatnya. Anda dapat mengajukan permohonan penyelesaian sengketa ke Komisi Informasi paling lambat { $date }.

# Setelah menekan tombol pada keberatannya
citizen-done-menerima = Terima kasih, tanggapan Anda atas keberatan { $nomor } sudah dicatat.
citizen-done-tidak-puas = Tanggapan Anda atas keberatan { $nomor } sudah dicatat. Hak Anda mengajukan sengketa ke Komisi Informasi tetap ada sampai tanggal yang tertulis pada tanggapan itu.
