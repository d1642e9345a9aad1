# The citizen's conversation outside the forms: menu, status, own data, notices.

citizen-welcome-heading = PPID desk of { $agency }
citizen-welcome =
    Welcome. Here you can ask for public information, see where your request stands, and search what is already available.

    The service is free. Tap a button below, or type its number.
citizen-request-not-by-chat = Requests for information are not taken by this chat. Please bring yours to { $agency }, { $address }. What is already public can be searched with /dip
citizen-menu-heading = How can we help?
citizen-menu = Please choose one. You may also type its number.
citizen-menu-free-sentence =
    Thank you for your message. For a request to be recorded and answered by a date, it goes through a short form. Please choose what you need.
citizen-button-permohonan = Ask for information
citizen-button-status = My requests
citizen-button-dip = Search
citizen-button-data = My data
citizen-button-bahasa = Bahasa / Language
citizen-button-bantuan = Help
citizen-button-menu = Menu

citizen-command-start = Start
citizen-command-permohonan = Ask for public information
citizen-command-keberatan = File an objection
citizen-command-status = Where my requests stand
citizen-command-dip = Search the public information list (DIP)
citizen-command-pindah = Go on with a request in another chat app
citizen-command-data = What is kept of me
citizen-command-bahasa = Change the language
citizen-command-bantuan = Help
citizen-command-batal = Cancel the form

citizen-help-heading = Help
citizen-help =
    Type or tap:
    /permohonan – ask for public information
    /keberatan – object to the answer, or to its absence
    /status – see your requests and their due dates
    /dip – search what is already available, for example: /dip cooperative report
    /pengumuman – read announcements, or subscribe
    /data – see or delete your personal data
    /pindah – go on with a request in another chat app
    /bahasa – change the language
    /batal – cancel the form you are filling in

    Every button has a number, counted from left to right and then down. Type just the number for a button of our last message, or reply to a message with the number of its button. The commands above may be typed without the slash, for example: status
    You get an answer within { $days } working days of a complete request; it can be extended by { $extension } working days with reasons in writing (Law 14/2008, Article 22).

    { $address }
citizen-unknown-command = We do not know that command yet.
citizen-nothing-to-cancel = You are not filling in any form.
citizen-press-old = This button is no longer valid.
citizen-press-not-yours = This button is not for you.
citizen-press-wait = The staff are finishing a step on this request. Please try again after { $at }.
citizen-press-moved-on = This request has moved on since that message, so its button no longer works. See how it stands with /status
citizen-form-ended = The form is cancelled. Nothing was sent.

citizen-language-ask = Pilih bahasa. / Choose a language.
citizen-language-set = The language is now English.

# After a request was sent
citizen-filed-heading = Request received
citizen-filed =
    Registration number: { $nomor }

    We will answer in writing by { $due } at the latest, which is { $days } working days after the request was received. If we need longer, you will be told why.

    The receipt (PDF) follows in this chat in a moment.
citizen-answered-by-dip-heading = We are glad that this answers it
citizen-answered-by-dip = No request was filed and your answers were not kept. If something is still missing, you can ask at any time.
citizen-button-why-date = Why this date?
citizen-receipt-caption = Receipt for request { $nomor }. Please keep it.

# Status
citizen-status-none = You have no requests here yet.
citizen-status-pick = Your requests and objections, newest first. Choose one to see more.
citizen-status-by-number = To see one of them at once, type /status and its number, for example: /status { $nomor }
citizen-status-unknown = That number is not among your requests and objections here. Type just /status to see the list.
citizen-status-row = { $nomor } · { $state }
citizen-status-filed = Filed: { $filed }
citizen-status-stage = Stage: step { $no } · { $step }
citizen-status-waits = Waiting for: { $lane }
citizen-status-waits-you = Waiting for: you
citizen-status-due =
    { $sop ->
        [keberatan] Answer due: { $due }
       *[other] Answer due: { $due }
    }
citizen-status-due-late =
    { $sop ->
        [keberatan] Answer due: { $due } (passed)
       *[other] Answer due: { $due } (passed; you have the right to object)
    }
citizen-status-due-none =
    { $sop ->
        [keberatan] Answer due: not counting yet, because the objection is not complete
       *[other] Answer due: not counting yet, because the request is not complete
    }
citizen-status-objection = You may object until: { $date }
citizen-status-closed = Closed: { $outcome }, { $date }
citizen-status-open-short = waiting for { $lane }
citizen-status-you-short = waiting for you
citizen-button-complete = Complete it now
citizen-button-received = I have received it
citizen-button-documents = Send the files again
citizen-button-keberatan = File an objection
citizen-documents-none =
    { $sop ->
        [keberatan] There are no files for this objection yet.
       *[other] There are no files for this request yet.
    }
citizen-documents-sent = We are sending the files again.

# What happens to a request
citizen-completion-heading =
    { $sop ->
        [keberatan] Objection { $nomor } needs something more
       *[other] Request { $nomor } needs something more
    }
citizen-completion =
    To be completed: { $field }
    The officer’s note: { $reason }

    Please complete it by { $due }. { $sop ->
        [keberatan] The time to answer starts once the objection is complete.
       *[other] The time to answer starts once the request is complete.
    }
citizen-extended-heading = Request { $nomor } needs more time
citizen-extended =
    Reason: { $reason }

    First due date: { $from }
    New due date: { $due }

    The time can be extended only once (Law 14/2008, Article 22(8)). The letter is attached.
citizen-granted-heading = Request { $nomor } is answered
citizen-granted-full =
    Your request is granted in full. The written notice follows in this chat.
citizen-granted-part =
    Your request is granted in part. The notice explains what cannot be given, and why. If you object, you can do so until { $keberatan }.
citizen-granted-files = The files with the information follow in this chat too.
citizen-granted-cost-heading = What you are asked to pay:
citizen-granted-text = The information you asked for:
    { $text }
citizen-granted-link = The information can be downloaded at: { $link }
citizen-granted-pickup = The copy can be collected at { $address } during office hours. Bring your registration number.
citizen-granted-post = The copy is sent to your address by post or courier.
citizen-granted-email = As you asked, the information is also sent to your e-mail address.
citizen-granted-view = The information can be seen or read at { $address } during office hours.
citizen-refused-heading = Request { $nomor } cannot be granted
citizen-refused =
    Ground: { $ground }
    Reason: { $reason }

    The decision is attached. If you do not agree, you have the right to object to the superior of the PPID until { $keberatan } (Law 14/2008, Articles 35 and 36).
citizen-confirm-receipt = When you have received the information, please press “{ citizen-button-received }”. If it is not what you asked for, you can file an objection.
citizen-closed-incomplete =
    { $sop ->
        [keberatan] Objection { $nomor } is closed, because it was not completed by { $due }. As long as its time is not over, you can file a new objection.
       *[other] Request { $nomor } is closed, because it was not completed by { $due }. You can file a new request at any time.
    }
citizen-due-moved =
    The answer to { $sop ->
        [keberatan] objection
       *[other] request
    } { $nomor } was due on { $from } and is now due on { $due }, because the public holidays changed: { $reason }.

# Keberatan
citizen-keberatan-how-heading = Filing an objection
citizen-keberatan-how =
    An objection is addressed to { $atasan }, in writing, to { $address }{ $email ->
        [none] {""}
       *[other] {" "}or by e-mail to { $email }
    }. Name the registration number, your ground and the facts of the case, and attach a copy of your identity card (KTP).

    Please file it within 30 working days after the ground arose. You get an answer within 30 working days (Law 14/2008, Articles 35–36).

# DIP
citizen-dip-heading = Public information list (DIP)
citizen-dip-ask = What are you looking for? Type /dip and the words, for example: /dip financial report
citizen-dip-none = Nothing in the public information list (DIP) fits. You can file a request.
citizen-dip-found = What fits your search best:
citizen-dip-row = { $position }. { $judul }
citizen-dip-entry-heading = { $judul }
citizen-dip-entry =
    { $ringkasan }

    Class: { $class }
    Held by: { $penguasa }
    Form: { $format }
citizen-dip-link = Link: { $link }
citizen-dip-class-berkala = published regularly
citizen-dip-class-serta-merta = announced at once
citizen-dip-class-setiap-saat = available at any time
citizen-dip-gone = That information is no longer in the list.

# Own data
citizen-data-heading = What we keep of you
citizen-data =
    { $identity }
    Requests: { $cases }
    Form not sent yet: { $draft }

    Your data are kept encrypted and used only to serve your requests (Law 14/2008 and Law 27/2022). Photos of the identity card (KTP), the deed and the power of attorney are deleted { $ktpDays } days after a request is closed; the data of a request after { $caseYears } years, as the archive schedule says.

    Is something wrong? Write to us at { $contact } and name the registration number. The identity for your next form can be deleted below and given anew.
citizen-data-identity = Identity for your next form: { $name }, NIK { $nik }
citizen-data-identity-none = Identity for your next form: none
citizen-data-draft-yes = yes
citizen-data-draft-no = none
citizen-button-data-delete = Delete what may be deleted
citizen-data-delete-confirm =
    To be deleted: the identity for your next form, a form not sent yet, and the identity card (KTP) photos of closed requests.

    What must be kept: the data of requests in the register, until their time is over. Go on?
citizen-button-data-delete-yes = Yes, delete
citizen-button-data-delete-no = Keep it
citizen-data-deleted = Deleted. The data of registered requests stay, as the law requires.
citizen-data-kept = All right, nothing was deleted.
citizen-data-changed = Your data has changed since we asked you about this, so nothing has been deleted yet. Please decide once more.

# After the applicant pressed a button on a request
citizen-done-lengkapi =
    { $sop ->
        [keberatan] Thank you, objection { $nomor } is complete. The superior of the PPID answers it by { $due }. A new receipt follows in a moment.
       *[other] Thank you, request { $nomor } is complete. We will answer by { $due } at the latest. A new receipt follows in a moment.
    }
citizen-done-cabut =
    { $sop ->
        [keberatan] Objection { $nomor } is withdrawn, as you asked.
       *[other] Request { $nomor } is withdrawn, as you asked.
    }
citizen-done-terima = Thank you. A receipt for the information of request { $nomor } follows in a moment.

# Moving to another chat app
pindah-none =
    You have no request here that could be moved.

    Do you have a code from another app? Type pindah and the code, for example: pindah ABCDE-FGHJK
pindah-pick = Which request would you like to go on with in another chat app?
pindah-heading = Go on with { $nomor } in another app
pindah-code =
    Open our chat in the other app and type: pindah { $code }

    The code works once, until { $until }. Whoever uses it can see your requests and go on with them, so please give it to nobody else.
pindah-wrong = That code is not valid. Please check what you typed, or get a new code by typing pindah in the app you used before.
pindah-staff = Codes to move are for citizens only. A staff account cannot be joined this way; please use a personal account that is not a staff account.
pindah-done-heading = Moved
pindah-done = From now on we write to you about { $nomor } in this chat. Type status to see it.
pindah-told = From now on we write about { $nomor } in another chat app, by the code that was made here. If it was not you who moved it, please contact us at once: { $contact }

# Invitations to answer, for people who have not written for long. Registered with the platform beforehand.
invitation-case = { $agency } has news about { $about }. Tap Read or answer this message, and we send the news here right away.
invitation-announcement = { $agency } has a new announcement for you. Tap Read or answer this message, and we send it here right away.
invitation-subject = your case number { $nomor }
invitation-subject-none = our public information service
invitation-button = Read
