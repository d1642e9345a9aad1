# The form of a request for public information.

permohonan-title = Information request

permohonan-privasi-ask =
    This form has about 12 questions. Before you begin, please read this.

    { $agency } asks for your name, NIK, a photo of your identity card (KTP), your address and your contact because the form of an information request requires them. The legal basis is Law 14/2008 and Law 27/2022 Article 20(2) c (legal duty) and e (public service).

    Your data are used only to serve this request, kept encrypted, and not published.
    • The identity card (KTP) photo, the deed and the power of attorney are deleted { $ktpDays } days after the request is closed.
    • The data of the request are kept for { $caseYears } years.
    • A form that is never sent is deleted after { $formDays } days.

    You have the right to see, to correct and to ask for the deletion of your data. To do so, type /data at any time.
permohonan-privasi-mengerti = I understand

permohonan-kategori-ask = Who is making this request?
permohonan-kategori-label = Applicant
permohonan-kategori-perorangan = A person
permohonan-kategori-badan-hukum = A legal entity
permohonan-kategori-kelompok = A group of people

permohonan-nama-ask = { $kategori ->
    [badan-hukum] What is the full name of the legal entity? Please write it as in its approval decree.
    [kelompok] What is your full name, as the one who represents the group? Please write it as on your identity card (KTP).
   *[other] { $kuasa ->
        [ya] What is your full name, as the representative? Please write it as on your identity card (KTP). We read the name of the one you represent from the power of attorney.
       *[tidak] What is your full name? Please write it as on your identity card (KTP).
    }
}
permohonan-nama-label = Full name
permohonan-nama-kuasa = I represent somebody else
permohonan-nama-kuasa-undo = I represent nobody else
permohonan-nama-kuasa-noted = Noted: you file as a representative. We will ask for the power of attorney later.
permohonan-nama-kuasa-undone = Noted: you file for yourself, not as a representative.
permohonan-nama-kuasa-shown = Filed by: a representative

permohonan-nik-ask = What is your NIK? It is the number of 16 digits at the top of your identity card (KTP).
permohonan-nik-label = NIK

permohonan-sk-ask = What is the number of the decree that approved the legal entity? An example: AHU-0012345.AH.01.01.TAHUN 2020
permohonan-sk-label = Approval decree number

permohonan-ktp-ask = { $kategori ->
    [badan-hukum] Please send a photo of the identity card (KTP) of the board member who files this request.
   *[other] Please send a photo of your identity card (KTP).
}

    The whole card should be seen and its text readable. An image or a PDF sent as a file is welcome too, up to 10 MB.
permohonan-ktp-label = Photo of the identity card (KTP)

permohonan-akta-ask = Please send the deed of establishment of the legal entity: one photo or one PDF file. If it has several pages, please make them one PDF.
permohonan-akta-label = Deed of establishment

permohonan-surat-kuasa-ask = { $kategori ->
    [kelompok] Please send the power of attorney (surat kuasa khusus) by which the members of the group authorise you: one photo or one PDF file.
   *[other] Please send the power of attorney (surat kuasa khusus) from the one you represent: one photo or one PDF file.
}
permohonan-surat-kuasa-label = Power of attorney

permohonan-alamat-ask = What is the full address? Please write street and number, RT/RW, village or ward, district, and regency or city.
permohonan-alamat-label = Address

permohonan-kontak-ask = { $share ->
    [ya] How can we reach you? Press the button Share my number below, or type a phone number or an e-mail address.
    [ini] How can we reach you? Press Use this number for the number you are writing from, or type another phone number or an e-mail address.
   *[tidak] How can we reach you? Please type a phone number or an e-mail address.
}
permohonan-kontak-label = Phone or e-mail

permohonan-rincian-ask =
    Which information do you ask for? The clearer it is (kind of document, year, place), the easier it is for us to find. At most { $max } characters.

    An example: The list of active cooperatives in Pontianak in 2025, with their addresses and numbers of members.
permohonan-rincian-label = Information requested

permohonan-dip-ask = The following information is available already and may answer your request. Does it?
permohonan-dip-sudah-terjawab = Yes, it does
permohonan-dip-tetap-ajukan = File it anyway

permohonan-tujuan-ask = What will you use this information for? For example: a thesis, a news report, or a business plan.
permohonan-tujuan-label = Purpose

permohonan-cara-memperoleh-ask = How would you like to get the information?
permohonan-cara-memperoleh-label = Way of getting it
permohonan-cara-memperoleh-melihat = See or read it
permohonan-cara-memperoleh-softcopy = Digital copy
permohonan-cara-memperoleh-hardcopy = Paper copy

permohonan-cara-mengirim-ask = How shall we get the copy to you?
permohonan-cara-mengirim-label = Way of sending it
permohonan-cara-mengirim-chat = In this chat
permohonan-cara-mengirim-email = E-mail
permohonan-cara-mengirim-ambil = I will collect it
permohonan-cara-mengirim-pos = Post or courier

permohonan-email-ask = To which e-mail address shall we send the copy?
permohonan-email-label = E-mail for the copy

permohonan-review = Please look it over once more. By pressing Send you declare that what is written here is true.
