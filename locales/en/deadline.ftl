# Deadlines: the count of working days and its explanation.

deadline-due = Due: { $moment }.
deadline-awaiting-receipt = The count has not started: nothing has been received yet.
deadline-awaiting-completion = The count has not started: something is still missing. Day 1 is the working day after everything is complete.
deadline-awaiting-nothing = It ended before the count started.

# The explanation day by day
deadline-line = { $date }: { $reason }
deadline-line-due = { $date }: { $reason } – due date
deadline-day-arrived-after-hours = came after office hours, counts as received on the next working day
deadline-day-arrived-on-day-off = came on a day off ({ $dayOff }), counts as received on the next working day
deadline-day-day-zero = received; the count starts on the next working day
deadline-day-working = working day { $number }
deadline-day-extension = working day { $number } (day { $nth } of the extension)
deadline-day-weekend = weekend
deadline-day-nasional = national holiday: { $name }
deadline-day-cuti-bersama = collective leave (cuti bersama): { $name }
deadline-day-daerah = regional holiday: { $name }
deadline-day-closed = office closed
deadline-day-closed-named = office closed: { $name }
deadline-beyond-holiday-list = Note: the holidays for part of this period have not been announced, so the date above may still move.

# Notes
deadline-note-completion-asked = { $date }: asked for what is missing. The count starts once it is complete.
deadline-note-completion-asked-too-late = { $date }: asking for what is missing does not change the count, because the due date had passed.
deadline-note-second-extension-ignored = { $date }: a second extension is not counted. Only one is allowed.
deadline-note-extension-not-allowed = { $date }: the extension is not counted. This period cannot be extended.
deadline-note-extension-too-late = { $date }: the extension is not counted, because the due date had passed.
deadline-note-extension-shortened = { $date }: the extension is counted up to the longest the rule allows.
deadline-note-holidays-revised = { $date }: the list of holidays changed and the date was counted again.

# The command `due` and /tenggat
deadline-sum = Due after { $days } working days: { $due }.
deadline-sum-extended = Due after { $days } working days: { $first }. With the extension of { $extension } working days: { $due }.
deadline-bad-date = “{ $value }” is not a date that exists. Write year-month-day, for example 2026-03-13.
deadline-bad-year = The date { $value } is too far away. Choose a year from { $min } to { $max }.
deadline-bad-days = “{ $value }” is not a number of working days. Write a whole number from { $min } to { $max }, for example 10.
deadline-bad-extension = “{ $value }” is not a number of extension days. Write a whole number from { $min } to { $max }, for example 7.
