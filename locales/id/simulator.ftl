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
