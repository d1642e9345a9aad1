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
simulator-chat-impossible = That cannot be done here.

# Simulator: clock

simulator-clock-real = The clock of real platforms cannot be moved.
