# Simulator: the case panel
simulator-case-sop-permohonan = Request
simulator-case-sop-keberatan = Objection
simulator-case-sop-dikecualikan = Consequence test
simulator-case-sop-pengumuman = Announcement
simulator-case-sop-pendokumentasian = Documentation
simulator-case-due = due { $due }
simulator-case-sop = { $title } (SOP { $nomor })
simulator-case-at = { $no } · { $step }
simulator-case-left =
    { $days ->
        [0] { $due } (today)
        [one] { $due } ({ $days } working day left)
       *[other] { $due } ({ $days } working days left)
    }
simulator-case-late = { $due } (overdue)
simulator-case-step = { $no } { $step } · { $lane }
simulator-case-refused = { $what } ({ $action })
simulator-case-move = { $from } → { $to }
simulator-case-fact-sop = SOP
simulator-case-fact-filed = Filed
simulator-case-fact-step = Step
simulator-case-fact-lane = With
simulator-case-fact-due = Due
simulator-case-fact-step-due = Step due
simulator-case-fact-complete = To be completed by
simulator-case-fact-undo = Can be undone until
simulator-case-fact-outcome = Outcome
simulator-case-fact-closed = Closed

# Simulator: chats on the screen

simulator-chat-bot = bot
simulator-chat-app = app
simulator-chat-business = business account
simulator-chat-whatsapp = Loket
simulator-chat-home = Home
simulator-chat-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
simulator-chat-citizen = Citizen
simulator-chat-member = Staff
simulator-chat-photo = photo
simulator-chat-contact = Contact: { $phone }
simulator-chat-other = (a message of another kind)
simulator-chat-joined = { $by } added { $names }
simulator-chat-left = { $name } left
simulator-chat-pinned = { $by } pinned a message
simulator-chat-happened = Something changed in the group
simulator-chat-field-missing = Please fill this in.
simulator-chat-field-number = Please enter a whole number from { $min } to { $max }.
simulator-chat-field-length = Please enter at most { $max } characters.
simulator-chat-field-wrong = This does not fit yet. Please check it.
simulator-chat-nobody = There is no such person in this simulator.
simulator-chat-no-platform = { $platform } is not simulated here.
simulator-chat-not-theirs = This person is not in that chat.
simulator-chat-message-gone = That message is no longer there.
simulator-chat-no-button = The message has no such button.
simulator-chat-no-command = Slack does not know the command { $command }. Begin with /loket.
simulator-chat-no-thread = A message that only you can see cannot be answered.
simulator-chat-no-answer = Loket did not answer in time. Please try again.
simulator-chat-modal-gone = That form is closed already.
simulator-chat-no-field = A file cannot be attached to that question.
simulator-chat-file-too-big = That file is too large. The limit is 20 MB.
simulator-chat-too-long = That message is too long for { $platform }. At most { $max } characters; please shorten it, or send it in several messages.
simulator-chat-no-picture = That file is no picture that can be opened. Please choose a photo (JPEG or PNG), or send it as a file.
simulator-chat-impossible = That cannot be done here.

# Simulator: clock

simulator-clock-real = The clock of real platforms cannot be moved.
simulator-office-real = This office is real. Its own admins move its lanes, with /jalur.

# Simulator: the page

simulator-page-title = Simulator
simulator-page-skip = Skip to the chats
simulator-page-notice = Simulator: the people, numbers and letters here are made up. Nothing leaves this computer.
simulator-page-connect = Connect real platforms
simulator-page-connect-title = Connecting real platforms
simulator-page-connect-text = Stop the program, set the platforms that you use in the file .env (see .env.example), and run npm start again. This simulator no longer appears once one platform is set; its data is kept apart.
simulator-page-connect-readme = README.md explains step by step how to make the bot, the app and their tokens.
simulator-page-nav = Public pages
simulator-page-dip = Information list
simulator-page-announcements = Announcements
simulator-page-statistics = Statistics
simulator-page-language = Language
simulator-page-offline = The connection to the program was lost. This page reconnects by itself.
simulator-page-set-up = The office is being set up: { $percent }%. Groups are made, staff invited, the information list loaded.
simulator-page-no-script = This page needs JavaScript.
simulator-page-loading = Loading …
simulator-page-clock = Clock of the program
simulator-page-move-clock = Move the program’s clock forward
simulator-page-forward = Forward:
simulator-page-clock-minutes = +5 minutes
simulator-page-clock-hour = +1 hour
simulator-page-clock-day = +1 day
simulator-page-clock-working-day = +1 working day
simulator-page-clock-week = +1 week
simulator-page-stories = Stories
simulator-page-intro = Start here: play a story, or play by yourself from the citizen’s phone.
simulator-page-next-step = Next step
simulator-page-by-itself = Play by itself
simulator-page-pause = Pause
simulator-page-stop = Stop
simulator-page-other-story = Choose another story
simulator-page-step = step { $step }
simulator-page-story-ended = ended
simulator-page-story-broken = interrupted
simulator-page-acting = ● { $name } acts
simulator-page-tabs = Part of the screen
simulator-page-tab-warga = Citizen
simulator-page-tab-petugas = Staff
simulator-page-tab-kepala = Head
simulator-page-tab-cases = Cases
simulator-page-device-warga = Citizen
simulator-page-device-petugas = Staff
simulator-page-device-kepala = Agency head
simulator-page-me = I am
simulator-page-in-this-chat = In this chat
simulator-page-elsewhere = Elsewhere
simulator-page-look = Look
simulator-page-staff-elsewhere = The staff’s cards come to { $platform } now.
simulator-page-move-staff = Move the staff to { $platform }
simulator-page-moving = The staff are being moved …
simulator-page-chats = Chats
simulator-page-unread = something new
simulator-page-messages = Messages
simulator-page-more = New messages
simulator-page-typing = typing …
simulator-page-edited = edited
simulator-page-only-for-you = Only visible to you
simulator-page-ticks-sent = sent
simulator-page-ticks-delivered = delivered
simulator-page-ticks-read = read
simulator-page-ticks-failed = not delivered
simulator-page-reply = Reply
simulator-page-reply-to = Reply to { $name }
simulator-page-no-reply = Do not reply
simulator-page-picture = Picture { $name }
simulator-page-enlarge = Enlarge
simulator-page-open-alone = Open in a new tab
simulator-page-opens-in-tab = opens in a new tab
simulator-page-to-input = Skip to the message box
simulator-page-type-here = Write a message
simulator-page-placeholder-telegram = Message
simulator-page-placeholder-whatsapp = Type a message
simulator-page-placeholder-slack = /loket …
simulator-page-send = Send
simulator-page-keys = Answer keys
simulator-page-commands = Command menu
simulator-page-attach = Attach
simulator-page-attach-photo = Photo from this computer
simulator-page-attach-file = File from this computer
simulator-page-sample-ktp = Sample ID card photo
simulator-page-sample-ktp-why = Made up by the program
simulator-page-start = Start
simulator-page-start-hello = Greet: “{ $word }”
simulator-page-hello = Hello
simulator-page-choose = Choose …
simulator-page-optional = optional
simulator-page-close = Close
simulator-page-confirm-title = Are you sure?
simulator-page-yes = Yes
simulator-page-no = No
simulator-page-ok = OK
simulator-page-alert = Notice
simulator-page-failed = That did not work. Please try again.
simulator-page-case = Choose a case
simulator-page-cases = Cases
simulator-page-no-cases = No cases yet. As soon as a citizen sends a request, its SOP steps, deadline and ledger appear here.
simulator-page-open-cases = Open
simulator-page-closed-cases = Closed
simulator-page-sheet = SOP sheet
simulator-page-sheet-picture = The SOP sheet with the current step; the steps are written below
simulator-page-step-done = done
simulator-page-step-here = now here
simulator-page-step-open = not yet
simulator-page-deadline = How the deadline is counted
simulator-page-ledger = Ledger ({ $count })

# Simulator: stories
simulator-story-permohonan-title = A request for information
simulator-story-permohonan-summary = Sari asks for a list of cooperatives. The officers ask for what is missing, the time is extended once, and the answer arrives with its document.
simulator-story-keberatan-title = An objection
simulator-story-keberatan-summary = Andreas's request is refused. He objects by the button on the refusal, and the head of the agency grants it.
simulator-story-dikecualikan-title = A consequence test
simulator-story-dikecualikan-summary = Andreas asks for other people's personal data. What would follow is tested, approved by the head and entered; only then is the request refused.
simulator-story-pengumuman-title = An announcement
simulator-story-pengumuman-summary = An announcement is drafted, checked by three people, approved by the head, and reaches Sari, who subscribes.
simulator-story-pendokumentasian-title = Documentation
simulator-story-pendokumentasian-summary = Two units are asked for their information. One gives some, one has none; checked twice, it is published in the list of public information.
simulator-story-begins = The story is being prepared …
simulator-story-on = { $page }: { $what }
simulator-story-says = { $name } types “{ $text }”
simulator-story-presses = { $name } presses “{ $label }”
simulator-story-fills = { $name } fills in “{ $title }”
simulator-story-photo = { $name } sends a photo of the identity card
simulator-story-document = { $name } sends the file { $file }
simulator-story-undo = the clock moves on { $minutes } minutes; the time to undo is over and the decision goes out
simulator-story-ended = This story is over. The case, with all that was written down, is in the case panel.
simulator-story-broken = What this story waits for did not come, perhaps because somebody else played in the same chat. What happened stays; the story can be started again from the beginning.
simulator-story-unknown = There is no such story.
simulator-story-not-ready = The office is still being set up. Please wait a moment.
simulator-story-real = Stories can be played only where all platforms are simulated.
simulator-story-no-platform = The platform that was chosen is not simulated here.
