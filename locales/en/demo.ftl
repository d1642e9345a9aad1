# The demonstration (npm run demo): titles, captions and reports for whoever runs it.

demo-title = Loket demonstration
demo-intro = One request for information, from the citizen to the answer. The real program, on its own PostgreSQL, talks over HTTP with a simulated { $platforms } server. All people, numbers and documents are made up.
demo-starting = Starting the simulated { $platforms } and the program …
demo-program-says = What the program says when it is up
demo-chat-private = { $name }
demo-chat-terminal = Operator's terminal
demo-event-bot-added = { $name } added Loket to this group
demo-event-bot-added-channel = { $name } added Loket to this channel
demo-event-deleted = A message was deleted
demo-place-private = private chat with Loket
demo-place-group = closed group
demo-place-slack-private = direct messages with Loket
demo-place-slack-group = private channel
demo-place-whatsapp-private = WhatsApp with Loket
demo-place-terminal = command line
demo-pressed = presses { $button }
demo-form = fills in the window “{ $title }”
demo-form-by = filled in by { $name }
demo-edited = (a message above changes)
demo-edited-short = an earlier message, edited
demo-notice-seen-by = seen by { $name } only
demo-notice = ↳ seen by { $name } only: { $text }
demo-file-photo = (photo: { $name }, { $kilobytes } kB)
demo-file-document = (file: { $name }, { $kilobytes } kB)

# Where staff meet
demo-group-telegram = group
demo-group-slack = channel

# Scenes
demo-scene-set-up-title = Setting up
demo-scene-set-up-lead = Lestari, the PPID’s admin, sets everything up in chat: which { $group } is for which lane, and who the officers are. There is no file to edit.
demo-page-set-up-check = What is missing?
demo-page-set-up-lanes =
    { $staff ->
        [slack] Private channels, one for each lane
       *[other] Closed groups, one for each lane
    }
demo-page-set-up-invite = Officers join by one-time links
demo-page-set-up-add = Officers are added from the members of the workspace
demo-page-set-up-done = The list of public information is loaded; all is set

demo-scene-intake-title = A citizen files a request
demo-scene-intake-lead = Sari, a student, asks for a list of cooperatives. She mistypes her NIK once, and changes one answer before she sends it.
demo-page-intake-begin = The beginning, with the privacy notice
demo-page-intake-identity = Who asks
demo-page-intake-request = What for
demo-page-intake-review = Looked over, sent, and numbered at once
demo-page-intake-date = Every day is counted in the open

demo-scene-registration-title = The desk registers it
demo-scene-registration-lead = The card comes to the desk’s { $group } without name and address. The photo of the identity card (KTP) goes to the private chat of the one who opens it and nowhere else. Dimas, on work experience, presses a button too.
demo-page-registration-card = The card in the { $group }, the papers in private
demo-page-registration-incomplete = Something is missing: no clock runs yet
demo-page-registration-completed = Sari answers just what is missing
demo-page-registration-forward = On to the division

demo-scene-provision-title = The PPID prepares the information
demo-scene-provision-lead = The division assigns the PPID. The time is extended, once, with a letter to Sari; then the document is handed in.
demo-page-provision-assign = The division assigns
demo-page-provision-extend = Seven more working days, once only
demo-page-provision-provide = The document is provided

demo-scene-delivery-title = The answer goes out
demo-scene-delivery-lead = Budi and Tia press Sampaikan at the same moment. One of them wins, the other is told. When the time to take it back is over, the letter leaves.
demo-page-delivery-race = Two officers, one decision
demo-page-delivery-answer = Sari gets the letter and the document

demo-scene-refusal-title = A request that is refused
demo-scene-refusal-lead = Andreas has an English phone and asks for other people’s personal data. A refusal needs a ground that is in force in the register of exempt information, and always says how to object.
demo-page-refusal-intake = A second request, in English
demo-page-refusal-test = The consequence test, then the register
demo-page-refusal-decide = Refused on a ground and with a reason
demo-page-refusal-answer = The decision, and the right to object

# --all
demo-intro-all = All five SOPs, connected: a refused request, an objection that is granted, an entry of the list of public information, and its announcement. The real program, with its own PostgreSQL, talks over HTTP with a simulated { $platforms }. All people, numbers and documents are made up.
demo-page-set-up-more = The lanes of the other SOPs; one { $group } may hold several
demo-scene-objection-title = An objection is granted
demo-scene-objection-lead = Andreas objects by the button on the refusal. The superior of the PPID orders that the counts be given, without personal data.
demo-page-objection-file = An objection from the button of the refusal
demo-page-objection-order = The superior's written order
demo-page-objection-answer = A written answer with its document
demo-scene-documentation-title = Into the list of public information
demo-scene-documentation-lead = Wulan asks two units at once. Each answers in its own { $group }; with the last answer the case goes on by itself.
demo-page-documentation-ask = A memo to two units
demo-page-documentation-units = One has nothing, one hands in material
demo-page-documentation-check = Classified, and checked twice
demo-page-documentation-publish = Published, and found at once
demo-scene-announcement-title = Announced
demo-scene-announcement-lead = Three people look at the text; what is approved is that text and no other. Sari, who subscribed, gets it.
demo-page-announcement-order = Ordered and drafted
demo-page-announcement-approve = Checked and approved
demo-page-announcement-publish = Announced and documented

# The end
demo-end-title = What is in the database
demo-end-lead = Read through Prisma from the PostgreSQL that the program has just worked on.
demo-end-tables = Rows by table
demo-end-table = { $table }: { $rows }
demo-end-ledger = The ledger of request { $nomor }
demo-end-ledger-row = { $seq }. { $what } · { $who }{ $moves } · { $hash }…
demo-end-ledger-system = the program
demo-end-letters = Letters issued
demo-end-letter = { $nomor } · { $kind } · code { $kode }
demo-end-letters-genuine = { $count } letters checked at /verifikasi/CODE: all are genuine.
demo-end-privacy = Personal data
demo-end-sealed = All tables were searched: names, NIK, addresses and e-mail of the applicants can be read nowhere.
demo-end-log = The program’s log was searched ({ $lines } lines): there are no personal data in it.
demo-end-audit = Check of the ledger (loket audit verify)
demo-done = Done in { $seconds } seconds. The transcript and the letters are in { $folder }
demo-open = Open { $path } in a browser.
demo-screenshot = Picture: { $path }
demo-no-chromium = A picture needs chromium on this machine.
demo-stopped = Stopped; whatever was started has ended.
demo-failed = The demonstration broke off: something did not come.
demo-failed-log = The program’s last words
demo-usage = Usage: npm run demo -- [--all] [--staff telegram|slack] [--citizen telegram|whatsapp] [--out FOLDER] [--screenshot FILE.png]
