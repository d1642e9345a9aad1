# Forms of the staff in SOP 1, and the withdrawal by an applicant.

# The reason for an action
alasan-title = Reason
alasan-alasan-ask = { $action ->
    [kembalikan] Why is it sent back? Write the reason, so that whoever gets it knows what to do.
   *[other] What is the reason?
}
alasan-alasan-label = Reason
alasan-alasan-perlu-perbaikan = It needs correcting
alasan-alasan-kurang-lengkap = The material is incomplete
alasan-alasan-salah-tujuan = It is not ours to decide

# Asking for completion
lengkapi-title = Ask for completion
lengkapi-bagian-ask = Which part does the applicant have to complete? Only that part will be asked.
lengkapi-bagian-label = Part
lengkapi-bagian-ktp = Photo of the identity card (KTP)
lengkapi-bagian-nama = Name
lengkapi-bagian-nik = NIK
lengkapi-bagian-sk = Decree number
lengkapi-bagian-akta = Deed
lengkapi-bagian-surat-kuasa = Power of attorney
lengkapi-bagian-alamat = Address
lengkapi-bagian-kontak = Contact
lengkapi-bagian-rincian = Information requested
lengkapi-bagian-tujuan = Purpose
lengkapi-alasan-ask = What is missing? The applicant reads this sentence.
lengkapi-alasan-label = What is missing
lengkapi-alasan-tidak-terbaca = The file cannot be read clearly.
lengkapi-alasan-salah-berkas = The file that was sent is not the one needed.
lengkapi-alasan-tidak-cocok = It is not the same as on the identity card (KTP) or the decree.
lengkapi-alasan-kurang-jelas = It is not clear or not complete enough yet.

# Extension by 7 days
perpanjangan-title = Extend the time
perpanjangan-dasar-ask = What is the ground of the extension? It is possible once, and the applicant is told the reason in writing (Law 14/2008 Article 22(8)).
perpanjangan-dasar-label = Ground of the extension
perpanjangan-dasar-belum-dikuasai = Not held yet
perpanjangan-dasar-belum-didokumentasikan = Not documented yet
perpanjangan-dasar-belum-diputuskan = Exempt or not: undecided yet
perpanjangan-penjelasan-ask =
    Is there anything to explain to the applicant? If not, { $on ->
        [page] leave this empty
       *[chat] press Skip
    }.
perpanjangan-penjelasan-label = Explanation

# It is in the DIP
dip-pilih-title = In the DIP
dip-pilih-sumber-ask = Where does the information come from?
dip-pilih-sumber-label = Source
dip-pilih-sumber-entri = Choose from the DIP
dip-pilih-sumber-berkas = Attach files
dip-pilih-entri-ask =
    Choose the information{ $on ->
        [page] { "" }
       *[chat] , or type other words to search
    }.
dip-pilih-entri-label = Information in the DIP
dip-pilih-berkas-ask =
    Send the files, one to { $max } of them.{ $on ->
        [page] { "" }
       *[chat] { " " }When all are sent, press Done.
    }
dip-pilih-berkas-label = Files

# Providing the information
penyediaan-title = Provide the information
penyediaan-cakupan-ask = Is all of it given, or a part?
penyediaan-cakupan-label = Extent
penyediaan-cakupan-seluruhnya = All of it
penyediaan-cakupan-sebagian = A part
penyediaan-bagian-dihitamkan-ask = Which part is blackened or left out?
penyediaan-bagian-dihitamkan-label = Part blackened
penyediaan-alasan-dihitamkan-ask = Why is that part blackened? The reason stands in the written notice.
penyediaan-alasan-dihitamkan-label = Reason for blackening
penyediaan-bentuk-ask = In which form is the material?
penyediaan-bentuk-label = Form
penyediaan-bentuk-berkas = Files
penyediaan-bentuk-tautan = Link
penyediaan-bentuk-teks = Text
penyediaan-berkas-ask =
    Send the files, one to { $max } of them.{ $on ->
        [page] { "" }
       *[chat] { " " }When all are sent, press Done.
    }
penyediaan-berkas-label = Files
penyediaan-tautan-ask = Send the link, in full with https:// in front.
penyediaan-tautan-label = Link
penyediaan-teks-ask = Write the information. At most { $max } characters.
penyediaan-teks-label = Information
penyediaan-biaya-ask = Is there a cost for the applicant?
penyediaan-biaya-label = Cost
penyediaan-biaya-gratis = Free
penyediaan-biaya-berbayar = There is a cost
penyediaan-lembar-ask = How many pages are copied? Write 0 if the cost is not for copies.
penyediaan-lembar-label = Number of pages
penyediaan-biaya-kirim-ask = What does sending cost, in rupiah? Write 0 if nothing.
penyediaan-biaya-kirim-label = Cost of sending
penyediaan-biaya-lain-ask = What else does it cost, in rupiah? Write 0 if nothing.
penyediaan-biaya-lain-label = Other costs
penyediaan-pembayaran-ask = How is it to be paid?
penyediaan-pembayaran-label = Way of paying

# Refusing
penolakan-title = Refuse the request
penolakan-dasar-ask = What is the ground of the refusal?
penolakan-dasar-label = Ground of the refusal
penolakan-dasar-dikecualikan = Exempt
penolakan-dasar-belum-dikuasai = Not held yet
penolakan-dasar-belum-didokumentasikan = Not documented yet
penolakan-dasar-dikuasai-badan-lain = Held by another public body
penolakan-dik-ask =
    Choose the exemption in force from the list of exempt information (DIK){ $on ->
        [page] { "" }
       *[chat] , or type other words to search
    }. If it is not on the list, press Cancel and begin with a consequence test.
penolakan-dik-label = Exemption
penolakan-hari-ask =
    Within how many working days will the information be documented? Write the number. If that is not known yet, { $on ->
        [page] leave this empty
       *[chat] press Skip
    }.
penolakan-hari-label = Working days until documented
penolakan-badan-ask = Which public body holds it? Write its full name.
penolakan-badan-label = Other public body
penolakan-alasan-ask = What is the reason? Write it in words that the applicant can understand; it stands in the decision.
penolakan-alasan-label = Reason

# Withdrawal by the applicant
batal-title = Withdraw request { $nomor }
batal-yakin-ask = Once withdrawn, request { $nomor } is closed and we work on it no more. You may still file a new request. If you would rather keep it, press Cancel.
batal-yakin-ya = Yes, withdraw this request
batal-alasan-ask =
    May we know why? If you would rather not say, { $on ->
        [page] leave this empty
       *[chat] press Skip
    }.
batal-alasan-label = Reason
batal-alasan-sudah-dapat = I have the information already
batal-alasan-tidak-perlu = I no longer need it
batal-alasan-ajukan-ulang = I shall file a new request
