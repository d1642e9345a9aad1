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
