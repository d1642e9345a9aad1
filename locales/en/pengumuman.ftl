# SOP 4: public announcements. The staff's side, citizens, channels and the page.

sop-pengumuman-action-serahkan-konsep = Submit the draft
sop-pengumuman-action-sesuai = In order
sop-pengumuman-action-kembalikan = Send back
sop-pengumuman-action-setujui = Approve
sop-pengumuman-action-umumkan = Announce
sop-pengumuman-action-dokumentasikan = Document
sop-pengumuman-step-penugasan = Assignment
sop-pengumuman-step-konsep = Drafting
sop-pengumuman-step-periksa-kabid = Check by the division head
sop-pengumuman-step-periksa-sekretaris = Check by the secretary
sop-pengumuman-step-persetujuan = Approval by the head of the agency
sop-pengumuman-step-umumkan = Announcement and documentation
sop-pengumuman-step-end = Done
sop-pengumuman-filed = Assigned
sop-pengumuman-outcome-diumumkan = announced
staff-command-tugaskan = Assign the drafting of an announcement
citizen-command-pengumuman = Announcements: read and subscribe

# Card
card-heading-pengumuman = Announcement { $nomor }
card-step-due = Step due: { $at }
card-step-due-late = Step due: { $at } (OVERDUE)
card-note-writer = Assigned to: { $name }
card-note-announced = Announced: { $at }
card-note-broadcast = Subscribers: { NUMBER($sent, useGrouping: "always") } of { NUMBER($of, useGrouping: "always") } told
card-note-broadcast-done = { $count ->
    [one] One subscriber was told
   *[other] { NUMBER($count, useGrouping: "always") } subscribers were told
}
card-announcement-order = Instruction: { $order }
card-announcement-draft = Draft (fingerprint { $hash }):
card-announcement-files = Attachments: { $count } (open them with Files)
press-refused-draft-changed = The draft was changed after this card was made, so this button is void and nothing was approved. Read the new draft on the newest card and decide there.
press-refused-guard-draft-approved = This draft has not been approved by the head of the agency.
press-refused-guard-announced = Press Announce first.
press-refused-guard-not-announced-yet = This has been announced already.

# Step reminders
reminder-step-half = Reminder: half the time for { $nomor } ({ $step }) is over. It is due { $due }.
reminder-step-day-before = Reminder: { $nomor } ({ $step }) is due on the next working day, { $due }.
reminder-step-due = Reminder: the time for { $nomor } ({ $step }) ends { $due }.
reminder-step-late = LATE: { $nomor } ({ $step }) was due { $due }.

# Assign
penugasan-title = Assign
penugasan-sifat-ask = What kind of announcement is it? Immediate: it concerns the safety of many people or public order and is announced without delay (Law 14/2008 Article 10).
penugasan-sifat-label = Kind
penugasan-sifat-berkala = Regular
penugasan-sifat-serta-merta = Immediate
penugasan-judul-ask = What is the title of the announcement? The public reads it.
penugasan-judul-label = Title
penugasan-arahan-ask = What is the instruction to the officer?
penugasan-arahan-label = Instruction
penugasan-pelaksana-ask =
    Who is to write the draft? Choose a name{ $on ->
        [page] { "" }
       *[chat] , or type a part of one to search
    }.
penugasan-pelaksana-label = Officer
penugasan-pelaksana-siapa-saja = Anybody in the officers' lane
opening-announcement-opened = Announcement { $nomor } has been opened and assigned.
announcement-assigned = You are asked to draft announcement { $nomor }: { $title }. Its card stands in the officers' lane; open it with /antrean.
opening-announcement-not-run-here = The SOP of announcements is not run here.
opening-announcement-no-lane = Announcements are opened by the lane { $lane }. You are not in that lane.

# Submit the draft
konsep-title = Submit the draft
konsep-teks-ask = Write the text of the announcement exactly as the public will read it. At most { $max } characters.
konsep-teks-label = Text
konsep-ada-lampiran-ask = Are there attachments?
konsep-ada-lampiran-label = Attachments
konsep-ada-lampiran-tanpa = No attachments
konsep-ada-lampiran-dengan = With attachments
konsep-lampiran-ask =
    Send the attachments, one to { $max } files.{ $on ->
        [page] { "" }
       *[chat] { " " }When all are sent, press Done.
    }
konsep-lampiran-label = Attached files

# Document
bukti-offline-title = Document
bukti-offline-media-ask = What is the proof of the announcement off line?
bukti-offline-media-label = Off line
bukti-offline-media-foto = Photo of the notice
bukti-offline-media-tidak-ada = No notice off line
bukti-offline-foto-ask =
    Send photos of the notice as it was put up or printed, one to { $max }.{ $on ->
        [page] { "" }
       *[chat] { " " }When all are sent, press Done.
    }
bukti-offline-foto-label = Photos
bukti-offline-alasan-ask = Why was it not announced off line?
bukti-offline-alasan-label = Reason

# Detail and proofs
announcement-detail-opened = Assigned: { $at }
announcement-detail-proofs = Proofs of the announcement:
announcement-proof-laman = • Page: { $reference } ({ $at })
announcement-proof-kanal = • Channel: { $reference } ({ $at })
announcement-proof-pelanggan = • Subscribers: sent to { $reference } ({ $at })
announcement-proof-offline = { $none ->
    [ya] • Off line: none ({ $at })
   *[other] • Off line: photo, { $reference } ({ $at })
}

# What the public reads
announcement-urgent = ‼ IMMEDIATE · { $title }
announcement-foot = { $nomor } · { $agency }
announcement-heading = Announcements
announcement-row = { $position }. { $title } – { $date }
announcement-none = There are no announcements yet.
announcement-subscribed = You are subscribed: every new announcement is sent here.
announcement-not-subscribed = You are not subscribed to announcements.
announcement-now-subscribed = Very well, every new announcement will be sent here. You can stop at any time.
announcement-now-stopped = You will get no more announcements.
announcement-gone = That announcement was not found.
announcement-shown-foot = { $nomor } · announced on { $date }
announcement-button-subscribe = Subscribe
announcement-button-stop = Unsubscribe
announcement-button-files = See the attachments
web-announcements-title = Announcements
web-announcements-none = There are no announcements yet.
web-announcements-newer = Newer
web-announcements-older = Older
web-announcements-all = All announcements
web-announcements-files = Attachments
web-announcements-gone = Announcement not found
web-announcements-meta = { $nomor } · { $agency } · announced on { $date }
