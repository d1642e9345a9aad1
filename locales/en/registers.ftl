### The exported registers (requests, objections, DIP, DIK) with their official columns. They are printed in
### Indonesian; these are the same words for who reads the program in English.

register-title-permohonan = Register of requests for public information { $year }
register-title-keberatan = Register of objections { $year }
register-title-dip = Public information list (DIP)
register-title-dik = List of exempt information (DIK)
register-title-rincian-permohonan = Time to answer each request of { $year }
register-title-rincian-keberatan = Time to answer each objection of { $year }
register-printed = Printed { $time } · { $count } entries

## What stands in the columns

register-purged = (erased at the end of its retention)
register-yes = yes
register-no = no
register-documented = yes
register-not-documented = not yet
register-softcopy = electronic copy
register-hardcopy = paper copy
register-to-read = to read
register-to-copy = a copy
register-in-process = in process
register-free = free of charge
register-cost = copying { $sheets } sheets, delivery Rp{ NUMBER($delivery, useGrouping: "always") }, other Rp{ NUMBER($other, useGrouping: "always") }; { $payment }
register-nik = NIK { $nik }
register-pasal-35 = Article 35 (1) letter { $letter }
register-response-menerima = accepts
register-response-tidak-puas = not satisfied
register-class-berkala = published periodically
register-class-serta-merta = published without delay
register-class-setiap-saat = available at any time
register-dik-berlaku = in force
register-dik-dibuka = open (period ended)
register-dik-dicabut = revoked

## Headings of the columns

register-column-no = No.
register-column-uraian = Matter
register-column-jumlah = Number
register-column-nomor = Number
register-column-diterima = Received complete
register-column-tenggat = Due
register-column-dijawab = Answered
register-column-hari-kerja = Working days
register-column-nomor-pendaftaran = Registration number
register-column-tanggal = Date received
register-column-nama = Name
register-column-identitas = NIK / number of the legal entity’s decree
register-column-kuasa = By a representative
register-column-alamat = Address
register-column-kontak = Contact
register-column-pekerjaan = Occupation (no longer asked)
register-column-informasi = Information requested
register-column-tujuan = Purpose of use
register-column-penguasaan = Information held
register-column-didokumentasikan = Information documented
register-column-bentuk = Form held
register-column-jenis = Kind of request
register-column-keputusan = Decision
register-column-alasan-penolakan = Reason of refusal
register-column-tanggal-pemberitahuan = Date of written notice
register-column-tanggal-pemberian = Date information was given
register-column-biaya = Cost and way of payment
register-column-nomor-registrasi = Registration number of the objection
register-column-tanggal-keberatan = Date objection received
register-column-pemohon = Applicant
register-column-kuasa-pemohon = Representative
register-column-nomor-permohonan = Registration number of the request
register-column-informasi-keberatan = Information requested
register-column-alasan-keberatan = Grounds
register-column-keputusan-atasan = Superior’s decision
register-column-tanggal-tanggapan = Date of the answer
register-column-atasan = Name and office of the superior
register-column-tanggapan-pemohon = Applicant’s response
register-column-judul = Title
register-column-ringkasan = Summary
register-column-penguasa = Unit that holds it
register-column-penanggung-jawab = Responsible for its making
register-column-waktu-tempat = Time and place of making
register-column-format = Format available
register-column-retensi = Retention
register-column-kelas = Class
register-column-tautan = Link
register-column-nomor-dik = Number
register-column-informasi-dik = Exempt information
register-column-dasar-hukum = Legal basis
register-column-konsekuensi-buka = Consequence of opening
register-column-konsekuensi-tutup = Consequence or benefit of closing
register-column-jangka-waktu = Period
register-column-berlaku-sampai = In force until
register-column-unit = Unit
register-column-penetapan = Decree number and date
register-column-status-dik = Status

## Export

cli-export = exports a register, the DIP, the DIK or the yearly report to an Excel file or a PDF
cli-export-register = permohonan, keberatan, dip, dik or laporan
cli-export-format = xlsx (when not said) or pdf
cli-export-out = the file to write; when not said, one named after its content in this directory
cli-export-how = Name one of: { $registers }. The year has four digits, as in --year 2026. Formats: { $formats }.
cli-export-there = The file { $file } is there already and was left alone. Choose another name with --out, or move it away first.
cli-export-not-writable = The file { $file } cannot be written. Check that its directory is there, may be written to, and that the disk has room.
cli-export-too-long = This list has more than { $max } entries, too many for a PDF. Export it with --format xlsx.
cli-export-done = { $count } entries written to { $file }
cli-export-report = The report was written to { $file }
cli-export-private = This file holds personal data: keep it in a safe place, and delete it when it is no longer needed.

## Export by chat

ekspor-heading = Export
ekspor-how =
    Choose a file for { $year }. For another year type, for example: /ekspor permohonan 2025 pdf

    The registers hold applicants’ personal data. Do not forward them to a group.
ekspor-button = { $what } · { $format }
ekspor-name-permohonan = Register of requests
ekspor-name-keberatan = Register of objections
ekspor-name-dip = Public information list (DIP)
ekspor-name-dik = List of exempt information (DIK)
ekspor-name-laporan = Service report
ekspor-later = The file “{ $what }” is being made and will be sent in this chat soon.
ekspor-later-year = The file “{ $what }” of { $year } is being made and will be sent in this chat soon.
ekspor-done-report = { $what } { $year } is attached. What only the PPID knows has lines to be filled in.
ekspor-done = { $what }: { $count } entries.
ekspor-done-private = { $what }: { $count } entries. This file holds personal data: keep it in a safe place, and delete it from the chat when it is no longer needed.
ekspor-too-long = { $what } has more than { $max } entries, too many for a PDF. Ask for it as XLSX.
ekspor-too-large = { $what } is too large to be sent by chat. Ask who runs the server to use the command loket export.
