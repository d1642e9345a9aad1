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
