# loket doctor: one line for each thing, and below it the next step.

doctor-end-fine = Everything is fine.
doctor-end-notice =
    Nothing is broken. { $notices ->
        [one] { $notices } thing deserves a look (!).
       *[other] { $notices } things deserve a look (!).
    }
doctor-end-fault =
    { $faults ->
        [one] { $faults } thing must be mended (✗)
       *[other] { $faults } things must be mended (✗)
    }{ $notices ->
        [0] .
        [one] , and { $notices } deserves a look (!).
       *[other] , and { $notices } deserve a look (!).
    }
doctor-progress-local = Looking at the machine …
doctor-progress-database = Looking at the database …
doctor-progress-platforms = Asking the platforms …
doctor-blocked = cannot be looked at
doctor-blocked-next = { $said }
doctor-unexpected = this check failed by a fault inside the program ({ $name })
doctor-unexpected-next = Update Loket and run loket doctor again. If it stays like this, report it.

doctor-subject-settings = Settings
doctor-subject-agency = Agency
doctor-subject-admins = Admins
doctor-subject-data = Data folder
doctor-subject-disk = Disk
doctor-subject-keys = Keys
doctor-subject-backup = Backup
doctor-subject-node = Node.js
doctor-subject-database = Database
doctor-subject-program = Program
doctor-subject-clock = Clock
doctor-subject-lanes = Lanes
doctor-subject-holidays = Holidays
doctor-subject-work = Work
doctor-subject-ledger = Ledger
doctor-subject-telegram = Telegram
doctor-subject-slack = Slack
doctor-subject-whatsapp = WhatsApp

doctor-settings = all variables can be read
doctor-settings-variable = { $said }
doctor-settings-variable-next = Mend that variable in the environment or in the file .env. What depends on it was not looked at.
doctor-platforms-none = no platform is connected, so no citizen can come yet
doctor-platforms-none-next =
    Five steps to the real service:
    1. Fill in agency.json: address, officials, hours.
    2. Open @BotFather on Telegram, send /newbot, and write the token into .env as TELEGRAM_BOT_TOKEN.
    3. Write your own id (from @userinfobot) into .env as LOKET_ADMINS=telegram:YOUR_ID.
    4. Run npm start; send /jalur in each group of the staff, and /undang to the bot.
    5. Set PUBLIC_URL, make a backup with loket backup, and run loket doctor until everything is ✓.
doctor-simulator = this is the simulator: no platform is connected, and everybody in it is played in a browser on this machine
doctor-simulator-next = { doctor-platforms-none-next }
doctor-simulator-beside = the simulator (LOKET_SIMULATOR=1) runs beside real platforms, on real data
doctor-simulator-beside-next = For the real service remove LOKET_SIMULATOR from the settings.
doctor-citizens-nowhere = only Slack is connected, and citizens come by Telegram or WhatsApp
doctor-citizens-nowhere-next = Set TELEGRAM_BOT_TOKEN, or the four variables WHATSAPP_.
doctor-public-url = public address { $url }
doctor-public-url-none = there is no public address (PUBLIC_URL)
doctor-public-url-none-next = Set PUBLIC_URL to an https address if citizens are to open the DIP and check letters from outside this machine.
doctor-public-url-local = the public address { $url } opens on this machine only
doctor-public-url-local-next = For the real service set PUBLIC_URL to an https address.

doctor-admins =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
doctor-admins-none = there is no admin who could set up lanes and staff
doctor-admins-none-next = Set LOKET_ADMINS=telegram:YOUR_ID (@userinfobot tells the id) or slack:MEMBER_ID, then restart the program.

doctor-agency =
    { $name } ({ $zone }), { $sops ->
        [one] { $sops } SOP
       *[other] { $sops } SOPs
    }
doctor-agency-setting = { $said }
doctor-agency-setting-next = Mend it in { $path }.
doctor-agency-address = the address is still the example, and it is printed on letters
doctor-agency-address-next = Complete "address" in { $path } with street and number.
doctor-agency-officials = an official's name is still the example, and it is printed on letters
doctor-agency-officials-next = Fill in name and NIP of the officials under "officials" in { $path }.

doctor-node = version { $version }
doctor-node-old = version { $version } is too old
doctor-node-old-next = Install Node.js { $least } or newer.

doctor-data = { $place } (mode { $mode })
doctor-data-new = { $place } is not there yet
doctor-data-new-next = Nothing to do: it is made when the program first starts (npm start).
doctor-data-no-folder = { $place } is not a folder
doctor-data-no-folder-next = Move that file away, or use another LOKET_DATA_DIR.
doctor-data-owner = { $place } belongs to another user
doctor-data-owner-next = Run loket doctor as the user who runs the program, or give the folder to that user: chown -R USER { $place }
doctor-data-writable = { $place } can be changed by other users (mode { $mode })
doctor-data-writable-next = Run: chmod go-rw { $place }
doctor-data-readable = what is in { $place } can be listed by other users (mode { $mode })
doctor-data-readable-next = Run: chmod go-rw { $place }

doctor-disk = { $free } MB free
doctor-disk-scarce = only { $free } MB free
doctor-disk-scarce-next = Free or enlarge the disk of { $place } before it is full.
doctor-disk-full = only { $free } MB free
doctor-disk-full-next = Free or enlarge the disk of { $place } now. When it is full, the database stops storing.

doctor-backup = made { $days ->
        [0] today
        [one] { $days } day ago
       *[other] { $days } days ago
    }
doctor-backup-none = never made
doctor-backup-none-next = Run loket backup every day, and keep the result on another machine. The keys are not in it: keep them apart.
doctor-backup-unknown = unknown: the note of the last one cannot be read
doctor-backup-unknown-next = Run loket backup; it writes the note anew.
doctor-backup-old = the last one is { $days } days old
doctor-backup-old-next = Run loket backup, and schedule it every day.

doctor-keys = { $path }; keep a copy apart from the backup of the data
doctor-keys-environment = from LOKET_KEY; keep a copy apart from the backup of the data
doctor-keys-new = there are none yet
doctor-keys-new-next = They are made in { $path } when the program first starts. If this database already has data, put that file back from its backup first.
doctor-keys-owner = { $path } belongs to another user
doctor-keys-owner-next = Give the file to the user who runs the program: chown USER { $path }
doctor-keys-refused = cannot be used
doctor-keys-refused-next = { $said }

doctor-database = running, all migrations applied, { $size } MB
doctor-database-new = not made yet
doctor-database-new-next = Nothing to do: it is made in { $place } when the program first starts (npm start).
doctor-database-migrations =
    { $count ->
        [one] { $count } migration is not applied yet
       *[other] { $count } migrations are not applied yet
    }
doctor-database-migrations-next = Make a backup (loket backup), then start the program of this release, which applies them. What is in the database can be looked at after that.
doctor-database-closed = cannot be opened
doctor-database-closed-next = { $said }

doctor-program = serving
doctor-program-stopped = not running
doctor-program-stopped-next = Start it with npm start. Until then, what citizens send waits at its platform.

doctor-clock = agrees with { $whose }
doctor-clock-off = this machine's clock is { $way } { $whose } by { $seconds } seconds
doctor-clock-off-next = Switch on time synchronisation (NTP) on both machines, e.g. timedatectl set-ntp true. Due dates and signed requests depend on the clock.
doctor-clock-database = the database
doctor-clock-behind = behind
doctor-clock-ahead = ahead of

doctor-lanes = every lane has a chat and staff
doctor-lanes-unbound =
    { $count ->
        [one] { $count } lane has no chat: { $names }
       *[other] { $count } lanes have no chat: { $names }
    }
doctor-lanes-unbound-next = Put the bot into that lane's group and send there: /jalur { $id } (all: { $ids })
doctor-lanes-away =
    { $count ->
        [one] { $count } lane stands on a platform that is not connected: { $names }
       *[other] { $count } lanes stand on a platform that is not connected: { $names }
    }
doctor-lanes-away-next = Connect that platform again, or move the lane: in another group send /jalur { $id } (all: { $ids })
doctor-lanes-empty =
    { $count ->
        [one] { $count } lane has no staff: { $names }
       *[other] { $count } lanes have no staff: { $names }
    }
doctor-lanes-empty-next = Invite somebody in a private chat with the bot: /undang { $id } (all: { $ids })

doctor-holidays = the list is complete until { $date }
doctor-holidays-unknown = this year's list is missing, so due dates are counted from ordinary working days alone
doctor-holidays-unknown-next = Add the holidays one by one with /libur, or update Loket.
doctor-holidays-end = the list ends on { $date }
doctor-holidays-end-next = When the decree for the next year is out, update Loket or add its days with /libur.

doctor-work = nothing is left behind
doctor-work-tasks =
    { $count ->
        [one] { $count } task waits for a person
       *[other] { $count } tasks wait for a person
    }
doctor-work-tasks-next = Send /periksa to the bot; each task has a button there.
doctor-work-dead-jobs =
    { $count ->
        [one] { $count } piece of automatic work was given up after failing again and again
       *[other] { $count } pieces of automatic work were given up after failing again and again
    }
doctor-work-dead-jobs-next = Look for the cause in the program's log, then restart the program: the work is tried again.
doctor-work-outbox =
    { $count ->
        [one] { $count } message waits to be sent, for { $minutes } minutes
       *[other] { $count } messages wait to be sent, the oldest for { $minutes } minutes
    }
doctor-work-outbox-next = See that the program runs and that the platform answers (the lines below), then look into the program's log.
doctor-work-inbox = what people sent is kept on the disk, and the program is not running
doctor-work-inbox-next = Start the program (npm start), which handles it.

doctor-ledger =
    { $cases ->
        [one] the chain of the last { $cases } case is sound
       *[other] the chains of the last { $cases } cases are sound
    }
doctor-ledger-broken =
    { $count ->
        [one] { $count } entry does not fit in the latest cases
       *[other] { $count } entries do not fit in the latest cases
    }
doctor-ledger-broken-next = Run loket audit verify, and change nothing in the database before the cause is known.

doctor-telegram-bot = the bot @{ $name } is known
doctor-telegram-unreachable = cannot be reached ({ $code })
doctor-telegram-unreachable-next = Check this machine's internet connection, DNS and firewall, and TELEGRAM_API_ROOT if it is set.
doctor-telegram-token = the token is not known
doctor-telegram-token-next = Take the valid token from @BotFather (/mybots, then API Token), and write it into TELEGRAM_BOT_TOKEN.
doctor-telegram-refused = { $method } was refused ({ $code })
doctor-telegram-refused-next = Try again in a few minutes. If it stays like this, look at the bot in @BotFather.
doctor-telegram-no-groups = the bot may not join groups
doctor-telegram-no-groups-next = In @BotFather send /setjoingroups, choose this bot, then Enable.
doctor-telegram-privacy-off = the bot gets all that is said in groups, which it does not need
doctor-telegram-privacy-off-next = In @BotFather send /setprivacy, choose this bot, then Enable; after that remove the bot from its groups and add it again.
doctor-telegram-polling = fetches updates itself (long polling)
doctor-telegram-pending = { $count } updates wait to be taken
doctor-telegram-pending-next = See that the program runs; updates that wait for more than a day are lost.
doctor-telegram-webhook = updates come to { $url } (from { $ip })
doctor-telegram-webhook-left = updates go to { $place }, while this program fetches them itself
doctor-telegram-webhook-left-next = Restart the program, which removes that webhook. If it comes back, another program uses the same token: stop that one, or change the token in @BotFather.
doctor-telegram-webhook-missing = the webhook { $url } is not set
doctor-telegram-webhook-missing-next = Start (or restart) the program, which sets it. If it stays empty, another program uses the same token.
doctor-telegram-webhook-elsewhere = updates go to { $place } and not to { $url }
doctor-telegram-webhook-elsewhere-next = Restart the program, which sets its webhook again. If it goes back there, another program uses the same token: stop that one, or change the token in @BotFather.
doctor-telegram-webhook-updates = the webhook does not bring: { $missing }
doctor-telegram-webhook-updates-next = Restart the program, which sets its webhook again.
doctor-telegram-webhook-failing = the webhook failed on { $when }: { $said }
doctor-telegram-webhook-failing-next = Open the public address with /healthz behind it from outside this machine: certificate, port (443, 80, 88 or 8443) and reverse proxy must lead to the program.
doctor-telegram-groups =
    { $count ->
        [one] the bot is in the { $count } group of the lanes
       *[other] the bot is in all { $count } groups of the lanes
    }
doctor-telegram-group-moved = the group of { $lanes } became a supergroup
doctor-telegram-group-moved-next = Nothing to do: its new address is noted with the next message.
doctor-telegram-group-gone = the bot is no longer in the group of { $lanes }
doctor-telegram-group-gone-next = Add the bot to that group again, or send /jalur in another group.
doctor-telegram-group-public = the group of { $lanes } is open to the public
doctor-telegram-group-public-next = Make that group private (its settings, Group Type), or send /jalur in a private group.
doctor-telegram-group-muted = the bot may not write in the group of { $lanes }
doctor-telegram-group-muted-next = Allow members to write in the group's settings, or make the bot an admin.
doctor-telegram-channel = the bot can post in the channel { $channel }
doctor-telegram-channel-gone = the channel { $channel } cannot be found
doctor-telegram-channel-gone-next = Check TELEGRAM_CHANNEL, and make the bot an admin of that channel.
doctor-telegram-channel-rights = the bot may not post in the channel { $channel }
doctor-telegram-channel-rights-next = In that channel make the bot an admin with the right Post Messages.

doctor-slack-app = the app is installed in the workspace { $team }
doctor-slack-unreachable = cannot be reached ({ $code })
doctor-slack-unreachable-next = Check this machine's internet connection, DNS and firewall, and SLACK_API_URL if it is set.
doctor-slack-token = SLACK_BOT_TOKEN is not valid ({ $code })
doctor-slack-token-next = Open api.slack.com/apps, this app, OAuth & Permissions; copy the Bot User OAuth Token.
doctor-slack-refused = { $method } was refused ({ $code })
doctor-slack-refused-next = Try again in a few minutes. If it stays like this, look at the app on api.slack.com/apps.
doctor-slack-scopes = scopes are missing: { $missing }
doctor-slack-scopes-next = Update the app from bots/slack/manifest.json, then reinstall it to the workspace.
doctor-slack-socket = connects by Socket Mode
doctor-slack-app-token = SLACK_APP_TOKEN is not valid ({ $code })
doctor-slack-app-token-next = Open api.slack.com/apps, this app, Basic Information, App-Level Tokens: make a token with the scope connections:write, and switch Socket Mode on.
doctor-slack-http = requests are expected at { $url }; that address must stand in Event Subscriptions, Interactivity and the command /loket
doctor-slack-no-url = there is no PUBLIC_URL, so Slack can bring nothing
doctor-slack-no-url-next = Set PUBLIC_URL, or use Socket Mode with SLACK_APP_TOKEN.
doctor-slack-channels =
    { $count ->
        [one] the app is in the { $count } channel of the lanes
       *[other] the app is in all { $count } channels of the lanes
    }
doctor-slack-channel-gone = the app is no longer in the channel of { $lanes }
doctor-slack-channel-gone-next = In that channel send /invite @Loket, or send /loket jalur in another channel.
doctor-slack-channel-archived = the channel of { $lanes } is archived
doctor-slack-channel-archived-next = Unarchive that channel, or send /loket jalur in another channel.
doctor-slack-channel-shared = the channel of { $lanes } is shared with another organisation
doctor-slack-channel-shared-next = Send /loket jalur in a private channel that is not shared.
doctor-slack-channel-public = the channel of { $lanes } is open to the whole workspace
doctor-slack-channel-public-next = Make that channel private, or send /loket jalur in a private channel.

doctor-whatsapp-account = the number { $phone } ({ $name }) is connected
doctor-whatsapp-unreachable = cannot be reached ({ $code })
doctor-whatsapp-unreachable-next = Check this machine's internet connection, DNS and firewall, and WHATSAPP_API_ROOT if it is set.
doctor-whatsapp-token = WHATSAPP_TOKEN is not valid
doctor-whatsapp-token-next = In Meta Business Suite make a system user's token that does not expire, with the permissions whatsapp_business_messaging and whatsapp_business_management.
doctor-whatsapp-number = the number is not open to this token (code { $code })
doctor-whatsapp-number-next = Check WHATSAPP_PHONE_NUMBER_ID (WhatsApp Manager, API Setup), and assign that WhatsApp Business account to the system user whose token it is.
doctor-whatsapp-refused = refused (code { $code })
doctor-whatsapp-refused-next = Try again in a few minutes. If it stays like this, look at the account in WhatsApp Manager.
doctor-whatsapp-disconnected = the number { $phone } cannot be used (status { $status })
doctor-whatsapp-disconnected-next = Open WhatsApp Manager, Phone numbers: register the number again, or do what Meta asks for there.
doctor-whatsapp-quality = the number's quality according to Meta: { $quality }
doctor-whatsapp-quality-next = Send less that nobody asked for; at RED Meta limits the number. See WhatsApp Manager, Insights.
doctor-whatsapp-no-url = there is no PUBLIC_URL, so Meta cannot bring what citizens send
doctor-whatsapp-no-url-next = Set PUBLIC_URL to an https address, then write that address with /whatsapp into App Dashboard, WhatsApp, Configuration.
doctor-whatsapp-webhook = what citizens send comes to { $url }
doctor-whatsapp-webhook-unseen = this token is not told where webhooks go
doctor-whatsapp-webhook-unseen-next = In App Dashboard, WhatsApp, Configuration see that the Callback URL is { $url } and that the field messages is subscribed.
doctor-whatsapp-webhook-elsewhere = what citizens send goes to { $place } and not to { $url }
doctor-whatsapp-webhook-elsewhere-next = In App Dashboard, WhatsApp, Configuration change the Callback URL to { $url }, with WHATSAPP_VERIFY_TOKEN.
doctor-whatsapp-templates-none = the agency file names no templates for invitations
doctor-whatsapp-templates-none-next = Run loket whatsapp templates, register the templates in WhatsApp Manager, then write their names under "invitation".
doctor-whatsapp-templates-unseen = the account's webhook subscription and the approval of templates cannot be seen from here
doctor-whatsapp-templates-unseen-next = In WhatsApp Manager, Message templates see that { $names } are Active in Indonesian and English; in App Dashboard, WhatsApp, Configuration see that the field messages is subscribed.
