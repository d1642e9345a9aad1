# The command line, and what is said when the program starts.

cli-description = Loket, the chat front door of a PPID.
cli-serve = start the service
cli-doctor = look at all that the service needs, and say the next step
cli-doctor-json = the report as JSON
cli-doctor-offline = without asking the platforms
cli-doctor-ledger = look at the ledgers of the latest cases too
cli-due = count a due date in working days
cli-due-date = date of receipt, YYYY-MM-DD
cli-due-days = length in working days
cli-due-extend = extension in working days
cli-dip = Daftar Informasi Publik (public information list)
cli-dip-import = import a CSV file of the DIP columns
cli-dik = Daftar Informasi yang Dikecualikan (register of exempt information)
cli-dik-add = add one entry
cli-dik-case = number of the request that waits for this test
cli-holidays = the list of holidays in force
cli-holidays-year = its year
cli-holidays-bad-year = A year has four digits, as in --year 2026.
cli-holidays-none = No holidays are known.
cli-audit = the ledger of the cases
cli-audit-verify = check the chain of the ledger
cli-file = a file
cli-internal = Something went wrong inside the program ({ $name }). Its log has the details.
cli-broken-off = This command was stopped before it was done.
cli-broken-off-backup = Stopped before it was done: no backup was made, and the unfinished file was removed.
cli-broken-off-export = Stopped before it was done: nothing was exported, and the unfinished file was removed.
cli-broken-off-import = Stopped before it was done: nothing was imported, and the DIP is as it was.
cli-broken-off-restore = Stopped before it was done: nothing was restored, and the database is as it was.
cli-broken-off-restored = The backup was restored as a whole, but the check of its ledger was stopped. Check it with loket audit verify.
cli-broken-off-rotate = Stopped before it was done: run loket keys rotate again, which goes on with it, and do not throw the old key away.

cli-up = Loket is serving at { $url }
cli-database-own = ✓ Database: our own PostgreSQL, data in { $place }
cli-database-url = ✓ Database: the one of DATABASE_URL
cli-telegram-polling = ✓ Telegram: on, fetching its messages (long polling)
cli-telegram-webhook = ✓ Telegram: on, receiving messages at { $url }
cli-whatsapp-webhook = ✓ WhatsApp: on, receives messages at { $url }
cli-whatsapp-no-url = ✗ WhatsApp: on, but PUBLIC_URL is not set. Without that address Meta cannot bring what citizens write.
cli-slack-socket = ✓ Slack: on, connects by itself (Socket Mode)
cli-slack-http = ✓ Slack: on, receives requests at { $url }
cli-no-public-url = ! There is no public address (PUBLIC_URL): the QR of a letter holds its code only, and nobody outside this machine can open the pages.
cli-simulator-alone = ★ Simulator: open { $url } in a browser. Its people, letters and cases are made up; nothing is connected to Telegram, Slack or WhatsApp yet. The README says how to connect them.
cli-simulator-beside = ★ Simulator: open { $url } in a browser to play the platforms that are not connected. Its data are the real ones.
cli-telegram-off = ✗ Telegram: not set up. Open @BotFather in Telegram, send /newbot, and start again with TELEGRAM_BOT_TOKEN=that token.
cli-admins-none = ✗ Admins: none yet. Set LOKET_ADMINS=telegram:YOUR_ID (@userinfobot tells the number) or slack:YOUR_MEMBER_ID, then send /periksa to the bot.
cli-admins = ✓ Admins: { $count }. Send /periksa to the bot to see what is not ready.
cli-holidays-end = ! The list of holidays ends on { $date }. Add to it with /libur when the next SKB is out.
cli-agency = ✓ Agency: { $name } ({ $zone })
cli-stopping = Stopping: finishing what is at work …
cli-stopped = Stopped cleanly.

cli-dip-columns = Columns that the CSV needs: { $columns }
cli-dip-row-fault = Row { $row }, column { $column }: { $fault }
cli-dip-fault-invalid-type = not filled in
cli-dip-fault-too-small = too short
cli-dip-fault-too-big = too long
cli-dip-fault-invalid-value = must be berkala, serta-merta or setiap-saat
cli-dip-fault-invalid-format = not in the right form; a link begins with https://
cli-dip-fault-repeated = row { $row } has this code already
cli-dip-no-rows = The file has only the column headings and no entry below them. Nothing was imported.
cli-no-file = The file { $file } cannot be read.
cli-no-database = There is no Loket database in the data directory { $place } yet. Run this command in the directory of the program, where its .env file is, and check LOKET_DATA_DIR or DATABASE_URL. Nothing was made.
cli-bad-csv = The file is not a whole CSV. Save it again from the spreadsheet as CSV (UTF-8).
cli-dip-imported = { $created } new entries, { $changed } changed.
cli-dip-not-imported = Nothing was imported; mend the rows above first.
cli-dik-fault =
    { $option }: { $fault ->
        [too-small] too short.
        [too-big] too long.
        [invalid-value] write one letter from a to j.
        [invalid-format] write a date as year-month-day, for example 2026-03-13.
       *[other] not filled in.
    }
cli-dik-over = The date of --expires-on is past, so the information is exempt no longer. Nothing was added.
cli-dik-added = Entry { $nomor } is in the register of exempt information.
cli-dik-taken = Number { $nomor } is in the register already.
cli-dik-noted = Request { $nomor } was told: its consequence test has a result.
cli-dik-not-noted = Request { $nomor } is closed, so it was not told. The entry stands in the register all the same.
cli-dik-no-case = No request { $nomor } waits for a consequence test.
cli-dik-limit = An exemption under article 17 a lasts 30 years at most (PP 61/2010, article 5).
cli-audit-sound = The ledger is sound: { $cases } cases, { $events } entries, nothing was changed.
cli-audit-digest = Digest: { $digest }
cli-audit-fault = { $kind }: case { $nomor }, entry { $seq }
cli-audit-fault-number = Number missing: { $series } number { $seq }
cli-audit-broken = The ledger is NOT sound: { $count } faults.

cli-keys = the keys that seal personal data
cli-keys-rotate = make a new key and seal all data anew
cli-keys-serving = The program is running and does not know the key that would be made. Stop it first, then run this command again.
cli-keys-inbox = Some messages that people sent are still waiting on the disk, sealed with the keys of now. Start the program and let it handle them, stop it, then run this command again.
cli-keys-put-first = The keys are set by LOKET_KEY. Put a new key in FRONT of the others (make one with: openssl rand -base64 32), separated by a comma, then run this command again.
cli-keys-made = The new key { $label } was made in { $path }.
cli-keys-reseal = Sealing { $count } values anew with the key { $label }. If it is broken off, run this command again; it goes on where it was.
cli-keys-progress = { $values } of { $count } values …
cli-keys-unreadable = { $count } values open with no key and were left as they are. Do not drop the old keys.
cli-keys-served-meanwhile = The program was started while this command ran, so some data may still be sealed with an old key. Stop the program, then run this command again. Do not drop the old keys.
cli-keys-done = Done: { $values } values were sealed anew, and nothing is sealed with an old key any more.
cli-keys-backup = Make a backup now: copy { $path } to where the keys are kept, apart from the backup of the database. Older backups of the database open only with the old key: keep a copy of it for as long as you keep them.
cli-keys-drop = The key { $label } may be dropped: delete its entry from { $path }.
cli-keys-drop-hash = The key { $label } may be dropped as a seal, but people are still looked up with it: in { $path } change the word { $label } in front of it to hash (or put hash: there if it has no label).
cli-whatsapp = WhatsApp
cli-whatsapp-templates = the texts to register with Meta, with their examples
cli-whatsapp-quick-reply = (quick reply button)
cli-whatsapp-unnamed = { $setting } is not in the agency file yet. When Meta has approved the text, put its name there, e.g. { $name }.

cli-progress = { NUMBER($done, useGrouping: "always") } of { NUMBER($of, useGrouping: "always") }
cli-dip-progress = Importing the DIP
cli-export-progress = Exporting
cli-audit-progress = Verifying the ledger
cli-keys-bar = Sealing anew
cli-backup = writes a backup: database, files and waiting messages
cli-backup-out = the file, or with a slash at its end the directory (made where it is missing); when not said, loket-backup-DATE-TIME.loket.gz in this directory
cli-backup-no-folder = The directory { $folder } cannot be made. Check whether a file has that name, the rights, and the room on the disk.
cli-backup-progress = Making a backup
cli-backup-done = The backup was written to { $file } ({ NUMBER($rows, useGrouping: "always") } rows of data, { $megabytes } MB).
cli-backup-keys = The keys are NOT in the backup: without the keys { $labels } nobody can open the personal data in it. Keep a copy of { $place } in another place, apart from this backup.
cli-backup-keys-bad = Beware: the keys are NOT in the backup, and those on this machine are not in order. { $said } Without the keys { $labels } nobody can open the personal data in this backup.
cli-backup-settings = The .env file and the agency file are not in it either; keep copies of them with the keys.
cli-backup-simulator = Beware: the settings have no platform token, so this is a backup of the simulator’s data in { $place }. For the data of the service run this command in the directory of the program, where its .env file is.
cli-backup-not-noted = The backup is made and whole. Only the note of its time could not be written in { $place } (perhaps because the disk is full), so loket doctor does not know of this backup.
cli-restore = brings a backup back into an empty database
cli-restore-check = only reads the file and says what is in it; no database is touched
cli-restore-reading = Checking the file
cli-restore-progress = Restoring
cli-restore-whole = The backup of { $agency } from { $at } (Loket { $program }) is whole.
cli-restore-contents = It holds { NUMBER($rows, useGrouping: "always") } rows of data: { NUMBER($cases, useGrouping: "always") } cases, { NUMBER($people, useGrouping: "always") } people, { NUMBER($files, useGrouping: "always") } files.
cli-restore-keys = To open it the keys { $labels } are needed, which are not in it.
cli-restore-inbox = Messages still wait to be handled in the data directory { $place }. Run the old program so that they are handled, or use another LOKET_DATA_DIR. Nothing was changed.
cli-restore-simulator = The settings have no platform token, so this backup would go into the simulator’s data, which the service does not use. First put the .env file of your service into this directory (or set LOKET_SIMULATOR=1 if it is meant for the simulator), then run this again. Nothing was changed.
cli-restore-done = { NUMBER($rows, useGrouping: "always") } rows of data were restored. Now the ledger is checked.
cli-restore-next = Start Loket as usual. What happened after { $at } is not in the backup: compare numbers and letters made after that moment with your archive; messages that had not been sent by then will be sent.
