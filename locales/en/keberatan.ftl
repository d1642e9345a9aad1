# The form of an objection, and what is said to the one who files it.

keberatan-title = Objection

keberatan-perkara-ask = Which request is your objection about? Choose below, or type a part of its number to search.
keberatan-perkara-label = Request
keberatan-perkara-none = None of your requests in this chat fits. If the request was filed another way, choose Another request.
keberatan-perkara-nomor-lain = Another request, by its number
keberatan-perkara-tanpa-permohonan = No request: periodic information

keberatan-nomor-ask = What is the registration number of the request? It stands on the receipt of the request.
keberatan-nomor-label = Registration number

keberatan-bukti-ask = Which NIK was given with that request? If the applicant is a legal entity: the number of its approval decree.
keberatan-bukti-label = NIK/decree of the request

keberatan-perkara-lain-ask = Choose the request. If the number is wrong, press Back.
keberatan-perkara-lain-label = The request meant
keberatan-perkara-lain-none = We did not find a request with that number and that NIK (or decree number). Please check both; to change them press Back.

keberatan-alasan-ask = What are the grounds of your objection? There may be more than one; when all are chosen, press Done. The grounds are those of Law 14/2008 Article 35(1).
keberatan-alasan-label = Grounds of the objection

keberatan-informasi-ask = Which periodic information is not provided? Periodic information is what must be published without being asked for, such as financial and performance reports (Law 14/2008 Article 9).
keberatan-informasi-label = Periodic information

keberatan-kasus-posisi-ask =
    What happened? Tell what you asked for, how it was answered, and why you object. At most { $max } characters.
keberatan-kasus-posisi-label = What happened

keberatan-pengaju-ask = Who files this objection?
keberatan-pengaju-label = Filed by
keberatan-pengaju-sendiri = I do, for myself
keberatan-pengaju-kuasa = A representative

keberatan-surat-kuasa-ask = Please send the stamped power of attorney (surat kuasa khusus) from the applicant to you: one photo or one PDF file.
keberatan-surat-kuasa-label = Power of attorney

keberatan-pemberi-nama-ask = What is the full name of the applicant whom you represent? Please write it as in the power of attorney.
keberatan-pemberi-nama-label = Name of the applicant represented

keberatan-pemberi-alamat-ask = What is the full address of the applicant whom you represent?
keberatan-pemberi-alamat-label = Address of the applicant represented

keberatan-identitas-ask =
    Which identity should we use? From your earlier form we keep: { $nama-lama }.

    Your data are used only to handle this objection (Law 27/2022 Article 20(2) c and e). To see or delete them, type /data.
keberatan-identitas-label = Identity
keberatan-identitas-sama = Use the same identity
keberatan-identitas-baru = Give a new identity

keberatan-nama-ask =
    { $pengaju ->
        [kuasa] What is your full name, as the representative? Please write it as on your identity card (KTP).
       *[other] What is your full name? Please write it as on your identity card (KTP).
    }

    { $agency } asks for your name, NIK, a photo of your identity card (KTP), your address and your contact because the form of an objection requires them (Law 14/2008; Law 27/2022 Article 20(2) c and e). Your data are kept encrypted and used only for this objection; the identity card (KTP) photo is deleted { $ktpDays } days after it is closed. To see or delete your data, type /data.
keberatan-nama-label = Full name

keberatan-nik-ask = What is your NIK? It is the number of 16 digits at the top of your identity card (KTP).
keberatan-nik-label = NIK

keberatan-ktp-ask = Please send a photo of your identity card (KTP). The whole card must be seen and its text be readable. A picture or a PDF as a file is fine too, 10 MB at most.
keberatan-ktp-label = Photo of the identity card (KTP)

keberatan-alamat-ask = What is your full address? Please write street and number, RT/RW, village, district, and regency or city.
keberatan-alamat-label = Address

keberatan-kontak-ask = { $share ->
    [ya] How can we reach you? Press Share my number below, or type a phone number or an e-mail address.
    [ini] How can we reach you? Press Use this number for the number you are writing from, or type another phone number or an e-mail address.
   *[tidak] How can we reach you? Please type a phone number or an e-mail address.
}
keberatan-kontak-label = Phone or e-mail

keberatan-review = Please check it once more. By pressing Send you declare that these answers are true and file an objection with the superior of the PPID.

# The grounds of Law 14/2008 Article 35(1), in short
objection-ground-a = Refused as exempt (letter a)
objection-ground-b = Periodic information not provided (letter b)
objection-ground-c = Request not responded to (letter c)
objection-ground-d = Answer other than asked for (letter d)
objection-ground-e = Request not fulfilled (letter e)
objection-ground-f = Unreasonable cost (letter f)
objection-ground-g = Delivered too late (letter g)
objection-ground-term = Last day to file: { $date }

# Why a ground is not offered
objection-why-no-request = This ground needs a request.
objection-why-withdrawn = You withdrew the request yourself.
objection-why-incomplete = The request was closed because it was not completed, so there is no answer to judge.
objection-why-clock-stopped = The request is not complete yet, so the time for an answer has not started.
objection-why-not-due = The answer is due on { $date }, which has not passed.
objection-why-answered = The request was answered on { $date }.
objection-why-not-answered = The request has not been answered yet.
objection-why-not-delivered = Nothing was delivered yet. What fits: request not responded to (letter c).
objection-why-not-exempt = Nothing was refused as exempt.
objection-why-refused = The request was refused. What fits: request not fulfilled (letter e).
objection-why-granted = The request was granted in full. If what came is not what you asked for, letter d fits.
objection-why-free = No cost was charged.
objection-why-in-time = The answer was delivered in time: it was due on { $date }.
objection-why-objected = You used it in an earlier objection to this request.
objection-why-too-late = Its last day was { $date }, 30 working days after it arose. You can still file a new request.

# Choosing the request
objection-case-row = { $nomor } · { $summary }
objection-case-filed = Filed { $filed }
objection-grounds-changed =
    Since you chose, things have changed, and these grounds no longer hold:
    { $reasons }

    Your other answers are still here. Please choose the grounds once more.
objection-identity-gone = The identity that we kept has been deleted. Your other answers are still here; please give your identity once more.
objection-ktp-gone = The identity card (KTP) photo that we kept has been deleted. Your other answers are still here; please send the photo once more.
objection-summary-request = Information request number { $nomor }

# After it was filed
objection-filed-heading = Objection received
objection-filed =
    Registration number of the objection: { $nomor }

    The superior of the PPID answers in writing by { $due }, that is { $days } working days from the receipt of the objection. This time cannot be extended (Law 14/2008 Article 36(2)).

    The receipt (PDF) will follow in this chat shortly.
objection-receipt-caption = Receipt of objection { $nomor }. Please keep it.

# The answer of the superior
objection-answered-heading = Objection { $nomor } was answered
objection-granted-full = Your objection was granted in full. The written answer comes in this chat.
objection-granted-part = Your objection was granted in part. The written answer explains what cannot be given, and why.
objection-refused =
    Your objection could not be granted.
    Ground: { $ground }
    Reason: { $reason }

    The written answer is attached.
objection-dispute = If you are not satisfied with this answer, you can bring the dispute before the Information Commission (Komisi Informasi) by { $date } (14 working days after this answer was received; Law 14/2008 Article 37(2)).
objection-respond = Do you accept this answer? Your response is noted in the register of objections.
objection-late = You have not received an answer in time. You can bring the dispute before the Information Commission (Komisi Informasi) by { $date }.

# After pressing a button on the objection
citizen-done-menerima = Thank you. Your response to the answer to objection { $nomor } is noted.
citizen-done-tidak-puas = Your response to the answer to objection { $nomor } is noted. You keep the right to bring the dispute before the Information Commission until the date written in that answer.
