### Letters are issued in Indonesian; these are courtesy translations for readers of English.
### Registration receipt (tbp), written notice (pt), refusal (sk), extension (pj), receipt of information (tbi).

-letters-uu-kip = Law 14/2008 on Public Information Disclosure

## The frame of every letter

letters-number = Number: { $number }
letters-place-date = { $place }, { $date }
letters-nip = NIP { $nip }
letters-issued-electronically = (issued electronically)
letters-acting-plt = Plt. (acting)
letters-acting-plh = Plh. (acting)
letters-acting-plt-for = Acting official (Pelaksana Tugas) for { $name } under decree number { $sk }
letters-acting-plh-for = Acting official (Pelaksana Harian) for { $name } under decree number { $sk }
letters-footer = Number { $number } · Verification code { $code }
letters-page = Page { $page } of { $pages }
letters-verify-code = Verification code: { $code }
letters-verify-url = To check that this letter is genuine, scan the QR code beside this text or open:
letters-verify-ask = To check that this letter is genuine, give the code above to { $agency }, { $contact }. The QR code beside this text holds the same code.
letters-electronic-note = This document was issued electronically by the PPID service system, without a handwritten signature and without a certified electronic signature. Its authenticity is checked by the verification code.
letters-placeholder-note = The sign � stands for a picture or character that cannot be printed. The original text is kept in full in the PPID's system.
letters-or = { $one } or { $other }
letters-rupiah = Rp{ NUMBER($amount, useGrouping: "always") }
letters-pasal-17 = Article 17 letter { $letter } of Law 14/2008
letters-role-applicant = Applicant,

## The filled form

letters-field-registration = Registration number
letters-field-received = Received complete
letters-field-category = Kind of applicant
letters-field-name = Applicant's name
letters-field-full-name = Full name
letters-field-nik = NIK (national identity number)
letters-field-sk = Approval decree number of the legal entity
letters-field-address = Address
letters-field-contact = Telephone/e-mail
letters-field-attachments = Documents attached
letters-field-information = Information requested
letters-field-purpose = Purpose of use
letters-field-obtain = Way of obtaining it
letters-field-delivery = Way of sending it
letters-category-perorangan = Individual
letters-category-badan-hukum = Legal entity
letters-category-kelompok = Group of people
letters-attachment-ktp = photo of the identity card (KTP)
letters-attachment-akta = deed of establishment
letters-attachment-surat-kuasa = power of attorney
letters-obtain-melihat = Seeing/reading/listening/taking notes
letters-obtain-softcopy = Getting a soft copy
letters-obtain-hardcopy = Getting a hard copy
letters-delivery-chat = By chat
letters-delivery-email = E-mail
letters-delivery-ambil = Picking it up
letters-delivery-pos = Post/courier
letters-delivery-none = Not sent: the information is seen or read

## The count of working days

letters-days-heading = How the due date { $date } was counted
letters-days-number = Day
letters-days-date = Date
letters-days-remark = Remark
letters-days-range = { $from } to { $to }
letters-days-due = Due date
letters-days-first-due = First due date
letters-days-extension = Day { $nth } of the extension

## What is given

letters-items-no = No.
letters-items-title = Information or document
letters-items-form = Form
letters-items-form-softcopy = Soft copy
letters-items-form-hardcopy = Hard copy
letters-items-form-tautan = Link
letters-items-form-teks = Written answer
letters-given-link = Link to the information
letters-given-text = Written answer

## The right to object

letters-objection-heading = Your right to file an objection
letters-objection-right-answer = If this answer is not what you asked for, you have the right to file a written objection (keberatan) with the superior of the PPID within 30 (thirty) working days of the date of this letter (Article 35(1) and Article 36(1) of { -letters-uu-kip }).
letters-objection-right-a = If you object to this refusal, you have the right to file a written objection (keberatan) with the superior of the PPID within 30 (thirty) working days of the date of this letter, on the ground of a refusal based on an exemption (Article 35(1) letter a and Article 36(1) of { -letters-uu-kip }).
letters-objection-right-e = If you object to this refusal, you have the right to file a written objection (keberatan) with the superior of the PPID within 30 (thirty) working days of the date of this letter, on the ground that the request was not met (Article 35(1) letter e and Article 36(1) of { -letters-uu-kip }).
letters-objection-last-day = Last day: { $date }
letters-objection-how = How: in the PPID's chat service, press the objection button on the message that came with this letter or send the command /keberatan; or write to { $where }.
letters-objection-after = The superior of the PPID answers in writing within 30 (thirty) working days of receiving the objection (Article 36(2)). If that answer does not satisfy you, you can bring a dispute before the Information Commission (Komisi Informasi) within 14 (fourteen) working days of receiving it (Article 37(2)).

## Registration receipt

letters-tbp-title = Receipt of a Request for Public Information
letters-tbp-opening = We have received and recorded the following request for public information:
letters-tbp-nik-note = Some digits are hidden; the full NIK is kept only in the PPID's sealed file.
letters-tbp-due = Answer due by: { $date }
letters-tbp-due-law = The PPID must give written notice within { $days } working days of receiving the request (Article 22(7) of Law 14/2008). The days are counted on the back page.
letters-tbp-due-law-extended = The PPID must give written notice within { $days } working days of receiving the request (Article 22(7) of Law 14/2008). That time has been extended by { $extension } working days (Article 22(8)). The days are counted on the back page.
letters-tbp-closing = Please keep this receipt. Give the registration number when you ask about this request.
letters-tbp-applicant-mark = (filed electronically)

letters-rights-heading = Your rights and duties as an applicant
letters-rights-1 = You have the right to obtain the public information a public body holds, except exempt information. A public body also cannot give information that it does not hold or has not yet documented (Article 4, Article 6(3) letter e and Article 17 of Law 14/2008).
letters-rights-2 = You have the right to a receipt in the form of a registration number when the request is received (Article 22(4)).
letters-rights-3 = You have the right to written notice within 10 (ten) working days of the receipt of the request (Article 22(7)). The public body may extend this once, by at most 7 (seven) working days, giving its reasons in writing (Article 22(8)).
letters-rights-4 = If the request is refused wholly or in part, you have the right to know the reason in writing. Exempt parts of a document may be blacked out with the reason stated (Article 22(7) letters c and e).
letters-rights-5 = You have the right to be told the cost and the way of payment in the written notice, and to object if the cost is unreasonable (Article 22(7) letter g and Article 35(1) letter f).
letters-rights-6 = You have the right to file an objection with the superior of the PPID within 30 (thirty) working days of finding the ground for it, if: the request is refused because of an exemption; periodic information is not provided; the request is not answered; it is answered otherwise than asked; it is not met; the cost is unreasonable; or the information comes too late (Article 35(1) and Article 36(1)).
letters-rights-7 = The superior of the PPID must answer an objection in writing within 30 (thirty) working days of receiving it (Article 36(2)).
letters-rights-8 = If the answer of the superior of the PPID does not satisfy you, you have the right to bring a dispute before the Information Commission within 14 (fourteen) working days of receiving that answer (Article 37(2)).
letters-rights-9 = Your personal data is used only to serve this request and is kept secure. You have the right to have wrong data corrected (Articles 30 and 35 of Law 27/2022 on Personal Data Protection).
letters-rights-10 = You must use the information in keeping with the law and name its source (Article 5 of Law 14/2008).

## Written notice

letters-pt-title = Written Notice
letters-pt-opening = On the following request for public information:
letters-pt-decision = we give you notice that your request is:
letters-pt-outcome-dikabulkan-seluruhnya = Granted in full
letters-pt-outcome-dikabulkan-sebagian = Granted in part
letters-pt-a = A. Information that can be given
letters-pt-held = Held by
letters-pt-held-us = Us
letters-pt-held-other = Another public body
letters-pt-held-other-named = Another public body, namely { $body }
letters-pt-forms = Physical form available
letters-pt-form-softcopy = Soft copy (recordings included)
letters-pt-form-hardcopy = Hard copy/written copy
letters-pt-delivery = Way of delivery
letters-pt-costs = Cost
letters-pt-costs-none = Free of charge
letters-pt-costs-copies = Copying: { $price } × { $sheets } sheets = { $sum }
letters-pt-costs-delivery = Delivery: { $sum }
letters-pt-costs-other = Other: { $sum }
letters-pt-costs-total = Total: { $sum }
letters-pt-costs-payment = Way of payment: { $how }
letters-pt-given-on = Provided on
letters-pt-redaction = Parts blacked out
letters-pt-redaction-none = No part is blacked out
letters-pt-redaction-below = Some parts are blacked out; see the explanation below
letters-pt-materials = Information given
letters-redaction-heading = Explanation of the parts blacked out
letters-redaction-part = Part blacked out
letters-redaction-reason = Reason
letters-pt-b = B. Information that cannot be given because
letters-not-given-belum-dikuasai = The information requested is not held
letters-not-given-belum-didokumentasikan = The information requested is not yet documented
letters-not-given-none = Nothing; all information that can be given is listed in part A.
letters-not-given-what = Part that cannot be given: { $what }
letters-not-given-within = Information not yet documented will be provided within { $days } working days.
letters-pt-closing = This notice is given under Article 22(7) of { -letters-uu-kip }.

## Refusal

letters-sk-title = Decision of the Information and Documentation Officer
letters-sk-about = on
letters-sk-about-what = The Refusal of a Request for Public Information
letters-sk-opening = On the following request for public information:
letters-sk-decides = The PPID decides that the information requested is:
letters-sk-ground-dikecualikan = Exempt information
letters-sk-ground-belum-dikuasai = Information not held
letters-sk-ground-belum-didokumentasikan = Information not yet documented
letters-sk-ground-dikuasai-badan-lain = Information held by another public body
letters-sk-based-on = The exemption rests on this ground:
letters-sk-dik = Register of Exempt Information
letters-sk-dik-entry = Number { $number }: { $information }
letters-sk-consequence = Consequence of disclosure
letters-sk-until = Exempt until
letters-sk-law-not-held = A public body cannot give public information that it does not hold or has not documented (Article 6(3) letter e of { -letters-uu-kip }). This refusal is not an exemption under Article 17.
letters-sk-held-by-other = We do not hold the information requested. As far as we know it is held by { $body }; you can send your request there (Article 6(3) letter e and Article 22(7) letters a and b of { -letters-uu-kip }).
letters-sk-reason = Reason for the decision
letters-sk-therefore = The PPID therefore declares:
letters-sk-refused = The request for information is refused
letters-sk-closing = This decision is given to the applicant as the written notice under Article 22(7) of { -letters-uu-kip }.

## Extension

letters-pj-title = Notice of an Extended Time for the Answer
letters-pj-opening = Concerning the following request for public information:
letters-pj-decision = we give you notice that the time for the answer is extended by { $days } working days:
letters-pj-first-due = First due date
letters-pj-new-due = New due date
letters-pj-reason = Reason for the extension
letters-pj-reason-belum-dikuasai = The information requested is not yet held
letters-pj-reason-belum-didokumentasikan = The information requested is not yet documented
letters-pj-reason-belum-diputuskan = It cannot yet be decided whether the information requested is exempt
letters-pj-explanation = Explanation: { $text }
letters-pj-law = The time may be extended only once, by at most 7 (seven) working days, with the reasons in writing (Article 22(8) of { -letters-uu-kip }). If you have no answer by the new due date, you have the right to file an objection with the superior of the PPID (Article 35(1) letters c and g).
letters-pj-closing = Thank you for your patience.

## Receipt of information

letters-tbi-title = Receipt of Public Information
letters-tbi-opening = The public information on the following request was delivered to the applicant and received.
letters-tbi-answer = Number of the answer
letters-tbi-channel = Delivered by
letters-tbi-sent = Delivered on
letters-tbi-confirmed = Receipt confirmed on
letters-tbi-items = Information received
letters-tbi-receiver = Received by,
letters-tbi-applicant-mark = (confirmed by pressing “I have received it”)
letters-tbi-closing = The applicant confirmed this receipt by pressing “I have received it” on { $time }.

## Objection: fields used by several letters

letters-kb-registration = Registration number of the objection
letters-kb-received = Objection received complete
letters-kb-request = Registration number of the request
letters-kb-request-none = No request (periodic information, Article 9)
letters-kb-information = Information meant
letters-kb-applicant = Identity of the applicant
letters-kb-representative = Identity of the representative
letters-kb-representative-none = None; filed in person
letters-kb-nik = NIK { $nik }
letters-kb-grounds = Grounds of the objection
letters-kb-ground = { $letter }. { $text }
letters-role-representative = Representative of the applicant,
letters-kb-rights-heading = Your rights after filing an objection
letters-kb-rights-1 = The superior of the PPID must answer in writing within 30 (thirty) working days from the receipt of the objection; this time cannot be extended (Article 36(2) of Law 14/2008).
letters-kb-rights-2 = If the superior upholds the decision of the PPID, the written reasons are given (Article 36(3)).
letters-kb-rights-3 = An objection is not decided by a person who decided the request.
letters-kb-rights-4 = If you are not satisfied with the answer, or get none in time, you have the right to bring the dispute before the Information Commission (Komisi Informasi) within 14 (fourteen) working days after it (Article 37(2)).
letters-kb-rights-5 = Your personal data are used only to handle this objection and are kept safe. You have the right to have wrong data corrected (Articles 30 and 35 of Law 27 of 2022 on Personal Data Protection).

## Receipt of an objection

letters-tbk-title = Receipt of an Objection
letters-tbk-opening = We have received and recorded the following objection to the superior of the PPID:
letters-tbk-purpose-of-request = As stated in the request
letters-tbk-story = What happened
letters-tbk-answer-on = Answer will be given by
letters-tbk-due-law = The superior of the PPID must answer in writing within { $days } working days from the receipt of the objection (Article 36(2) of Law 14/2008). The count of days is on the back page.
letters-tbk-closing = Keep this receipt. Name the registration number when you ask about this objection.

## Order

letters-sp-title = Order
letters-sp-opening = With regard to the following objection:
letters-sp-orders = The superior of the PPID of { $agency } orders the PPID, through the Information Service Section, to answer that request for information.
letters-sp-order = The order
letters-sp-due = To be carried out by: { $date }
letters-sp-within = This order is to be carried out within { $days } working days from the date of this letter.
letters-sp-report = Its result, the information asked for or a recommendation to refuse with its reason, is handed to the superior of the PPID.
letters-sp-closing = This order is issued under Article 36 of { -letters-uu-kip }.

## Answer to an objection

letters-tk-title = Written Answer to an Objection
letters-tk-opening = The superior of the information and documentation officer has examined the following objection:
letters-tk-order = Order
letters-tk-decides = and decides that this objection is:
letters-tk-outcome-dikabulkan-seluruhnya = Granted in full
letters-tk-outcome-dikabulkan-sebagian = Granted in part
letters-tk-outcome-ditolak = Refused
letters-tk-reason = Reasons
letters-tk-reason-dikabulkan-seluruhnya = The information meant is public information that the agency holds and can give to the applicant.
letters-tk-reason-dikabulkan-sebagian = The information meant is public information that the agency holds and can give to the applicant, but for the parts named below with the reason.
letters-tk-given = What is given
letters-tk-ground-belum-tersedia = The information meant is not available yet: a public body cannot give public information that it does not hold or has not documented (Article 6(3) e of { -letters-uu-kip }).
letters-tk-ground-dikecualikan = The information meant is exempt.
letters-tk-dispute = Last day to bring the dispute before the Komisi Informasi: { $date }
letters-tk-dispute-how = If you are not satisfied with this answer, you can bring the dispute before the Information Commission (Komisi Informasi) within { $days } working days after you received it (Article 37(2) of { -letters-uu-kip }). Attach the receipt of the objection and this answer.
letters-tk-closing = We give this answer to fulfil Article 36(2) of { -letters-uu-kip }.
