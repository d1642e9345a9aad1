### Buku registrasi, DIP, dan DIK yang diekspor, dengan kolom-kolom resminya.

register-title-permohonan = Buku Registrasi Permohonan Informasi Publik Tahun { $year }
register-title-keberatan = Buku Register Keberatan Tahun { $year }
register-title-dip = Daftar Informasi Publik
register-title-dik = Daftar Informasi yang Dikecualikan
register-title-rincian-permohonan = Waktu menjawab setiap permohonan tahun { $year }
register-title-rincian-keberatan = Waktu menjawab setiap keberatan tahun { $year }
register-printed = Dicetak { $time } · { $count } entri

## Isi kolom

register-purged = (dihapus sesuai masa simpan)
register-yes = ya
register-no = tidak
register-documented = sudah
register-not-documented = belum
register-softcopy = softcopy
register-hardcopy = hardcopy
register-to-read = melihat/mengetahui
register-to-copy = meminta salinan
register-in-process = dalam proses
register-free = tanpa biaya
register-cost = penyalinan { $sheets } lembar, pengiriman Rp{ NUMBER($delivery, useGrouping: "always") }, lainnya Rp{ NUMBER($other, useGrouping: "always") }; { $payment }
register-nik = NIK { $nik }
register-pasal-35 = Pasal 35 (1) huruf { $letter }
register-response-menerima = menerima
register-response-tidak-puas = tidak puas
register-class-berkala = berkala
register-class-serta-merta = serta merta
register-class-setiap-saat = setiap saat
register-dik-berlaku = berlaku
register-dik-dibuka = terbuka (masa berakhir)
register-dik-dicabut = dicabut

## Kepala kolom

register-column-no = No.
register-column-uraian = Uraian
register-column-jumlah = Jumlah
register-column-nomor = Nomor
register-column-diterima = Diterima lengkap
register-column-tenggat = Tenggat
register-column-dijawab = Dijawab
register-column-hari-kerja = Hari kerja
register-column-nomor-pendaftaran = Nomor pendaftaran
register-column-tanggal = Tanggal diterimanya permohonan
register-column-nama = Nama
register-column-identitas = NIK / Nomor SK badan hukum
register-column-kuasa = Kuasa
register-column-alamat = Alamat
register-column-kontak = Nomor kontak
register-column-pekerjaan = Pekerjaan (tidak ditanyakan)
register-column-informasi = Informasi yang diminta
register-column-tujuan = Tujuan penggunaan informasi
register-column-penguasaan = Status informasi: di bawah penguasaan
register-column-didokumentasikan = Status informasi: telah didokumentasikan
register-column-bentuk = Bentuk informasi yang dikuasai
register-column-jenis = Jenis permohonan
register-column-keputusan = Keputusan
register-column-alasan-penolakan = Alasan penolakan
register-column-tanggal-pemberitahuan = Tanggal pemberitahuan tertulis
register-column-tanggal-pemberian = Tanggal pemberian informasi
register-column-biaya = Biaya dan cara pembayaran
register-column-nomor-registrasi = Nomor registrasi keberatan
register-column-tanggal-keberatan = Tanggal diterimanya keberatan
register-column-pemohon = Identitas pemohon
register-column-kuasa-pemohon = Identitas kuasa pemohon
register-column-nomor-permohonan = Nomor pendaftaran permohonan
register-column-informasi-keberatan = Informasi publik yang diminta
register-column-alasan-keberatan = Alasan pengajuan keberatan
register-column-keputusan-atasan = Keputusan Atasan PPID
register-column-tanggal-tanggapan = Tanggal pemberian tanggapan
register-column-atasan = Nama dan posisi Atasan PPID
register-column-tanggapan-pemohon = Tanggapan pemohon
register-column-judul = Judul
register-column-ringkasan = Ringkasan isi informasi
register-column-penguasa = Pejabat/unit/satker yang menguasai informasi
register-column-penanggung-jawab = Penanggung jawab pembuatan atau penerbitan informasi
register-column-waktu-tempat = Waktu dan tempat pembuatan informasi
register-column-format = Format informasi yang tersedia
register-column-retensi = Jangka waktu penyimpanan atau retensi arsip
register-column-kelas = Klasifikasi
register-column-tautan = Tautan
register-column-nomor-dik = Nomor
register-column-informasi-dik = Informasi yang dikecualikan
register-column-dasar-hukum = Dasar hukum pengecualian
register-column-konsekuensi-buka = Konsekuensi bila dibuka
register-column-konsekuensi-tutup = Konsekuensi/manfaat bila ditutup
register-column-jangka-waktu = Jangka waktu
register-column-berlaku-sampai = Berlaku sampai
register-column-unit = Unit penanggung jawab
register-column-penetapan = Nomor dan tanggal penetapan
register-column-status-dik = Status

## Ekspor

cli-export = mengekspor buku registrasi, DIP, DIK, atau laporan tahunan ke berkas Excel atau PDF
cli-export-register = permohonan, keberatan, dip, dik, atau laporan
cli-export-format = xlsx (bila tidak disebut) atau pdf
cli-export-out = berkas tujuan; bila tidak disebut, dinamai menurut isinya di direktori ini
cli-export-how = Sebutkan salah satu dari: { $registers }. Tahun ditulis empat angka, misalnya --year 2026. Format: { $formats }.
cli-export-there = Berkas { $file } sudah ada dan dibiarkan. Pilih nama lain dengan --out, atau pindahkan dulu berkas itu.
cli-export-not-writable = Berkas { $file } tidak dapat ditulis. Periksa apakah direktorinya ada, boleh ditulis, dan masih ada tempat di disk.
cli-export-too-long = Daftar ini lebih dari { $max } entri, terlalu panjang untuk PDF. Ekspor dengan --format xlsx.
cli-export-done = { $count } entri ditulis ke { $file }
cli-export-report = Laporan ditulis ke { $file }
cli-export-private = Berkas ini memuat data pribadi: simpan di tempat yang aman, dan hapus bila tidak diperlukan lagi.

## Ekspor lewat chat

ekspor-heading = Ekspor
ekspor-how =
    Pilih berkas untuk tahun { $year }. Untuk tahun lain, ketik misalnya: /ekspor permohonan 2025 pdf

    Buku registrasi memuat data pribadi pemohon. Jangan teruskan ke grup.
ekspor-button = { $what } · { $format }
ekspor-name-permohonan = Buku registrasi permohonan
ekspor-name-keberatan = Buku register keberatan
ekspor-name-dip = Daftar Informasi Publik
ekspor-name-dik = Daftar Informasi yang Dikecualikan
ekspor-name-laporan = Laporan layanan
ekspor-later = { $what } sedang disusun dan segera dikirim di chat ini.
ekspor-later-year = { $what } tahun { $year } sedang disusun dan segera dikirim di chat ini.
ekspor-done-report = { $what } tahun { $year } terlampir. Bagian yang hanya diketahui PPID disediakan garis untuk diisi.
ekspor-done = { $what }: { $count } entri.
ekspor-done-private = { $what }: { $count } entri. Berkas ini memuat data pribadi: simpan di tempat yang aman, dan hapus dari chat bila tidak diperlukan lagi.
ekspor-too-long = { $what } lebih dari { $max } entri, terlalu panjang untuk PDF. Mintalah sebagai XLSX.
ekspor-too-large = { $what } terlalu besar untuk dikirim lewat chat. Mintalah pengelola server menjalankan perintah loket export.
