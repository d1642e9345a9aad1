# Commands of staff and admins: lanes, invitations, list of staff, acting officials, holidays, check-up, queue.

# A lane named in a command
lane-refused-unknown = There is no such lane. Choose one of: { $lanes }.
lane-refused-no-units = That lane is not divided into units. Write the lane's name alone.
lane-refused-unit-missing = Several units share that lane. Write the unit's name too, for example: bidang-uptd Bidang Koperasi
lane-refused-unit-too-long = That name of a unit is too long. Please shorten it.

# /jalur
jalur-heading = Lanes and where they stand
jalur-row = • { $lane } ({ $id }): { $place }
jalur-row-none = • { $lane } ({ $id }): nowhere yet
jalur-place-here = in this chat
jalur-place-group = in a group
jalur-place-private = in an official's private chat
jalur-how = To bind one: open the group, then send /jalur and the lane's name, for example: /jalur petugas. An official who works alone can use the private chat with me.
jalur-refused-public = This place is open to the public or shared with another organisation, so no lane may stand here. Use a closed group or channel without a public link, then send the command there.
jalur-bound = This group is now where the lane { $lane } stands. Its case cards will appear here.
jalur-bound-private = This chat is now where the lane { $lane } stands. Its case cards will appear here.
jalur-was-elsewhere = Before, the lane stood { $place }; the cards there can no longer be used.
jalur-cards =
    { $count ->
        [0] No case waits at this lane yet.
        [one] { $count } case waits. Its card will appear in a moment.
       *[other] { $count } cases wait. Their cards will appear in a moment.
    }
jalur-next = Next: invite its staff in a private chat with me, with /undang { $lane }

# /undang and /gabung
undang-how = Write the lane, for example: /undang petugas. Lanes: { $lanes }.
undang-heading = Invitation for staff
undang-made = Invitation to the lane { $lane }. It works once, until { $until }. Whoever holds it can use it, so send it to that person only.
undang-code = Ask the person to open a private chat with me and send: /gabung { $code }
undang-link =
    Link: { $link }

    If the link cannot be opened, the person can send me in a private chat: /gabung { $code }
gabung-how = Write your invitation code after this command, for example: /gabung ABCD2345EF
gabung-private = Send this command in a private chat with me, so that nobody else sees your invitation code.
gabung-wrong = That invitation code does not work: it may be mistyped, used already, or past its time. Ask the PPID admin for a new one.
gabung-heading = Welcome, { $name }
gabung-done =
    You are now staff of the lane { $lane }.

    /antrean – what waits on you
    /bantuan – all commands
gabung-told = { $name } has joined the lane { $lane }.

# /staf
staf-heading = List of staff
staf-heading-page = List of staff ({ $page } of { $pages })
staf-lane = { $lane }:
staf-row = { "  " }{ $no } · { $name }
staf-row-unit = { "  " }{ $no } · { $name } ({ $unit })
staf-lane-empty = { $lane }: nobody yet
staf-lane-count =
    { $count ->
        [one] { $lane }: { $count } person
       *[other] { $lane }: { $count } people
    }
staf-how = To remove somebody: /staf hapus and the number, for example /staf hapus 3. From one lane only: /staf hapus 3 bidang
staf-button-add = Add staff
staf-add-by-invitation = Here staff are added by invitation. Send me /undang and the name of the lane in a private chat, for example: /undang petugas
staf-added = { $name } is now staff in the lane { $lane } and has been told in a direct message.
staf-added-before = { $name } is already staff in the lane { $lane }. Nothing has changed.
staf-tambah-title = Add staff
staf-tambah-anggota-ask = Who is to be added? They can work in the lane at once and are told in a direct message.
staf-tambah-anggota-label = Member
staf-tambah-jalur-ask = In which lane will they work?
staf-tambah-jalur-label = Lane
staf-tambah-unit-ask = In which unit? Write the name of the Bidang or UPTD as it stands with that unit's lane.
staf-tambah-unit-label = Unit
staf-unknown = Nobody on the staff has the number { $no }. See the numbers with /staf
staf-lane-not-held = { $name } does not hold the lane { $lane }.
staf-remove-ask = Remove { $name } from the list of staff? Lanes: { $lanes }. Acting appointments with this name end as well.
staf-remove-lane-ask = Take the lane { $lane } from { $name }?
staf-button-remove = Yes, remove
staf-removed = { $name } is off the list of staff. To bring the person back, invite again with /undang
staf-removed-lane = The lane { $lane } was taken from { $name }.
staf-removed-before = { $name } is no longer on that list.
staf-removed-told = The PPID admin has taken you off the list of staff. Thank you for your work.
staf-removed-lane-told = You no longer work in the lane { $lane }. Ask the PPID admin if this is a mistake.
staf-lane-unplaced = The lane { $lane } has no place any more, because its private chat is that of somebody who no longer serves there. Open the new chat and send: /jalur { $id }
staf-lane-unmanned = The lane { $lane } has nobody any more. Invite somebody in private: /undang { $id }

# /plt
plt-heading = Acting officials
plt-none = No appointment is in force or to come.
plt-row =
    { $position }. { $kind } { $lane }: { $acting } for { $absent }
    { $from } to { $to } · decree { $sk }
    On letters: { $signs }
plt-button-new = Appoint an acting official
plt-button-end = End number { $position }
plt-title = Appointing an acting official
plt-absen-ask =
    Who is stood in for, and in which lane? Choose{ $on ->
        [page] { "" }
       *[chat] , or type the name to search
    }.
plt-absen-label = Stood in for
plt-pengganti-ask =
    Who stands in? Choose{ $on ->
        [page] { "" }
       *[chat] , or type the name to search
    }.
plt-pengganti-label = Stands in
plt-jenis-ask = What kind? Plt for a vacant post, Plh for an official who is away for a while.
plt-jenis-label = Kind
plt-jenis-plt = Plt
plt-jenis-plh = Plh
plt-nama-ask = What is the full name of the one who stands in, with degrees? It is printed on letters.
plt-nama-label = Name on letters
plt-nip-ask = What is the NIP? 18 digits, or a - when there is none. It is printed on letters.
plt-nip-label = NIP
plt-name-and-nip = { $name }, NIP { $nip }
plt-mulai-ask = From which date? For example: 27 November 2026
plt-mulai-label = From
plt-sampai-ask = Until which date? That date is included.
plt-sampai-label = Until
plt-sk-ask = What is the number of the decree or order? It is printed on letters.
plt-sk-label = Decree number
plt-review = Check it once more, then press Send. Both are told.
plt-done =
    Recorded: { $kind } { $lane }.
    { $acting } acts for { $absent }, { $from } to { $to } (decree { $sk }). The appointment ends by itself.
    On letters: { $signs }
plt-ended =
    Ended today: { $kind } { $lane }, { $acting } for { $absent } ({ $from } to { $to }, decree { $sk }).
plt-ended-before = That appointment has ended.
plt-refused-same-person = Nobody can stand in for himself or herself.
plt-refused-days-reversed = The last day comes before the first. Please begin again.
plt-refused-lane-not-held = The one stood in for no longer holds that lane.
plt-refused-acting-removed = The one to stand in is no longer on the staff.
plt-refused-overlap = Somebody acts for that official in that lane on some of those days already. End that first with /plt
plt-refused-over = The last day has passed. Please begin again with the right date.

# /libur
libur-heading = Coming holidays
libur-row = • { $date }: { $name } ({ $kind })
libur-none = No holiday after today is known.
libur-unknown = This year's list of holidays is not complete.
libur-known-until = The list is complete until { $date }.
libur-how =
    To add: /libur 2026-12-31 nasional Name of the holiday
    (kinds: nasional, cuti-bersama or daerah)
    To remove: /libur hapus 2026-12-31
    You first see which due dates would move; it applies only after you approve.
libur-kind-nasional = public holiday
libur-kind-cuti-bersama = collective leave
libur-kind-daerah = regional holiday
libur-not-there = There is no such holiday on { $date }.
libur-source = set by the PPID admin, { $date }
libur-title = Change of holidays
libur-adds = To be added: { $date }, { $name } ({ $kind }).
libur-removes = To be removed: { $date }, { $name }.
libur-moves =
    { $count ->
        [0] No case moves.
        [one] { $count } case moves:
       *[other] { $count } cases move:
    }
libur-move = • { $nomor }: { $from } → { $to }
libur-moves-more = … and { $count } more
libur-yakin-ask =
    { $changes }

    Applicants whose due date moves will be told. Apply it?
libur-yakin-label = Apply
libur-yakin-ya = Yes, apply
libur-changed-since = The list of holidays or the cases have changed since that count was made, so nothing was applied. Send the /libur command once more to see the new count.
libur-done =
    { $count ->
        [0] The list of holidays was changed. No due date moves.
        [one] The list of holidays was changed. { $count } due date is being moved, and the applicant is told. You will hear when it is done.
       *[other] The list of holidays was changed. { $count } due dates are being moved, and the applicants are told. You will hear when it is done.
    }
libur-moved =
    { $count ->
        [0] The change of holidays has been applied. In the end no due date moved.
        [one] The change of holidays has been applied: { $count } due date moved, and the applicant is told.
       *[other] The change of holidays has been applied: { $count } due dates moved, and the applicants are told.
    }
libur-still-moving = The previous change of holidays is still being applied to the running cases, so this one was not entered. Please send it again in a little while.

# /periksa
periksa-heading = Check-up
periksa-all-set = The set-up is complete.
periksa-faults = Still to be set up:
periksa-lane-unbound = • The lane { $lane } stands nowhere yet. Open its group and send: /jalur { $id }
periksa-lane-away = • The lane { $lane } stands on { $platform }, which is not connected. Move it to another group: /jalur { $id }
periksa-lane-empty = • The lane { $lane } has no staff yet. Invite in a private chat: /undang { $id }
periksa-holidays-unknown = • This year's list of holidays is missing, so due dates are counted from ordinary working days alone. Add them one by one with /libur.
periksa-holidays-end = • The list of holidays ends on { $date }. Add the next year once its SKB is out.
periksa-agency-address = • The agency's address is still the example. Complete street and number in the agency file (agency.json); it is printed on letters.
periksa-agency-officials = • Names of officials are still examples. Fill in name and NIP in the agency file (agency.json).
periksa-hint-reads-all-messages = • This bot receives all talk in its groups and need not. Open BotFather, send /setprivacy, and choose Enable.
periksa-hint-missing-scopes = • The Slack app lacks permissions that stand in its manifest. Update the app from that manifest, then install it to the workspace again.
periksa-no-tasks = Nothing needs a hand.
periksa-tasks = What needs a hand:
periksa-tasks-more = … and { $count } more
periksa-task = { $position }. { $what }
periksa-button-done = Done: number { $position }
periksa-done = Recorded as done.
periksa-done-before = That was recorded as done before.
task-lane-unbound = A case is at the lane { $lane }, which stands nowhere yet. Open its group and send: /jalur { $id }
task-lane-lost = I was taken out of the chat of the lane { $lane }, or its owner no longer serves there. Take me in again, or bind another chat: /jalur { $id }
task-undeliverable = A message for case { $nomor } could not be delivered ({ $code }). Reach its receiver another way.
task-unreachable = The applicant of case { $nomor } cannot be reached by chat. Serve the person another way, for example by letter or phone.
task-hand-delivery =
    Case { $nomor }: { $way ->
        [email] send the copy to the applicant’s e-mail address.
        [pos] send the printed copy by post or courier.
       *[other] have the printed copy ready; the applicant will collect it.
    }
task-uji-konsekuensi = Case { $nomor } waits for a consequence test. Once it is decided, enter it in the register of exempt information (loket dik add).
task-dead-job = The automatic job “{ $code }” for case { $nomor } failed again and again and was given up. Ask whoever runs the program to look into its log and to start it again; the job is then tried again.
task-due-not-moved = The due date of { $nomor } could not be counted anew after the holidays changed. Check its date, then tell whoever runs the program.
task-ledger = The check of the ledger found entries that do not fit. Run: loket audit verify
task-dik-tinjau = The exemption of entry { $nomor } in the List of Exempt Information is about to end, and nobody looks at it in Loket. Look at it again, or let the information become open.
task-dik-terbuka = The exemption of entry { $nomor } has ended, so its information is open and proposed for the List of Public Information. Take the proposal up in the next documentation (/dokumentasi, then Take a proposal).
task-bahan-dikecualikan = In documentation { $nomor } there is material that may be exempt, and the SOP of the consequence test is not run here. Test it outside Loket, then record the result (loket dik add).
task-other = Some work on case { $nomor } is not finished.

# /antrean
antrean-heading = What waits
antrean-none = Nothing waits. Thank you.
antrean-no-lane = You hold no lane yet, so nothing waits on you. An admin invites with /undang
antrean-other-chat = None of your lanes stands in this group. Send /antrean in a private chat with me.
antrean-lapsed = The applicant’s time to complete it passed on { $due }. It can be closed, or waited for.
antrean-row =
    { $position }. { $nomor } · { $step }
    { $due }
    { $summary }
antrean-button = { $position }. { $nomor }

# /cari
cari-heading = Cases found
cari-how = Type /cari and a number, a part of a number, or words of what the case is about, for example: /cari laporan koperasi
cari-too-short = That word is too short to search for. Please type at least { $min } letters or digits.
cari-too-long = That is too much to search for. Please type a few words only, { $max } letters and digits at most.
cari-none = No case fits among those that you may see here. Try another word or a part of its number. Names and the full text of requests are not searched.
cari-more = More than { $count } cases fit; only { $count } are shown. Add another word to find fewer.
cari-no-lane = You hold no lane that handles cases yet, so there is nothing for you to search. An admin invites with /undang
cari-other-chat = None of your lanes stands in this group. Send /cari in a private chat with me.
cari-row =
    { $position }. { $title }
    { $state }
    { $summary }

# /tenggat
tenggat-how = For example: /tenggat 2026-03-13 10 7 (date of receipt, working days, days of extension). Without a date it counts from today.

# A place of one's own, on platforms that have it
home-heading = { $agency } desk
home-not-staff = Hello! This is where the staff of the information service work, and you are not on the staff list yet. Ask the PPID admin for an invitation, then send me /gabung with its code in a private chat.
home-help = All commands: /bantuan

# Help
staff-help-lanes = You are staff of: { $lanes }.
staff-help-opens = /{ $command } – { $what }
staff-help-no-lane = You hold no lane yet.
staff-help-commands =
    /antrean – what waits on you
    /cari – find cases by number or word, for example: /cari laporan koperasi
    /tenggat – count a due date in working days
    /statistik – this year's figures (private chat)
    /staf – list of staff
    /batal – cancel what you are filling in
staff-help-numbers = The buttons of a card can also be pressed by replying to the card with the button's number, counted from left to right and then down, for example: 2
staff-help-numbers-by-mention = The buttons of a card can also be pressed by number: reply in the card's thread, mention @Loket, then write the button's number, counted from left to right and then down, for example: @Loket 2. In our direct messages the number alone is enough.
staff-help-admin =
    /jalur – bind a group to a lane
    /undang – invite staff
    /plt – appoint an acting official
    /libur – change the holidays
    /ekspor – get the registers and the yearly report (private chat)
    /periksa – what is not ready and what needs a hand
