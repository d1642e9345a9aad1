# SOP 5, documentation of public information: actions, steps, outcomes, forms, card, memo.

sop-pendokumentasian-action-serahkan-bahan = Hand in material
sop-pendokumentasian-action-nihil = Nothing to give
sop-pendokumentasian-action-semua-menjawab = All units have answered
sop-pendokumentasian-action-lanjutkan = Go on without the rest
sop-pendokumentasian-action-klasifikasikan = Classify
sop-pendokumentasian-action-ambil-usul = Take a proposal
sop-pendokumentasian-action-teruskan = Forward to the Secretary
sop-pendokumentasian-action-sesuai = In order
sop-pendokumentasian-action-setujui = Approve
sop-pendokumentasian-action-kembalikan = Send back
sop-pendokumentasian-action-terbitkan = Publish
sop-pendokumentasian-step-permintaan = Asking for material
sop-pendokumentasian-step-pengumpulan = Collecting material
sop-pendokumentasian-step-identifikasi = Identification
sop-pendokumentasian-step-periksa-sekretaris = Check by the PPID Secretary
sop-pendokumentasian-step-periksa-atasan = Check by the PPID's superior
sop-pendokumentasian-step-dokumentasi = Documentation
sop-pendokumentasian-step-end = Finished
sop-pendokumentasian-filed = Memo sent
sop-pendokumentasian-outcome-diterbitkan = published in the List of Public Information
staff-command-dokumentasi = Ask for material for the List of Public Information

# Card
card-heading-pendokumentasian = Documentation { $nomor }
card-note-units-given = Handed in: { $units }
card-note-units-nihil = Nothing to give: { $units }
card-note-units-open = Waiting for: { $units }
card-note-units-skipped = Did not answer: { $units }
card-note-unit-open = Waiting for the answer of { $unit }. Hand in material, or press Nothing to give.
card-note-unit-answered = The answer of { $unit } has arrived. Thank you.
card-note-unit-skipped = The collection went on without an answer of { $unit }.
card-note-bahan = Material: { $count }, classified: { $classified }
press-refused-guard-unit-asked = Your unit is not asked in this memo, or its answer has already arrived.
press-refused-guard-some-unit-open = All units have answered.
press-refused-guard-all-units-answered = Some units have not answered yet.
press-refused-guard-has-bahan = There is no material to classify yet.
press-refused-guard-all-classified = Some material has no class yet. Press Classify first.

# /dokumentasi
documentation-matter = Material for the List of Public Information, { $period }
opening-documentation-opened = Documentation { $nomor } is open. The memo goes to { $count } units.
opening-documentation-not-run-here = The SOP of documentation is not run here.
opening-documentation-no-lane = A documentation is opened by the lane { $lane }. You are not in that lane yet.
documentation-no-units = There is no Bidang or UPTD yet. Ask the PPID admin to send /undang { $lane } UNIT NAME, then /jalur { $lane } UNIT NAME in that unit's group.
documentation-unclassified = not classified yet
documentation-memo = Memo { $surat } for { $unit }. Answer on the card { $nomor } in this chat.
documentation-published = Documentation { $nomor } is published. The List of Public Information ({ $count } rows) is ready to be printed.
documentation-published-long = Documentation { $nomor } is published. The list is too long for a PDF; get it with loket export dip.
documentation-detail-order = Instruction: { $order }
documentation-detail-none = There is no material yet.
documentation-detail-item =
    Material { $number }: { $judul }
    Summary: { $ringkasan }
    Unit: { $unit } · Responsible: { $penanggungJawab }
    Time and place: { $waktuTempat }
    Format: { $format } · Kept: { $retensi } · Files: { $files }
    Class: { $kelas }

# Send a memo
nota-dinas-title = Memo
nota-dinas-review = Look once more, then press Send.
nota-dinas-periode-ask = For which period is material asked? For example: first half of 2026.
nota-dinas-periode-label = Period
nota-dinas-arahan-ask =
    Is there an instruction for the units? If not, { $on ->
        [page] leave this empty
       *[chat] press Skip
    }.
nota-dinas-arahan-label = Instruction
nota-dinas-unit-ask =
    Which units are asked? { $on ->
        [page] Choose all that are asked.
       *[chat] Press their names one by one, then Done.
    }
nota-dinas-unit-label = Units

# Hand in material
bahan-title = Hand in material
bahan-review = Look once more, then press Send.
bahan-judul-ask = What is the title of the information? The public reads it.
bahan-judul-label = Title
bahan-ringkasan-ask = What does it contain, in short? Write nobody's personal data.
bahan-ringkasan-label = Summary
bahan-penanggung-jawab-ask = Who is responsible for making or publishing it? Write the office.
bahan-penanggung-jawab-label = Responsible
bahan-waktu-tempat-ask = When and where was it made? For example: Samarinda, 2026.
bahan-waktu-tempat-label = Time and place
bahan-format-ask = In what form is it available?
bahan-format-label = Format
bahan-format-softcopy = Softcopy
bahan-format-hardcopy = Hardcopy
bahan-format-keduanya = Softcopy and hardcopy
bahan-retensi-ask = How long is it kept?
bahan-retensi-label = Kept
bahan-retensi-berlaku = As long as it is in force
bahan-retensi-arsip = By the archive's retention schedule
bahan-ada-berkas-ask = Do you send its files now?
bahan-ada-berkas-label = Files
bahan-ada-berkas-dengan = Yes, with files
bahan-ada-berkas-tanpa = Without files
bahan-berkas-ask =
    Send the files, one to { $max }.{ $on ->
        [page] { "" }
       *[chat] { " " }When all are sent, press Done.
    }
bahan-berkas-label = Files sent
bahan-lagi-ask = Is there more material from your unit?
bahan-lagi-label = More material
bahan-lagi-sudah = No, that is all
bahan-lagi-masih = Yes, there is more

# Classify
klasifikasi-title = Classify
klasifikasi-bahan-ask =
    Which material? Choose it{ $on ->
        [page] { "" }
       *[chat] , or type a word of its title
    }.
klasifikasi-bahan-label = Material
klasifikasi-kelas-ask = What kind of information is it? Possibly exempt opens a list for a consequence test.
klasifikasi-kelas-label = Class
klasifikasi-kelas-berkala = Periodic
klasifikasi-kelas-serta-merta = Immediate
klasifikasi-kelas-setiap-saat = At any time
klasifikasi-kelas-dikecualikan = Possibly exempt

# Memo
usul-title = Take a proposal
usul-review = Look once more, then press Send.
usul-usul-ask =
    Which proposal is taken? Proposals come from granted objections and ended exemptions. Choose{ $on ->
        [page] { "" }
       *[chat] , or type a word of its title
    }.
usul-usul-label = Proposal
usul-usul-none = No proposal is waiting.
usul-judul-ask = How is its title written for the public? Use no personal data.
usul-judul-label = Title
usul-ringkasan-ask = What does it contain, in short, for the public?
usul-ringkasan-label = Summary
usul-kelas-ask = What kind of information is it?
usul-kelas-label = Class
usul-kelas-berkala = Periodic
usul-kelas-serta-merta = Immediate
usul-kelas-setiap-saat = At any time
web-letter-kind-nota-dinas = Memo
letters-nd-title = Nota Dinas
letters-nd-to = To
letters-nd-from = From
letters-nd-about = About
letters-nd-subject = Request for material for the List of Public Information, { $period }
letters-nd-case = Number of the documentation
letters-nd-opening = To draw up and update the List of Public Information of { $agency } for { $period }, please send the public information that your unit holds by its tasks, on the basis of the decree on the List of Public Information.
letters-nd-instruction = Instruction
letters-nd-due = To be sent within { $days } working days, { $date } at the latest
letters-nd-columns = Each piece of information comes with its title, summary, who is responsible, time and place of making, form, and how long it is kept.
letters-nd-nihil = A unit that holds no new information answers that there is nothing.
letters-nd-closing = Answers are given through Loket, on the card that comes with this memo. Thank you for your attention.
