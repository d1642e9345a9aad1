# The desk's side of SOP 2: actions, steps, outcomes, forms, cards.

sop-keberatan-action-lengkapi = Complete
sop-keberatan-action-tutup-tidak-lengkap = Close: incomplete
sop-keberatan-action-teruskan = Forward to Bidang
sop-keberatan-action-minta-lengkapi = Ask to complete
sop-keberatan-action-teruskan-atasan = Forward to the superior
sop-keberatan-action-kembalikan = Return
sop-keberatan-action-perintahkan = Order an answer
sop-keberatan-action-tidak = No
sop-keberatan-action-serahkan = Hand over the information
sop-keberatan-action-rekomendasi-tolak = Recommend a refusal
sop-keberatan-action-setujui = Approve & answer
sop-keberatan-action-cabut = Withdraw the objection
sop-keberatan-action-menerima = I accept this answer
sop-keberatan-action-tidak-puas = I am not satisfied
sop-keberatan-step-pengajuan = Filing
sop-keberatan-step-registrasi = Registration
sop-keberatan-step-pemeriksaan = Examination
sop-keberatan-step-analisa = Analysis by the superior
sop-keberatan-step-pemenuhan = Fulfilment
sop-keberatan-step-jawaban = Answer of the superior
sop-keberatan-step-end = Closed
sop-keberatan-filed = Objection filed
sop-keberatan-outcome-dikabulkan-seluruhnya = granted in full
sop-keberatan-outcome-dikabulkan-sebagian = granted in part
sop-keberatan-outcome-ditolak = refused
sop-keberatan-outcome-tidak-lengkap = closed as incomplete
sop-keberatan-outcome-dicabut = withdrawn by the applicant
sop-ground-belum-tersedia = information not available yet
sop-keberatan-late = Please answer it soon; the applicant can now bring a dispute before the Information Commission.

# Cards and views
card-heading-keberatan = Objection { $nomor }
card-category-sendiri = files in person
card-category-kuasa = by a representative
card-note-request = To request { $nomor }
card-note-no-request = Without a request
card-note-grounds = Grounds: { $grounds }
card-note-response-menerima = The applicant says: accepted
card-note-response-tidak-puas = The applicant says: not satisfied
view-detail-filed = Filed: { $filed }
view-detail-request =
    Request { $nomor }:
    { $rincian }
view-files-principal =
    Represented: { $nama }
    Address of the represented: { $alamat }

    The representative:
press-refused-guard-not-request-decider = You took part in deciding the request that this objection is about, so somebody else must decide the objection. The PPID admin can appoint an acting official or add people to the superior’s lane.
press-refused-guard-answered = This objection did not end with an answer.
press-refused-guard-not-responded-yet = What you say was noted before.
periksa-objection-no-judge = • Everybody in the lane { $atasan } also holds a lane that decides requests ({ $lanes }). Objections to requests that they decided could be decided by nobody. Add people to the lane { $atasan } (/undang atasan), or part the lanes (/staf).
periksa-objection-stuck = • Objection { $nomor } cannot be decided: everybody in the lane { $atasan } took part in deciding its request. Appoint an acting official (/plt) or invite somebody else (/undang atasan).
task-dip-usul = Objection { $nomor } was granted: its information is proposed for the public information list (DIP). Take the proposal up in the next documentation (/dokumentasi, then Take a proposal).
order-issued = Order { $surat } for objection { $nomor } was issued. To be carried out by { $due }.

# Order an answer
perintah-title = Order an answer
perintah-isi-ask = What is the order to the PPID? This sentence goes into the written order.
perintah-isi-label = Order
perintah-isi-berikan = Give the information that the applicant asks for
perintah-isi-periksa = Look at it again, then give what is open
perintah-isi-jelaskan = Give the information, or explain the reason for refusing it
perintah-hari-ask = Within how many working days is the order to be carried out? Write a number from { $min } to { $max }.
perintah-hari-label = Working days

# Ask to complete an objection
lengkapi-keberatan-title = Ask to complete
lengkapi-keberatan-bagian-ask = Which part is to be completed? The one who filed will be asked for just that part.
lengkapi-keberatan-bagian-label = Part
lengkapi-keberatan-bagian-ktp = Photo of the identity card (KTP)
lengkapi-keberatan-bagian-nama = Name
lengkapi-keberatan-bagian-nik = NIK
lengkapi-keberatan-bagian-surat-kuasa = Power of attorney
lengkapi-keberatan-bagian-alamat = Address
lengkapi-keberatan-bagian-kontak = Contact
lengkapi-keberatan-bagian-kasus-posisi = What happened
lengkapi-keberatan-bagian-informasi = Periodic information
lengkapi-keberatan-alasan-ask = What is missing? The one who filed reads this sentence.
lengkapi-keberatan-alasan-label = What is missing
lengkapi-keberatan-alasan-tidak-terbaca = The file cannot be read clearly.
lengkapi-keberatan-alasan-salah-berkas = The file is not the one that was meant.
lengkapi-keberatan-alasan-tidak-cocok = It is not the same as on the identity card (KTP).
lengkapi-keberatan-alasan-kurang-jelas = It is not clear or not complete enough.

# Recommend a refusal
penolakan-keberatan-title = Recommend a refusal
penolakan-keberatan-dasar-ask = What does this recommendation rest on?
penolakan-keberatan-dasar-label = Ground of the refusal
penolakan-keberatan-dasar-belum-tersedia = Not available yet
penolakan-keberatan-dasar-dikecualikan = Exempt
penolakan-keberatan-dik-ask =
    Choose the exemption in force from the register of exempt information{ $on ->
        [page] { "" }
       *[chat] , or type another word to search
    }.
penolakan-keberatan-dik-label = Exemption
penolakan-keberatan-alasan-ask = What is the reason? Write it in words that the applicant can understand; if the superior approves, it goes into the written answer.
penolakan-keberatan-alasan-label = Reason

# Proposed DIP entry
proposal-dip-place = { $city }, { $year }
proposal-dip-format = softcopy
proposal-dip-retention = By the schedule of archive retention

# Withdrawing an objection
batal-keberatan-title = Withdraw objection { $nomor }
batal-keberatan-yakin-ask = Once withdrawn, objection { $nomor } is closed and not examined any more. If you would rather keep it, press Cancel.
batal-keberatan-yakin-ya = Yes, withdraw this objection
batal-keberatan-alasan-ask =
    May we know why? If you would rather not say, { $on ->
        [page] leave this empty
       *[chat] press Skip
    }.
batal-keberatan-alasan-label = Reason
batal-keberatan-alasan-sudah-dapat = I have the information already
batal-keberatan-alasan-sepakat = It was settled by agreement
batal-keberatan-alasan-tidak-perlu = I no longer need it
