# The staff's side: case cards, buttons, commands, notices.

staff-only-admin = This command is only for PPID admins registered with the program.
staff-only-staff = This command is only for staff. Ask the PPID admin for an invitation.
staff-only-private = For confidentiality, send this command in a private chat with me.
staff-joined-group = Hello. To bind this group to a lane, a PPID admin sends: /jalur petugas (or bidang, ppid, …). The whole list: /jalur
staff-anonymous = You are writing in the name of the group, so I cannot tell who asks. Turn off “Remain anonymous” in your admin rights and send the command again.
staff-only-group = Send this command in the group it is about.

staff-command-jalur = Bind this group to a lane
staff-command-undang = Invite staff to a lane
staff-command-staf = List of staff
staff-command-plt = Appoint an acting official
staff-command-libur = Add or change public holidays
staff-command-periksa = Check the set-up and what needs attention
staff-command-antrean = What waits on me
staff-command-cari = Find cases by number or word
staff-command-tenggat = Count a due date in working days
staff-command-statistik = This year’s service in numbers
staff-command-gabung = Use an invitation code for staff
staff-command-batal = Cancel what I am filling in

# Card
card-heading-permohonan = Request { $nomor }
card-step = Step { $no }/{ $of } · { $lane }
card-due = Due: { $due } ({ $left })
card-due-late = Due: { $due } (PASSED)
card-due-none =
    { $sop ->
        [dikecualikan] No deadline (tentative)
        [keberatan] The time is not running yet: the objection is not complete
       *[other] The time is not running yet: the request is not complete
    }
card-left-days =
    { $days ->
        [0] today
        [one] { $days } working day left
       *[other] { $days } working days left
    }
card-applicant = Applicant: { $category } · NIK { $nik }
card-applicant-sk = Applicant: { $category } · with an approval decree
card-category-perorangan = individual
card-category-badan-hukum = legal entity
card-category-kelompok = group of people
card-note-buram = Note: the photo of the identity card (KTP) is not clear
card-note-nik = Note: { $warning }
card-note-uji = Waiting for the consequence test
card-note-uji-done = The consequence test is done; its entry is in the register
card-note-extended = Extended once already
card-note-proposal = Proposed answer: { $result }
card-note-refusal = Proposed answer: refused – { $ground }
card-note-waiting-applicant = Waiting for the applicant to complete: { $fields }
card-note-complete-by = To be completed by: { $due }
card-nik-unknown-province = the province code of the NIK is unknown
card-nik-unknown-regency = the regency code of the NIK is unknown
card-nik-implausible-birth-date = the date of birth in the NIK is doubtful
card-nik-under-17 = by the NIK the applicant may be under 17
card-last = { $action } – { $who }, { $at }
card-last-system = { $action }, { $at }
card-moved = Now at { $lane }.
card-replaced = The newest card of this case is below.
card-closed = Closed: { $outcome }.
card-elsewhere = This card has moved to another chat. Nothing here can be pressed any more.
card-pending = The letter leaves at { $at }. Until then { $who } can take it back.
card-button-undo = Take back
card-button-detail = Details
card-button-berkas = Files
card-button-alur = Steps
card-button-riwayat = History
card-button-tenggat = Why this date?
card-right-gone = You no longer serve in this case, so this card cannot be used.
card-acting-plt = { $name } (Plt., acting for { $absent })
card-acting-plh = { $name } (Plh., acting for { $absent })
card-acting-other = { $name } (acting for { $absent })
card-unknown-actor = somebody
card-system-actor = the program
card-applicant-actor = the applicant
card-summary-more = … (all of it under Details)

# Answers to buttons
press-done = Recorded: { $action }.
press-asked = Please fill in below.
press-refused-no-role = This button is for { $lane }. You are not on that lane's list yet.
press-refused-decided = Already decided: { $action } by { $who } at { $at }.
press-refused-own = You have pressed it already: { $action }, at { $at }.
press-refused-stale = This card is old. Since then: { $action } by { $who }, { $at }.
press-refused-stale-unknown = This card is old. Open the newest one with /antrean.
press-refused-closed = This case is closed ({ $outcome }).
press-refused-wrong-step = This case is no longer at that step.
press-refused-pending-undo = { $who } has just decided and can take it back until { $at }. After that the case goes on.
press-refused-no-such-action = This button is no longer known. Open the newest card with /antrean.
press-refused-input = The answers are not complete. Please press the button again and fill it in from the start.
press-refused-unknown-case = This case was not found.
press-refused-anonymous = You are writing in the name of the group, so I cannot tell who decides. Turn off “Remain anonymous” in your admin rights and press again.
press-refused-guard-has-proposal = No answer has been prepared yet.
press-refused-guard-exemption-live = The exemption it rests on is no longer in force. Return it to the PPID to be answered anew.
press-refused-guard-ground-exempt = A refusal because of exemption needs a live entry of the register of exempt information. Ask for a consequence test first.
press-refused-guard-not-extended = This request was extended before. The law allows it only once.
press-refused-guard-in-time = The due date has passed, so it can no longer be extended.
press-refused-guard-uji-not-open = A consequence test was asked for and is still running.
press-refused-guard-uji-open = No consequence test is running.
press-refused-guard-completion-lapsed = The applicant still has time to complete it.
press-refused-guard-information-given = No information was sent for this request.
press-refused-guard-not-received-yet = The receipt was recorded before.
undo-done = Taken back. The case is at the step before, and no letter left.
undo-refused-nothing-to-undo = There is nothing to take back: the letter has left, or it was taken back before.
undo-refused-stale = That button belongs to an earlier decision. Please use the button on the newest card.
undo-refused-not-yours = Only { $who } can take back that decision.
undo-refused-too-late = The time is over; the letter has left.

# Names of actions, steps, lanes, outcomes (SOP 1)
sop-permohonan-action-lengkapi = Complete
sop-permohonan-action-tutup-tidak-lengkap = Close: incomplete
sop-permohonan-action-ada-di-dip = In the DIP
sop-permohonan-action-teruskan = Forward to Bidang
sop-permohonan-action-minta-lengkapi = Ask to complete
sop-permohonan-action-tugaskan = Assign the PPID
sop-permohonan-action-kembalikan = Return
sop-permohonan-action-sediakan = Provide
sop-permohonan-action-tolak = Refuse
sop-permohonan-action-uji = Consequence test
sop-permohonan-action-sampaikan = Deliver
sop-permohonan-action-perpanjang = Extend by 7 days
sop-permohonan-action-cabut = Withdraw the request
sop-permohonan-action-terima = I have received it
sop-permohonan-action-uji-selesai = Consequence test done
sop-permohonan-step-pengajuan = Filing
sop-permohonan-step-registrasi = Registration
sop-permohonan-step-penugasan = Assignment
sop-permohonan-step-penyediaan = Providing the information
sop-permohonan-step-penyampaian = Delivery
sop-permohonan-step-end = Closed
sop-permohonan-filed = Request filed
sop-permohonan-late = Please finish it soon; the applicant now has the right to object.
sop-permohonan-outcome-dikabulkan-seluruhnya = granted in full
sop-permohonan-outcome-dikabulkan-sebagian = granted in part
sop-permohonan-outcome-ditolak = refused
sop-permohonan-outcome-tidak-lengkap = closed because it was not completed
sop-permohonan-outcome-dicabut = withdrawn by the applicant
sop-ground-dikecualikan = the information is exempt
sop-ground-belum-dikuasai = the information is not held yet
sop-ground-belum-didokumentasikan = the information is not documented yet
sop-ground-dikuasai-badan-lain = another public body holds the information
lane-pemohon = the applicant
lane-petugas = Information service desk
lane-bidang = Information service division
lane-ppid = PPID Pembantu
lane-atasan = Superior of the PPID
lane-petugas-ppid = PPID officer
lane-kabid = Head of division
lane-pelaksana = Executing officer
lane-sekretaris = Secretary
lane-kadis = Head of the agency
lane-klasifikasi = Data officer
lane-bidang-uptd = Divisions and units
lane-sekretaris-ppid = Secretary of the PPID
lane-admin = PPID admin
ledger-undone = Decision taken back
ledger-settled = Decision gone out
ledger-of-action = { $event }: { $action }
ledger-action = Action
ledger-refused = Button pressed without the right, or too late
ledger-files-viewed = Identity files looked at
ledger-letter-issued = Letter issued
ledger-delivered = Delivered to the applicant
ledger-delivered-letter = Letter { $nomor } arrived on the applicant’s { $platform }
ledger-delivered-document = A document arrived on the applicant’s { $platform }
ledger-delivered-message = A notice arrived on the applicant’s { $platform }
platform-telegram = Telegram
platform-slack = Slack
platform-whatsapp = WhatsApp
card-note-unreachable = No chat reaches the applicant: please telephone or write a letter.
unreachable-applicant =
    { $sop ->
        [keberatan] Objection { $nomor }
       *[other] Request { $nomor }
    }: a message for the applicant cannot be delivered by any chat. Please telephone the applicant or send a letter; address and contact are in the form of this case. Then close the task with /periksa.
ledger-reminded = Reminder sent
ledger-holidays-revised = Due date counted anew because public holidays changed
ledger-purged = Personal data deleted
ledger-moved = Conversation moved to another channel of the applicant
ledger-exemption-ended = The time of an exemption has ended

# Views of a case
view-detail-heading = Details { $nomor }
view-detail =
    Information asked for:
    { $rincian }

    Purpose: { $tujuan }
    How to obtain: { $cara }
    How to send: { $kirim }
    Filed: { $filed }
view-detail-material = Proposed answer:
view-history-heading = History { $nomor }
view-history-row = { $at } – { $action } – { $who }
view-history-row-reason = { $at } – { $action } – { $who }: { $reason }
view-history-cut = … { $count } older lines are not shown
view-flow-heading = Steps { $nomor }
view-flow-done = ✓ { $no } { $step } · { $lane }
view-flow-here = ● { $no } { $step } · { $lane } (now)
view-flow-open = ○ { $no } { $step } · { $lane }
view-due-heading = Why this date? { $nomor }
view-due-none =
    { $sop ->
        [dikecualikan] This SOP sets no deadline.
        [keberatan] The due date is not counted yet, because the objection is not complete.
       *[other] The due date is not counted yet, because the request is not complete.
    }
view-files-private = I am sending the files to your private chat.
view-files-no-private = I cannot write to your private chat yet. Open a chat with me, press Start, then press this button again.
view-files-none = No files are kept any more.
view-files-heading = Files { $nomor }
view-files-identity =
    Name: { $nama }
    NIK/decree: { $nik }
    Address: { $alamat }
    Contact: { $kontak }

    This message is deleted in { $minutes } minutes, and that you opened it is recorded. Do not forward it.
view-files-watermark-purpose = Only for case { $nomor }
view-files-caption = { $kind } · { $nomor }
view-files-kind-ktp = Identity card (KTP)
view-files-kind-akta = Deed of establishment
view-files-kind-surat-kuasa = Power of attorney
view-files-kind-document = Document
view-files-kind-letter = Letter
view-files-kind-announcement = Announcement
view-lines-cut = … the first { $count } lines are not shown
view-wrong-chat = This chat is not (or no longer) where the lanes of this case stand. Open it with /antrean in a private chat with me.
view-not-allowed = This is only for the staff who handle this case.

# Reminders
reminder-half = Reminder: half of the time for { $nomor } has passed. Due { $due }.
reminder-day-before = Reminder: { $nomor } is due the next working day, { $due }.
reminder-due = Reminder: { $nomor } is due today, { $due }.
reminder-late = LATE: { $nomor } was due on { $due }. { $consequence }

# Weekly digest of the ledger
ledger-digest-heading = Weekly digest of the ledger
ledger-digest-sound = The ledger is sound: { $cases } cases, { $events } entries.
ledger-digest-broken = ATTENTION: there are { $count } faults in the ledger. Run: loket audit verify
ledger-digest-line =
    Digest as of { $at }:
    { $digest }

    Keep this message. If an old entry is changed, the digest no longer fits.

# Reminders to the applicant, and the card from a reminder
reminder-complete =
    { $sop ->
        [keberatan] Reminder: objection { $nomor } still has to be completed, by { $due } at the latest.
       *[other] Reminder: request { $nomor } still has to be completed, by { $due } at the latest.
    }
reminder-completion-lapsed =
    { $sop ->
        [keberatan] The applicant's time to complete { $nomor } has passed ({ $due }). The objection can be closed, or waited for.
       *[other] The applicant's time to complete { $nomor } has passed ({ $due }). The request can be closed, or waited for.
    }
card-button-open = Open the card

# Morning brief
brief-heading = Morning brief, { $date }
brief-text =
    { $count ->
        [one] One case waits on you.
       *[other] { $count } cases wait on you.
    }
brief-row = • { $nomor } – { $step }
brief-row-due = • { $nomor } – { $step }, due { $due }
brief-row-late = • { $nomor } – { $step }, LATE since { $due }
brief-row-lapsed = • { $nomor } – the applicant’s time to complete it passed on { $due }; it can be closed, or waited for
brief-more = and { $count } more
brief-button = Open my queue
