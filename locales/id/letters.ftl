### Surat yang diterbitkan: tanda bukti permohonan (tbp), pemberitahuan tertulis (pt), SK penolakan (sk),
### perpanjangan (pj), tanda bukti penerimaan informasi (tbi), dan bagian yang dipakai bersama.

-letters-uu-kip = UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik

## Kerangka setiap surat

letters-number = Nomor: { $number }
letters-place-date = { $place }, { $date }
letters-nip = NIP. { $nip }
letters-issued-electronically = (diterbitkan secara elektronik)
letters-acting-plt = Plt.
letters-acting-plh = Plh.
letters-acting-plt-for = Pelaksana Tugas untuk { $name } berdasarkan SK Nomor { $sk }
letters-acting-plh-for = Pelaksana Harian untuk { $name } berdasarkan SK Nomor { $sk }
letters-footer = Nomor { $number } · Kode verifikasi { $code }
letters-page = Halaman { $page } dari { $pages }
letters-verify-code = Kode verifikasi: { $code }
letters-verify-url = Untuk memeriksa keaslian surat ini, pindai kode QR di samping atau buka:
letters-verify-ask = Untuk memeriksa keaslian surat ini, sebutkan kode di atas kepada { $agency }, { $contact }. Kode QR di samping memuat kode yang sama.
letters-electronic-note = Dokumen ini diterbitkan secara elektronik oleh sistem layanan PPID, tanpa tanda tangan basah dan tanpa tanda tangan elektronik tersertifikasi. Keasliannya diperiksa dengan kode verifikasi.
letters-placeholder-note = Tanda � menggantikan gambar atau huruf yang tidak dapat dicetak. Tulisan aslinya tersimpan utuh di sistem PPID.
letters-or = { $one } atau { $other }
letters-rupiah = Rp{ NUMBER($amount, useGrouping: "always") }
letters-pasal-17 = Pasal 17 huruf { $letter } UU Nomor 14 Tahun 2008
letters-role-applicant = Pemohon Informasi,

## Isian permohonan

letters-field-registration = Nomor pendaftaran
letters-field-received = Diterima lengkap
letters-field-category = Kategori pemohon
letters-field-name = Nama pemohon
letters-field-full-name = Nama lengkap
letters-field-nik = NIK
letters-field-sk = Nomor SK pengesahan badan hukum
letters-field-address = Alamat
letters-field-contact = Telepon/e-mail
letters-field-attachments = Dokumen yang dilampirkan
letters-field-information = Rincian informasi yang diminta
letters-field-purpose = Tujuan penggunaan informasi
letters-field-obtain = Cara memperoleh informasi
letters-field-delivery = Cara mengirimkan informasi
letters-category-perorangan = Perorangan
letters-category-badan-hukum = Badan hukum
letters-category-kelompok = Kelompok orang
letters-attachment-ktp = foto KTP
letters-attachment-akta = akta badan hukum
letters-attachment-surat-kuasa = surat kuasa
letters-obtain-melihat = Melihat/membaca/mendengarkan/mencatat
letters-obtain-softcopy = Mendapatkan salinan softcopy
letters-obtain-hardcopy = Mendapatkan salinan hardcopy
letters-delivery-chat = Lewat chat
letters-delivery-email = E-mail
letters-delivery-ambil = Mengambil langsung
letters-delivery-pos = Pos/kurir
letters-delivery-none = Tidak dikirim: informasi dilihat atau dibaca

## Hitungan hari kerja

letters-days-heading = Cara menghitung batas waktu { $date }
letters-days-number = Hari ke-
letters-days-date = Tanggal
letters-days-remark = Keterangan
letters-days-range = { $from } s.d. { $to }
letters-days-due = Batas waktu
letters-days-first-due = Batas waktu semula
letters-days-extension = Hari ke-{ $nth } perpanjangan

## Yang diberikan

letters-items-no = No.
letters-items-title = Informasi atau dokumen
letters-items-form = Bentuk
letters-items-form-softcopy = Salinan softcopy
letters-items-form-hardcopy = Salinan hardcopy
letters-items-form-tautan = Tautan
letters-items-form-teks = Jawaban tertulis
letters-given-link = Tautan ke informasi
letters-given-text = Jawaban tertulis

## Hak mengajukan keberatan

letters-objection-heading = Hak Anda mengajukan keberatan
letters-objection-right-answer = Bila jawaban ini tidak sesuai dengan yang Anda minta, Anda berhak mengajukan keberatan secara tertulis kepada atasan PPID paling lambat 30 (tiga puluh) hari kerja sejak tanggal surat ini (Pasal 35 ayat (1) dan Pasal 36 ayat (1) { -letters-uu-kip }).
letters-objection-right-a = Bila Anda keberatan atas penolakan ini, Anda berhak mengajukan keberatan secara tertulis kepada atasan PPID paling lambat 30 (tiga puluh) hari kerja sejak tanggal surat ini, dengan alasan penolakan berdasarkan pengecualian informasi (Pasal 35 ayat (1) huruf a dan Pasal 36 ayat (1) { -letters-uu-kip }).
letters-objection-right-e = Bila Anda keberatan atas penolakan ini, Anda berhak mengajukan keberatan secara tertulis kepada atasan PPID paling lambat 30 (tiga puluh) hari kerja sejak tanggal surat ini, dengan alasan tidak dipenuhinya permintaan informasi (Pasal 35 ayat (1) huruf e dan Pasal 36 ayat (1) { -letters-uu-kip }).
letters-objection-last-day = Hari terakhir: { $date }
letters-objection-how = Caranya: lewat layanan chat PPID, tekan tombol keberatan pada pesan yang menyertai surat ini atau kirim perintah /keberatan; atau secara tertulis ke { $where }.
letters-objection-after = Atasan PPID memberi tanggapan tertulis paling lambat 30 (tiga puluh) hari kerja sejak keberatan diterima (Pasal 36 ayat (2)). Bila Anda tidak puas dengan tanggapan itu, Anda dapat mengajukan sengketa ke Komisi Informasi paling lambat 14 (empat belas) hari kerja setelah menerimanya (Pasal 37 ayat (2)).

## Tanda bukti permohonan

letters-tbp-title = Tanda Bukti Permohonan Informasi Publik
letters-tbp-opening = Kami telah menerima dan mencatat permohonan informasi publik berikut:
letters-tbp-nik-note = Sebagian angka disembunyikan; NIK lengkap hanya ada di berkas tersegel PPID.
letters-tbp-due = Batas waktu jawaban: { $date }
letters-tbp-due-law = PPID wajib memberi pemberitahuan tertulis paling lambat { $days } hari kerja sejak permohonan diterima (Pasal 22 ayat (7) UU Nomor 14 Tahun 2008). Hitungan harinya ada di halaman belakang.
letters-tbp-due-law-extended = PPID wajib memberi pemberitahuan tertulis paling lambat { $days } hari kerja sejak permohonan diterima (Pasal 22 ayat (7) UU Nomor 14 Tahun 2008). Waktu itu sudah diperpanjang { $extension } hari kerja (Pasal 22 ayat (8)). Hitungan harinya ada di halaman belakang.
letters-tbp-closing = Simpan tanda bukti ini. Sebutkan nomor pendaftaran bila Anda menanyakan permohonan ini.
letters-tbp-applicant-mark = (diajukan secara elektronik)

letters-rights-heading = Hak dan kewajiban Anda sebagai pemohon informasi
letters-rights-1 = Anda berhak memperoleh informasi publik yang dikuasai badan publik, kecuali informasi yang dikecualikan. Badan publik juga tidak dapat memberikan informasi yang belum dikuasai atau belum didokumentasikan (Pasal 4, Pasal 6 ayat (3) huruf e, dan Pasal 17 UU Nomor 14 Tahun 2008).
letters-rights-2 = Anda berhak mendapat tanda bukti berupa nomor pendaftaran pada saat permohonan diterima (Pasal 22 ayat (4)).
letters-rights-3 = Anda berhak mendapat pemberitahuan tertulis paling lambat 10 (sepuluh) hari kerja sejak permohonan diterima (Pasal 22 ayat (7)). Badan publik dapat memperpanjangnya satu kali, paling lama 7 (tujuh) hari kerja, dengan alasan tertulis (Pasal 22 ayat (8)).
letters-rights-4 = Bila permohonan ditolak seluruhnya atau sebagian, Anda berhak mengetahui alasannya secara tertulis. Bagian dokumen yang dikecualikan dapat dihitamkan dengan menyebutkan alasannya (Pasal 22 ayat (7) huruf c dan e).
letters-rights-5 = Anda berhak diberi tahu biaya dan cara pembayarannya dalam pemberitahuan tertulis, dan mengajukan keberatan bila biaya itu tidak wajar (Pasal 22 ayat (7) huruf g dan Pasal 35 ayat (1) huruf f).
letters-rights-6 = Anda berhak mengajukan keberatan kepada atasan PPID paling lambat 30 (tiga puluh) hari kerja sejak alasannya ditemukan, bila: permohonan ditolak karena pengecualian; informasi berkala tidak disediakan; permohonan tidak ditanggapi; permohonan ditanggapi tidak sebagaimana yang diminta; permohonan tidak dipenuhi; biayanya tidak wajar; atau informasi disampaikan melebihi waktu (Pasal 35 ayat (1) dan Pasal 36 ayat (1)).
letters-rights-7 = Atasan PPID wajib memberi tanggapan tertulis atas keberatan paling lambat 30 (tiga puluh) hari kerja sejak keberatan diterima (Pasal 36 ayat (2)).
letters-rights-8 = Bila tidak puas dengan tanggapan atasan PPID, Anda berhak mengajukan sengketa ke Komisi Informasi paling lambat 14 (empat belas) hari kerja setelah menerima tanggapan itu (Pasal 37 ayat (2)).
letters-rights-9 = Data pribadi Anda hanya dipakai untuk melayani permohonan ini dan dijaga keamanannya. Anda berhak meminta data yang keliru diperbaiki (Pasal 30 dan Pasal 35 UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi).
letters-rights-10 = Anda wajib memakai informasi sesuai dengan peraturan perundang-undangan dan menyebutkan sumbernya (Pasal 5 UU Nomor 14 Tahun 2008).

## Pemberitahuan tertulis

letters-pt-title = Pemberitahuan Tertulis
letters-pt-opening = Berdasarkan permohonan informasi publik berikut:
letters-pt-decision = kami memberitahukan bahwa permohonan Anda:
letters-pt-outcome-dikabulkan-seluruhnya = Dikabulkan seluruhnya
letters-pt-outcome-dikabulkan-sebagian = Dikabulkan sebagian
letters-pt-a = A. Informasi dapat diberikan
letters-pt-held = Penguasaan informasi
letters-pt-held-us = Kami
letters-pt-held-other = Badan publik lain
letters-pt-held-other-named = Badan publik lain, yaitu { $body }
letters-pt-forms = Bentuk fisik yang tersedia
letters-pt-form-softcopy = Softcopy (termasuk rekaman)
letters-pt-form-hardcopy = Hardcopy/salinan tertulis
letters-pt-delivery = Cara penyampaian
letters-pt-costs = Biaya
letters-pt-costs-none = Tidak dikenakan biaya
letters-pt-costs-copies = Penyalinan: { $price } × { $sheets } lembar = { $sum }
letters-pt-costs-delivery = Pengiriman: { $sum }
letters-pt-costs-other = Lain-lain: { $sum }
letters-pt-costs-total = Jumlah: { $sum }
letters-pt-costs-payment = Cara pembayaran: { $how }
letters-pt-given-on = Waktu penyediaan
letters-pt-redaction = Penghitaman/pengaburan
letters-pt-redaction-none = Tidak ada bagian yang dihitamkan
letters-pt-redaction-below = Ada bagian yang dihitamkan; lihat penjelasan di bawah
letters-pt-materials = Materi informasi yang diberikan
letters-redaction-heading = Penjelasan penghitaman/pengaburan
letters-redaction-part = Bagian yang dihitamkan
letters-redaction-reason = Alasan
letters-pt-b = B. Informasi tidak dapat diberikan karena
letters-not-given-belum-dikuasai = Informasi yang diminta belum dikuasai
letters-not-given-belum-didokumentasikan = Informasi yang diminta belum didokumentasikan
letters-not-given-none = Tidak ada; semua informasi yang dapat diberikan tercantum dalam bagian A.
letters-not-given-what = Bagian yang tidak dapat diberikan: { $what }
letters-not-given-within = Penyediaan informasi yang belum didokumentasikan dilakukan dalam jangka waktu { $days } hari kerja.
letters-pt-closing = Demikian pemberitahuan ini kami sampaikan untuk memenuhi Pasal 22 ayat (7) { -letters-uu-kip }.

## SK penolakan

letters-sk-title = Keputusan Pejabat Pengelola Informasi dan Dokumentasi
letters-sk-about = tentang
letters-sk-about-what = Penolakan Permohonan Informasi Publik
letters-sk-opening = Berdasarkan permohonan informasi publik berikut:
letters-sk-decides = PPID memutuskan bahwa informasi yang dimohonkan adalah:
letters-sk-ground-dikecualikan = Informasi yang dikecualikan
letters-sk-ground-belum-dikuasai = Informasi yang belum dikuasai
letters-sk-ground-belum-didokumentasikan = Informasi yang belum didokumentasikan
letters-sk-ground-dikuasai-badan-lain = Informasi yang dikuasai badan publik lain
letters-sk-based-on = Pengecualian informasi didasarkan pada alasan:
letters-sk-dik = Daftar Informasi yang Dikecualikan
letters-sk-dik-entry = Nomor { $number }: { $information }
letters-sk-consequence = Konsekuensi bila informasi dibuka
letters-sk-until = Dikecualikan sampai dengan
letters-sk-law-not-held = Badan publik tidak dapat memberikan informasi publik yang belum dikuasai atau didokumentasikan (Pasal 6 ayat (3) huruf e { -letters-uu-kip }). Penolakan ini bukan pengecualian informasi menurut Pasal 17.
letters-sk-held-by-other = Informasi yang dimohonkan tidak berada di bawah penguasaan kami. Sepanjang yang kami ketahui, informasi itu dikuasai oleh { $body }; Anda dapat mengajukan permohonan kepadanya (Pasal 6 ayat (3) huruf e dan Pasal 22 ayat (7) huruf a dan b { -letters-uu-kip }).
letters-sk-reason = Alasan keputusan
letters-sk-therefore = Dengan demikian PPID menyatakan bahwa:
letters-sk-refused = Permohonan informasi ditolak
letters-sk-closing = Keputusan ini disampaikan kepada pemohon sebagai pemberitahuan tertulis menurut Pasal 22 ayat (7) { -letters-uu-kip }.

## Perpanjangan waktu

letters-pj-title = Pemberitahuan Perpanjangan Waktu Jawaban
letters-pj-opening = Sehubungan dengan permohonan informasi publik berikut:
letters-pj-decision = kami memberitahukan bahwa waktu untuk memberi jawaban diperpanjang { $days } hari kerja:
letters-pj-first-due = Batas waktu semula
letters-pj-new-due = Batas waktu baru
letters-pj-reason = Alasan perpanjangan
letters-pj-reason-belum-dikuasai = Informasi yang diminta belum dikuasai
letters-pj-reason-belum-didokumentasikan = Informasi yang diminta belum didokumentasikan
letters-pj-reason-belum-diputuskan = Belum dapat diputuskan apakah informasi yang diminta termasuk informasi yang dikecualikan
letters-pj-explanation = Penjelasan: { $text }
letters-pj-law = Perpanjangan ini hanya dapat dilakukan satu kali, paling lama 7 (tujuh) hari kerja, dengan alasan tertulis (Pasal 22 ayat (8) { -letters-uu-kip }). Bila sampai batas waktu baru Anda belum mendapat jawaban, Anda berhak mengajukan keberatan kepada atasan PPID (Pasal 35 ayat (1) huruf c dan g).
letters-pj-closing = Demikian pemberitahuan ini kami sampaikan. Terima kasih atas kesabaran Anda.

## Tanda bukti penerimaan informasi

letters-tbi-title = Tanda Bukti Penerimaan Informasi Publik
letters-tbi-opening = Informasi publik atas permohonan berikut telah disampaikan kepada pemohon dan diterima olehnya.
letters-tbi-answer = Nomor surat jawaban
letters-tbi-channel = Disampaikan melalui
letters-tbi-sent = Disampaikan pada
letters-tbi-confirmed = Penerimaan ditegaskan pada
letters-tbi-items = Informasi yang diterima
letters-tbi-receiver = Yang menerima,
letters-tbi-applicant-mark = (ditegaskan dengan menekan tombol “Sudah saya terima”)
letters-tbi-closing = Pemohon menegaskan penerimaan ini dengan menekan tombol “Sudah saya terima” pada { $time }.

## Keberatan: isian yang dipakai bersama

letters-kb-registration = Nomor registrasi keberatan
letters-kb-received = Keberatan diterima lengkap
letters-kb-request = Nomor pendaftaran permohonan
letters-kb-request-none = Tanpa permohonan (informasi berkala, Pasal 9)
letters-kb-information = Informasi yang dimaksud
letters-kb-applicant = Identitas pemohon
letters-kb-representative = Identitas kuasa pemohon
letters-kb-representative-none = Tidak ada; diajukan sendiri
letters-kb-nik = NIK { $nik }
letters-kb-grounds = Alasan keberatan
letters-kb-ground = { $letter }. { $text }
letters-role-representative = Kuasa Pemohon Informasi,
letters-kb-rights-heading = Hak Anda setelah mengajukan keberatan
letters-kb-rights-1 = Atasan PPID wajib memberi tanggapan tertulis paling lambat 30 (tiga puluh) hari kerja sejak keberatan diterima; waktu ini tidak dapat diperpanjang (Pasal 36 ayat (2) UU Nomor 14 Tahun 2008).
letters-kb-rights-2 = Bila Atasan PPID menguatkan putusan bawahannya, alasan tertulisnya disertakan (Pasal 36 ayat (3)).
letters-kb-rights-3 = Keberatan tidak diputus oleh orang yang memutus permohonannya.
letters-kb-rights-4 = Bila tidak puas dengan tanggapan Atasan PPID, atau bila tanggapan tidak diberikan dalam waktunya, Anda berhak mengajukan penyelesaian sengketa ke Komisi Informasi paling lambat 14 (empat belas) hari kerja sesudahnya (Pasal 37 ayat (2)).
letters-kb-rights-5 = Data pribadi Anda hanya dipakai untuk menangani keberatan ini dan dijaga keamanannya. Anda berhak meminta data yang keliru diperbaiki (Pasal 30 dan Pasal 35 UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi).

## Tanda bukti keberatan

letters-tbk-title = Tanda Bukti Pengajuan Keberatan
letters-tbk-opening = Kami telah menerima dan mencatat pengajuan keberatan kepada Atasan PPID berikut:
letters-tbk-purpose-of-request = Sebagaimana tercantum dalam permohonannya
letters-tbk-story = Kasus posisi
letters-tbk-answer-on = Tanggapan diberikan paling lambat
letters-tbk-due-law = Atasan PPID wajib memberi tanggapan tertulis paling lambat { $days } hari kerja sejak keberatan diterima (Pasal 36 ayat (2) UU Nomor 14 Tahun 2008). Hitungan harinya ada di halaman belakang.
letters-tbk-closing = Simpan tanda bukti ini. Sebutkan nomor registrasi bila Anda menanyakan keberatan ini.

## Surat perintah

letters-sp-title = Surat Perintah
letters-sp-opening = Sehubungan dengan keberatan informasi publik berikut:
letters-sp-orders = Atasan PPID { $agency } memerintahkan kepada PPID dan PPID Pembantu, c.q. Bidang Pelayanan Informasi dan Dokumentasi, untuk menjawab permohonan informasi tersebut.
letters-sp-order = Isi perintah
letters-sp-due = Dilaksanakan paling lambat: { $date }
letters-sp-within = Perintah ini dilaksanakan dalam { $days } hari kerja sejak tanggal surat ini.
letters-sp-report = Hasilnya, berupa informasi yang diminta atau rekomendasi penolakan dengan alasannya, disampaikan kepada Atasan PPID.
letters-sp-closing = Surat perintah ini diterbitkan berdasarkan Pasal 36 { -letters-uu-kip }.

## Tanggapan atas keberatan

letters-tk-title = Tanggapan Tertulis atas Keberatan
letters-tk-opening = Atasan Pejabat Pengelola Informasi dan Dokumentasi telah memeriksa keberatan informasi publik berikut:
letters-tk-order = Surat perintah
letters-tk-decides = dan memutuskan bahwa keberatan tersebut:
letters-tk-outcome-dikabulkan-seluruhnya = Dikabulkan seluruhnya
letters-tk-outcome-dikabulkan-sebagian = Dikabulkan sebagian
letters-tk-outcome-ditolak = Ditolak
letters-tk-reason = Alasan
letters-tk-reason-dikabulkan-seluruhnya = Informasi yang dimaksud adalah informasi publik yang dikuasai badan publik dan dapat diberikan kepada pemohon.
letters-tk-reason-dikabulkan-sebagian = Informasi yang dimaksud adalah informasi publik yang dikuasai badan publik dan dapat diberikan kepada pemohon, kecuali bagian yang disebutkan di bawah beserta alasannya.
letters-tk-given = Informasi yang diberikan
letters-tk-ground-belum-tersedia = Informasi yang dimaksud belum tersedia: badan publik tidak dapat memberikan informasi publik yang belum dikuasai atau didokumentasikan (Pasal 6 ayat (3) huruf e { -letters-uu-kip }).
letters-tk-ground-dikecualikan = Informasi yang dimaksud termasuk informasi yang dikecualikan.
letters-tk-dispute = Hari terakhir mengajukan sengketa ke Komisi Informasi: { $date }
letters-tk-dispute-how = Bila Anda tidak puas dengan tanggapan ini, Anda dapat mengajukan permohonan penyelesaian sengketa informasi ke Komisi Informasi paling lambat { $days } hari kerja setelah tanggapan ini diterima (Pasal 37 ayat (2) { -letters-uu-kip }). Lampirkan tanda bukti keberatan dan tanggapan ini.
letters-tk-closing = Demikian tanggapan ini kami sampaikan untuk memenuhi Pasal 36 ayat (2) { -letters-uu-kip }.
