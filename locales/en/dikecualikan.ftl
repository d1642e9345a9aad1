# SOP 3, exempt information: actions, steps, outcomes, forms, cards, letters.

sop-dikecualikan-action-tambah-lembar = Add a sheet
sop-dikecualikan-action-ubah-lembar = Change a sheet
sop-dikecualikan-action-salin-lembar = Copy a sheet
sop-dikecualikan-action-hapus-lembar = Remove a sheet
sop-dikecualikan-action-ajukan = Submit
sop-dikecualikan-action-nyatakan-terbuka = Declare open
sop-dikecualikan-action-sahkan = Approve
sop-dikecualikan-action-tidak = No
sop-dikecualikan-action-dokumentasikan = Enter in the register
sop-dikecualikan-step-pengumpulan = Collecting and consequence test
sop-dikecualikan-step-pengesahan = Approval
sop-dikecualikan-step-pendokumentasian = Documentation
sop-dikecualikan-step-end = Finished
sop-dikecualikan-filed = Consequence test opened
sop-dikecualikan-outcome-ditetapkan = entered in the register of exempt information
sop-dikecualikan-outcome-terbuka = the information is open

# Cards and views
card-heading-dikecualikan = Consequence test { $nomor }
card-note-test-for = Request { $nomor } waits for it
card-note-reviews = Looks again at entry { $nomor }, whose time is about to end
card-note-lembar = Sheets: { $count }
card-note-uji-open = The consequence test is done; the information is open
view-detail-test-moment = Test: { $moment }
view-detail-no-lembar = There is no sheet yet.
view-detail-lembar =
    Sheet { $number }: { $informasi }
    Unit: { $unit }
    Legal basis: Article 17 letter { $pasal }; other: { $hukum }
    If opened: { $buka }
    If closed: { $tutup }
    Time: { $masa }
dik-moment-sebelum-permintaan = before any request
dik-moment-permintaan = because of a request
dik-moment-sengketa = by order of the Information Commission
dik-moment-peninjauan = review before its time ends
dik-period-bulan =
    { $count ->
        [one] 1 month
       *[other] { $count } months
    }
dik-period-tahun =
    { $count ->
        [one] 1 year
       *[other] { $count } years
    }
press-refused-guard-has-lembar = There is no sheet yet. Press Add a sheet first.
press-refused-guard-room-for-lembar = One list holds 40 sheets at most. Submit this one, then open a new list with /uji
exemption-decreed = Decision { $surat } for { $nomor } has been issued. Press Enter in the register on its card.
exemption-listed = The sheets of { $nomor } and the register of exempt information ({ $count } entries) are ready.
exemption-listed-long = The sheets of { $nomor } are ready. The register is too long for a PDF; fetch it with loket export dik.
exemption-ending = The time of entry { $nomor } ends on { $until }. Look at it again: change its time and submit, or declare it open. Without a decision the information is open by itself after that day.
exemption-ended = The time of entry { $nomor } has ended, so the information is open now (Government Regulation 61/2010, article 10). It is proposed for the register of public information. Cases that rested on it: { $count }.

# /uji
staff-command-uji = Open a consequence test
opening-uji-not-run-here = This agency does not run the SOP on exempt information in Loket.
opening-uji-no-lane = A consequence test is opened by the lane { $lane }. The admin of the PPID makes invitations.
opening-uji-opened = Consequence test { $nomor } is open. Add its sheets with the button on its card (/antrean).

# Opening a list
dikecualikan-title = Consequence test
dikecualikan-informasi-ask = What information is to be tested? A short title of the list, without anybody’s personal data.
dikecualikan-informasi-label = Title
dikecualikan-saat-ask = When is this test made?
dikecualikan-saat-label = Moment of the test
dikecualikan-saat-sebelum-permintaan = Before any request
dikecualikan-saat-sengketa = By order of the Commission

# A sheet
lembar-uji-title = Sheet of a consequence test
lembar-uji-review = Look once more, then press Send.
lembar-uji-informasi-ask = What information is tested? Name it clearly, without anybody’s personal data. It stands in the register.
lembar-uji-informasi-label = Information
lembar-uji-unit-ask = Which unit holds it?
lembar-uji-unit-label = Unit
lembar-uji-pasal-ask = Which letter of Article 17 is the ground?
lembar-uji-pasal-label = Article 17 letter
lembar-uji-hukum-lain-ask =
    Is there another legal basis? Name the statute and its article. If there is none, { $on ->
        [page] leave this empty
       *[chat] press Skip
    }.
lembar-uji-hukum-lain-label = Other legal basis
lembar-uji-buka-ask = What happens if this information is opened?
lembar-uji-buka-label = Consequence if opened
lembar-uji-tutup-ask = What does the public lose or gain if this information stays closed?
lembar-uji-tutup-label = Consequence if closed
lembar-uji-masa-ask = For how long is it exempt? The time counts from its entry in the register. For letter a thirty years at most (PP 61/2010).
lembar-uji-masa-label = Time
lembar-uji-masa-bulan = Some months
lembar-uji-masa-tahun = Some years
lembar-uji-masa-lain = No number
lembar-uji-bulan-ask = How many months? 1 to 24.
lembar-uji-bulan-label = Months
lembar-uji-tahun-ask = How many years? 1 to 30.
lembar-uji-tahun-label = Years
lembar-uji-jangka-ask = Until when, by law? Write it or choose.
lembar-uji-jangka-label = Until
lembar-uji-jangka-persetujuan = Until the person concerned consents in writing
lembar-uji-jangka-peraturan = As statute and regulation say
lembar-uji-pasal-a = a · law enforcement
lembar-uji-pasal-b = b · intellectual property and fair competition
lembar-uji-pasal-c = c · defence and security
lembar-uji-pasal-d = d · natural resources
lembar-uji-pasal-e = e · economic resilience
lembar-uji-pasal-f = f · foreign relations
lembar-uji-pasal-g = g · authentic deeds and wills
lembar-uji-pasal-h = h · personal secrets
lembar-uji-pasal-i = i · confidential memoranda and letters
lembar-uji-pasal-j = j · secret by statute

# Changing, copying, removing a sheet
ubah-lembar-title = Change a sheet
ubah-lembar-lembar-ask =
    Which sheet is to be changed? Choose{ $on ->
        [page] { "" }
       *[chat] , or type a word of it
    }.
ubah-lembar-lembar-label = Sheet
ubah-lembar-bagian-ask = Which part is to be changed?
ubah-lembar-bagian-label = Part
ubah-lembar-bagian-informasi = Information
ubah-lembar-bagian-unit = Unit
ubah-lembar-bagian-pasal = Ground and time
ubah-lembar-bagian-hukum-lain = Other legal basis
ubah-lembar-bagian-buka = If opened
ubah-lembar-bagian-tutup = If closed
ubah-lembar-informasi-ask = How should the information be named now?
ubah-lembar-informasi-label = Information
ubah-lembar-unit-ask = Which unit holds it?
ubah-lembar-unit-label = Unit
ubah-lembar-pasal-ask = Which letter of Article 17 is the ground?
ubah-lembar-pasal-label = Article 17 letter
ubah-lembar-hukum-lain-ask = Is there another legal basis? Name the statute and its article.
ubah-lembar-hukum-lain-label = Other legal basis
ubah-lembar-buka-ask = What happens if this information is opened?
ubah-lembar-buka-label = Consequence if opened
ubah-lembar-tutup-ask = What does the public lose or gain if this information stays closed?
ubah-lembar-tutup-label = Consequence if closed
ubah-lembar-masa-ask = For how long is it exempt? The time counts from its entry in the register. For letter a thirty years at most (PP 61/2010).
ubah-lembar-masa-label = Time
ubah-lembar-masa-bulan = Some months
ubah-lembar-masa-tahun = Some years
ubah-lembar-masa-lain = No number
ubah-lembar-bulan-ask = How many months? 1 to 24.
ubah-lembar-bulan-label = Months
ubah-lembar-tahun-ask = How many years? 1 to 30.
ubah-lembar-tahun-label = Years
ubah-lembar-jangka-ask = Until when, by law? Write it or choose.
ubah-lembar-jangka-label = Until
ubah-lembar-jangka-persetujuan = Until the person concerned consents in writing
ubah-lembar-jangka-peraturan = As statute and regulation say
ubah-lembar-pasal-a = a · law enforcement
ubah-lembar-pasal-b = b · intellectual property and fair competition
ubah-lembar-pasal-c = c · defence and security
ubah-lembar-pasal-d = d · natural resources
ubah-lembar-pasal-e = e · economic resilience
ubah-lembar-pasal-f = f · foreign relations
ubah-lembar-pasal-g = g · authentic deeds and wills
ubah-lembar-pasal-h = h · personal secrets
ubah-lembar-pasal-i = i · confidential memoranda and letters
ubah-lembar-pasal-j = j · secret by statute
pilih-lembar-title = Sheet of a consequence test
pilih-lembar-lembar-ask =
    { $action ->
        [salin-lembar] Which sheet is to be copied? The copy can be changed afterwards.
       *[other] Which sheet is to be removed?
    }
pilih-lembar-lembar-label = Sheet

# Decision and sheets
letters-dik-information = Information
letters-dik-unit = Unit in charge
letters-dik-basis = Legal ground of the exemption
letters-dik-opened = Consequence if opened
letters-dik-closed = Consequence if closed
letters-dik-period = Time
letters-dik-ground = Article 17 letter { $letter } { -letters-uu-kip }: { $text }.
letters-dik-other-law = Other legal basis: { $law }
letters-dik-approves = Approved: { $office },
letters-dik-approved = Approved through Loket, { $time }
letters-lembar-title = Sheets of the Consequence Test
letters-lembar-opening = On { $date }, in { $place }, the consequence test was made with care (Article 19 { -letters-uu-kip }) of the following { $count } pieces of information.
letters-lembar-item = Information { $number }
letters-lembar-closing = These sheets are the ground of the decision on exempt information.
letters-lembar-decree = The result of this test was decided by decision number { $number }.
letters-penetapan-title = Decision on the Classification of Information
letters-penetapan-about = Exempt Information
letters-penetapan-opening = On the ground of consequence test number { $number }, and with the approval of the superior of the PPID under Article 3 of Government Regulation 61/2010, the Information and Documentation Officer classifies the following information.
letters-penetapan-class = Classification
letters-penetapan-class-value = Exempt information
letters-penetapan-official = Deciding official
letters-penetapan-body = Public body
letters-penetapan-decides = The exempt information with its unit, reason and time:
letters-penetapan-item = Information { $number }
letters-penetapan-reason = Reason of the exemption
letters-penetapan-terms = Terms
letters-penetapan-term-start = The time counts from the entry in the register of exempt information.
letters-penetapan-term-end = Information whose time has ended is public (Article 10 of Government Regulation 61/2010).
letters-penetapan-term-partial = The exempt part may be blackened; that a part is exempt is no reason to close the whole document.
letters-penetapan-closing = This decision is in force from the day it is made.
