# Sentences of every form: buttons, answers refused, the last look.

forms-progress = { $title } · question { $number }

# Buttons. Each may be typed as well.
forms-button-back = Back
forms-button-cancel = Cancel
forms-button-skip = Skip
forms-button-own = Use this number
forms-button-keep = Keep this answer
forms-button-done = Done
forms-button-remove = Remove the last file
forms-button-send = Send
forms-button-change = Change
forms-button-drop = Yes, stop
forms-button-go-on = Go on filling in
forms-share-contact = Share my number

forms-button-next = Next
forms-button-close = Close
forms-button-open = Open the form

# Several questions at once on one page
forms-page-choose = Your choice
forms-page-besides = In addition
forms-page-usual = { $label }: ready-made answers
forms-page-own = { $label }: in your own words
forms-page-own-hint = If you write something here, it is what we use.
forms-page-search = Search { $label }
forms-page-search-hint = If you do not see what you are looking for, write part of its name here and send; what we find is shown in the choice above.
forms-page-files-kept = Already there: { $value }. Leave this empty to keep it; files chosen here take its place.
forms-page-files-many = At most { $max } files here.
forms-page-files-few = Please add at least { $min } files.
forms-page-empty = Please fill this in.
forms-page-gone = That choice is no longer there. Please choose another one.
forms-page-stale = This form was continued elsewhere, so this page was not used and nothing has changed. Copy what you wrote if you still need it, close this page and open the form again.
forms-page-over = This form is finished or was replaced, so this page was not used and nothing has changed. Copy what you wrote if you still need it, then close this page.
forms-page-in-chat = Done. You will find the result in the chat.
forms-press-to-fill = Press “Open the form” to answer.
forms-nothing-waits = No form is waiting for you here.
forms-text-for-member = Here the person is chosen from the list of members. Press “Open the form”.
forms-member-unknown = The one you chose is not a member we can write to. Please choose somebody else.

# Answering in a group
forms-reply = Reply to this message to answer. Reply with the word “cancel” to leave it.
forms-not-yours = That question is for somebody else, so what you sent was not recorded. If you want to decide yourself, press the button on the card.
forms-press-not-yours = This form is somebody else's, or it is finished. If you want to decide yourself, press the button on the card.
forms-reply-or-button = Press a button, or reply to this message with your answer.

# Between questions
forms-answer-so-far = Your answer now: { $value }
forms-goes-on = All right, let us go on.
forms-noted = All right.
forms-contact-noted = Thank you, we have noted how to reach you.
forms-more-needed = That is changed. Because of it, something more is needed.
forms-pick-nothing = Nothing fits those words. Please type others.
forms-pick-barred = What cannot be chosen yet, and why:
forms-cannot-skip = This question needs an answer and cannot be skipped.
forms-no-way-back = This is the first question, so there is nothing to go back to.
forms-stale-question = That button belongs to a question that is over, so nothing has changed. This is the question now.
forms-stale-form = That button belongs to a form that is finished or replaced, so nothing has changed. This is the question now.

# Stopping
forms-cancel-ask = Stop filling in “{ $title }”? The answers you have given will be deleted.
forms-interrupt-ask = “{ $title }” is not finished. If you leave it now, the answers you have given will be deleted. Stop?

# Resting and updates
forms-nudge = Your form is not finished. Your answers are still here; please go on from this question.
forms-expired = We have deleted your unfinished form because it was left for a long time. You can start again at any time.
forms-outdated = We are sorry: this form has been updated since you last worked on it, so the old answers cannot be used. Please start again.
forms-restart = Start again

# The last look
forms-review-line = { $label }: { $value }
forms-change-ask = Which part would you like to change?
forms-shown-nothing = –
forms-shown-file = received
forms-shown-file-blurred = received (a little blurred)
forms-shown-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

# Answers that cannot be taken yet: choices and text
forms-choice-unknown = Please press one of the buttons, or type its words or its number.
forms-text-too-short = Your answer has { $length } characters so far. Please write at least { $min }.
forms-text-too-long = Your answer has { $length } characters, and there is room for { $max }. Please make it shorter.
forms-name-wrong = That does not look like a name yet. Please write the full name in letters.
forms-link-wrong = That does not look like a web address yet. Please send the full link, beginning with https://
forms-number-wrong = Please write a number only, from { $min } to { $max }.
forms-right-gone = This form has ended because you no longer serve in its lane. Nothing was sent.
forms-nip-wrong = That does not look like an NIP yet. It has 18 digits, for example 19650809 198603 1 012. When there is none, send a -
forms-date-wrong = That does not look like a date yet. For example: 27 November 2026, or 2026-11-27.
forms-text-for-file = Here we need a photo or a file, not text.
forms-text-for-files = { $min ->
    [0] Please send the file, or press Done.
   *[other] Please send the files first, at least { $min }. When all are sent, press Done.
}

# NIK and decree number
forms-nik-not-16-digits = { $digits ->
    [0] A NIK has 16 digits. Please write the digits, without other words.
   *[other] A NIK has 16 digits, and what you wrote has { $digits }. Please look again at your identity card (KTP), and write the digits only.
}
forms-nik-impossible-date = The date of birth inside that number (digits 7 to 12) does not exist. Please look again at your identity card (KTP).
forms-nik-serial-zero = A NIK does not end in 0000. Please look again at the last four digits on your identity card (KTP).
forms-identity-wrong = That does not look like a NIK (16 digits) or the number of a legal entity’s approval decree. Please check it again.
forms-sk-looks-like-nik = That looks like a NIK. Here we need the number of the decree that approved the legal entity, for example AHU-0012345.AH.01.01.TAHUN 2020.
forms-sk-too-short = That decree number is too short. Please write all of it, for example AHU-0012345.AH.01.01.TAHUN 2020.
forms-sk-too-long = That decree number is too long. Please write the number only, for example AHU-0012345.AH.01.01.TAHUN 2020.
forms-sk-not-a-number = That does not look like a decree number yet. An example: AHU-0012345.AH.01.01.TAHUN 2020.

# Contact
forms-contact-not-a-contact = That does not look like a phone number or an e-mail address yet. Examples: 0812 3456 7890 or name@example.id.
forms-contact-not-a-phone = That phone number is incomplete or has a wrong digit. An example: 0812 3456 7890.
forms-contact-not-an-email = That e-mail address is not right yet. An example: name@example.id.
forms-contact-email-needed = Here we need an e-mail address, for example name@example.id.
forms-contact-not-own = That is somebody else's contact. Please share your own number, or type your phone number or e-mail address.

# Files
forms-file-received = File received ({ $count }). Send another if there is more, or press Done.
forms-file-removed = The last file has been removed.
forms-files-full = There is room for { $max } files. Press Done, or remove one first.
forms-file-too-big = That file is too big for us to take. Please send a smaller one.
forms-file-gone = That file can no longer be fetched. Please send it once more.
forms-file-unreachable = We could not fetch that file because of a connection problem. Please send it once more.
forms-file-empty = That file is empty. Please look at it and send it once more.
forms-file-wrong-type = That file is neither an image nor a PDF. Please send a photo, an image or a PDF.
forms-file-too-small = That image is too small to read. Its longer side has to be 600 pixels at least; please take the photo again from nearer.
forms-file-unsupported = We cannot read that picture format yet (HEIC, for one). Please send it as an ordinary photo, not as a file, or turn it into a JPG first.
forms-file-damaged = That file is damaged or locked, so it cannot be opened. Please send another file.
forms-file-unusable = We cannot use that file. Please send another photo, image or PDF.
forms-file-blurred = This photo is a little blurred, so its text is hard to read. Please take it once more in good light, with the camera held straight and without reflections.

# Things that are no answer
forms-edited = We see that you edited a message you had sent. Such changes cannot be read here; please send the answer as a new message. To correct an earlier answer, press Back or Change.
forms-odd-sticker = Thank you for the sticker, but we cannot read a sticker as an answer.
forms-odd-voice = We are sorry, we cannot listen to voice messages here. Please write your answer.
forms-odd-video = We are sorry, we cannot take a video here.
forms-odd-audio = We are sorry, we cannot take a recording here.
forms-odd-location = Thank you, but we cannot use a map location. When you are asked for an address, please write it.
forms-odd-poll = We are sorry, we cannot read a poll as an answer.
forms-odd-animation = Thank you, but we cannot read a moving picture (GIF) as an answer.
forms-odd-photo = Thank you, but this question needs no photo. We have not kept it.
forms-odd-file = Thank you, but this question needs no file. We have not kept it.
forms-odd-album = You sent several pictures at once, so we cannot tell which one is meant. Please send them one by one.
forms-odd-forwarded = That was forwarded from another message. To keep identities safe, please send a photo of your own directly.
forms-odd-contact = Thank you, but this question needs no contact.
forms-odd-other = We are sorry, we cannot read that as an answer.
