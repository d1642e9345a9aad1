# The command line, and what is said when the program starts.

cli-description = Loket, the chat front door of a PPID.
cli-serve = start the service
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
cli-audit = the ledger of the cases
cli-audit-verify = check the chain of the ledger
cli-file = a file
cli-internal = Something went wrong inside the program ({ $name }). Its log has the details.

cli-up = Loket is serving at { $url }
cli-database-own = ✓ Database: our own PostgreSQL, data in { $place }
cli-database-url = ✓ Database: the one of DATABASE_URL
cli-telegram-polling = ✓ Telegram: on, fetching its messages (long polling)
cli-telegram-webhook = ✓ Telegram: on, receiving messages at { $url }
cli-telegram-off = ✗ Telegram: not set up. Open @BotFather in Telegram, send /newbot, and start again with TELEGRAM_BOT_TOKEN=that token.
cli-admins-none = ✗ Admins: none yet. Set LOKET_ADMINS=telegram:YOUR_ID (@userinfobot tells the number), then send /periksa to the bot.
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
cli-no-file = The file { $file } cannot be read.
cli-bad-csv = The file is not a whole CSV. Save it again from the spreadsheet as CSV (UTF-8).
cli-not-served-yet = ! { $name }: its settings are filled in, but this version does not serve that channel yet.
cli-channel-not-served-yet = ! TELEGRAM_CHANNEL: filled in, but this version sends no announcements yet.
cli-dip-imported = { $created } new entries, { $changed } changed.
cli-dip-not-imported = Nothing was imported; mend the rows above first.
cli-dik-added = Entry { $nomor } is in the register of exempt information.
cli-dik-taken = Number { $nomor } is in the register already.
cli-dik-noted = Request { $nomor } was told: its consequence test has a result.
cli-dik-no-case = No request { $nomor } waits for a consequence test.
cli-dik-limit = An exemption under article 17 a lasts 30 years at most (PP 61/2010, article 5).
cli-audit-sound = The ledger is sound: { $cases } cases, { $events } entries, nothing was changed.
cli-audit-digest = Digest: { $digest }
cli-audit-fault = { $kind }: case { $nomor }, entry { $seq }
cli-audit-fault-number = Number missing: { $series } number { $seq }
cli-audit-broken = The ledger is NOT sound: { $count } faults.
