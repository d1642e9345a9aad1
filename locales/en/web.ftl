# Pages for the public.

web-verify-title = Checking a letter
web-verify-genuine = This letter is genuine
web-verify-genuine-text = A letter with this code was issued by { $agency }.
web-verify-unknown = Letter not found
web-verify-unknown-text = There is no letter with this code. Check the code again, or ask { $agency }.
web-verify-number = Number
web-verify-date = Date
web-verify-kind = Kind
web-verify-privacy = To protect people, the content of the letter and the applicant's name are not shown.
web-letter-kind-tanda-bukti-permohonan = Receipt of a request for information
web-letter-kind-pemberitahuan-tertulis = Written notice
web-letter-kind-sk-penolakan = Decision on the refusal of a request
web-letter-kind-perpanjangan = Notice of extension
web-letter-kind-tanda-bukti-penerimaan-informasi = Receipt of information
web-letter-kind-tanda-bukti-keberatan = Receipt of an objection
web-letter-kind-surat-perintah = Order to answer a request for information
web-letter-kind-tanggapan-keberatan = Written answer to an objection
web-letter-kind-penetapan-dikecualikan = Decision on exempt information
web-letter-kind-lembar-uji = Sheets of a consequence test

web-dip-title = List of Public Information
web-dip-of = List of Public Information of { $agency }. Everybody may read, search and download it.
web-dip-search = Search information
web-dip-class = Class
web-dip-class-all = All
web-dip-go = Search
web-dip-count =
    { $count ->
        [0] Nothing fits. You can file a request for information with us.
        [one] { $count } entry
       *[other] { $count } entries
    }
web-dip-page = Page { $page } of { $pages }
web-dip-before = Previous
web-dip-after = Next
web-dip-csv = Download the whole list (CSV)
web-dip-json = Download the whole list (JSON)
web-dip-back = Back to the list
web-dip-code = Code
web-dip-updated = Updated
web-dip-link = Link
web-dip-files = Files
web-dip-file = { $name } ({ $size } KB)
web-dip-gone = Information not found
web-dip-gone-text = This information is not, or no longer, in the List of Public Information of { $agency }.
web-dip-title-search = Search “{ $words }” in the List of Public Information
web-dip-none-words = Try other, more general words, or choose all classes.
web-dip-none-all = See the whole list
web-dip-none-ask = Is what you look for not there? Ask us for it

web-skip = Skip to the content
web-nav = Pages
web-nav-home = Home
web-nav-dip = Public information
web-nav-announcements = Announcements
web-nav-statistics = Statistics
web-nav-verification = Check a letter
web-languages = Language
web-turn = Other pages
web-feed = Follow new announcements (Atom)
web-feed-title = Announcements of { $agency }
web-hours-line = { $days } { $spans } { $zone }
web-foot-visit = Address
web-foot-phone = Telephone
web-foot-hours = Opening hours
web-foot-objection = Not satisfied with our answer?
web-foot-objection-text = You have the right to object, and then to bring the dispute before the Information Commission (Komisi Informasi).
web-foot-objection-more = How to object

web-home-title = Ask for public information
web-home-lead = Every citizen and every legal entity of Indonesia has the right to public information from { $agency }. Ask by chat; you are led step by step and told how it goes until the answer is there.
web-home-ways = How to ask
web-home-ways-text = Open one of these chats and send any message to begin. On a computer, scan the QR code with your phone.
web-home-way = Open { $platform }
web-home-qr = QR code that opens the chat on { $platform }
web-home-simulator = The chats are simulated here: open the simulator
web-home-no-way = The service by chat is not available at present. Please come to { $address } during the opening hours below; our officers will help you.
web-home-needed = What you need
web-home-needed-person = A person: your NIK (identity number) and a photo of your KTP (identity card).
web-home-needed-company = A legal entity: the number of the decree of recognition, the deed, and the KTP of who represents it.
web-home-needed-group = A group, or somebody acting for another: a letter of attorney and a photo of the KTP.
web-home-needed-matter = Which information you need and what for, your address, and a telephone number or e-mail address.
web-home-privacy = Your data is used only to serve your request, kept encrypted, and erased after its retention period. Choose /data in the chat to see what is kept.
web-home-time = How long it takes
web-home-time-text = A written answer is given within 10 working days of receiving your request. If need be this is extended once, by 7 working days at most, with the reason in writing (Law 14/2008 Article 22). You can ask at any time how far your request is.
web-home-cost = Cost
web-home-cost-text =
    { $fee ->
        [0] Requests and objections are free of charge. If copies are sent to you, the cost of delivery is told beforehand.
       *[other] Requests and objections are free of charge. Copies on paper cost Rp{ NUMBER($fee, useGrouping: "always") } a page; the cost of delivery is told beforehand.
    }
web-home-objection = If the answer does not satisfy you
web-home-objection-text = Object to the superior of the PPID in the same chat by choosing /keberatan, within 30 working days of finding the reason: a refusal, no reply, an answer to something else, or one that came too late. A written reply is given within 30 working days (Law 14/2008 Articles 35 and 36).
web-home-dispute-text = If that reply does not satisfy you either, you can bring the dispute before the Information Commission (Komisi Informasi) within 14 working days of receiving it (Article 37).
web-home-more = See also
web-home-dip = List of Public Information: what you look for may be there already
web-home-announcements = Announcements
web-home-statistics = This year's service in numbers
web-home-verification = Check that a letter from us is genuine

web-announcements-of = Announcements of { $agency }. What is urgent for the public comes first.

web-statistics-years = Year
web-statistics-what = Matter
web-statistics-number = Figure
web-statistics-chart = Bar chart: { $title }. The same numbers are in the table.
web-statistics-table = { $title }, { $year }
web-statistics-glance = { $requests } requests received; { $answered } answered, { $punctual } of them in time. { $objections } objections received.
web-statistics-days = Answers by how long they took, against the limit of 10 + 7 working days
web-statistics-days-axis = Working days

web-verify-ask = Type the code at the foot of a letter from { $agency }, or scan its QR code, to learn whether the letter is genuine.
web-verify-code = Verification code
web-verify-go = Check

web-error-missing = Page not found
web-error-missing-text = This address does not exist, or what stood here is no longer published. Check the address again, or begin at the home page.
web-error-busy = Too busy at the moment
web-error-busy-text = Too many people are opening this page, or our system is being restored. Please try again in a moment.
web-error-broken = Something went wrong
web-error-broken-text = This page cannot be shown because of a fault in our system. It has been noted; please try again later.
web-error-home = To the home page
