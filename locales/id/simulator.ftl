# Simulator: panel perkara
simulator-case-sop-permohonan = Permohonan
simulator-case-sop-keberatan = Keberatan
simulator-case-sop-dikecualikan = Uji konsekuensi
simulator-case-sop-pengumuman = Pengumuman
simulator-case-sop-pendokumentasian = Pendokumentasian
simulator-case-due = tenggat { $due }
simulator-case-sop = { $title } (SOP { $nomor })
simulator-case-at = { $no } · { $step }
simulator-case-left =
    { $days ->
        [0] { $due } (hari ini)
       *[other] { $due } (sisa { $days } hari kerja)
    }
simulator-case-late = { $due } (terlewati)
simulator-case-step = { $no } { $step } · { $lane }
simulator-case-refused = { $what } ({ $action })
simulator-case-move = { $from } → { $to }
simulator-case-fact-sop = SOP
simulator-case-fact-filed = Diajukan
simulator-case-fact-step = Langkah
simulator-case-fact-lane = Di tangan
simulator-case-fact-due = Tenggat
simulator-case-fact-step-due = Batas langkah
simulator-case-fact-complete = Batas melengkapi
simulator-case-fact-undo = Dapat dibatalkan sampai
simulator-case-fact-outcome = Hasil
simulator-case-fact-closed = Selesai

# Simulator: percakapan di layar

simulator-chat-bot = bot
simulator-chat-app = aplikasi
simulator-chat-business = akun bisnis
simulator-chat-whatsapp = Loket
simulator-chat-home = Beranda
simulator-chat-members = { $count } anggota
simulator-chat-citizen = Warga
simulator-chat-member = Staf
simulator-chat-photo = foto
simulator-chat-contact = Kontak: { $phone }
simulator-chat-other = (pesan jenis lain)
simulator-chat-joined = { $by } menambahkan { $names }
simulator-chat-left = { $name } keluar
simulator-chat-pinned = { $by } menyematkan sebuah pesan
simulator-chat-happened = Ada perubahan pada grup
simulator-chat-field-missing = Mohon diisi.
simulator-chat-field-number = Mohon diisi dengan bilangan bulat dari { $min } sampai { $max }.
simulator-chat-field-length = Mohon diisi paling panjang { $max } huruf.
simulator-chat-field-wrong = Isinya belum sesuai. Mohon diperiksa lagi.
simulator-chat-nobody = Orang itu tidak ada di simulator ini.
simulator-chat-no-platform = { $platform } tidak disimulasikan di sini.
simulator-chat-not-theirs = Orang ini tidak berada di percakapan itu.
simulator-chat-message-gone = Pesan itu sudah tidak ada.
simulator-chat-no-button = Tombol itu tidak ada di pesan tersebut.
simulator-chat-no-command = Slack tidak mengenal perintah { $command }. Mulailah dengan /loket.
simulator-chat-no-thread = Pesan yang hanya terlihat oleh Anda tidak dapat dibalas.
simulator-chat-no-answer = Loket tidak menjawab pada waktunya. Mohon dicoba lagi.
simulator-chat-modal-gone = Isian itu sudah tertutup.
simulator-chat-no-field = Berkas tidak dapat dilampirkan pada isian itu.
simulator-chat-file-too-big = Berkas itu terlalu besar. Batasnya 20 MB.
simulator-chat-impossible = Itu tidak dapat dilakukan di sini.

# Simulator: jam

simulator-clock-real = Jam platform sungguhan tidak dapat dimajukan.
