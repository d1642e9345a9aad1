# SOP 4: pengumuman informasi publik. Sisi petugas, warga, kanal dan laman.

sop-pengumuman-action-serahkan-konsep = Serahkan konsep
sop-pengumuman-action-sesuai = Sesuai
sop-pengumuman-action-kembalikan = Kembalikan
sop-pengumuman-action-setujui = Setujui
sop-pengumuman-action-umumkan = Umumkan
sop-pengumuman-action-dokumentasikan = Dokumentasikan
sop-pengumuman-step-penugasan = Penugasan
sop-pengumuman-step-konsep = Penyusunan konsep
sop-pengumuman-step-periksa-kabid = Pemeriksaan Kabid/Kasubag
sop-pengumuman-step-periksa-sekretaris = Pemeriksaan Sekretaris
sop-pengumuman-step-persetujuan = Persetujuan Kepala Dinas
sop-pengumuman-step-umumkan = Pengumuman dan dokumentasi
sop-pengumuman-step-end = Selesai
sop-pengumuman-filed = Ditugaskan
sop-pengumuman-outcome-diumumkan = sudah diumumkan
staff-command-tugaskan = Tugaskan penyusunan pengumuman
citizen-command-pengumuman = Pengumuman: lihat dan berlangganan

# Kartu
card-heading-pengumuman = Pengumuman { $nomor }
card-step-due = Batas langkah: { $at }
card-step-due-late = Batas langkah: { $at } (TERLEWATI)
card-note-writer = Ditugaskan kepada: { $name }
card-note-announced = Diumumkan: { $at }
card-note-broadcast = Pelanggan: { NUMBER($sent, useGrouping: "always") } dari { NUMBER($of, useGrouping: "always") } dikabari
card-note-broadcast-done = { NUMBER($count, useGrouping: "always") } pelanggan dikabari
card-announcement-order = Arahan: { $order }
card-announcement-draft = Konsep (sidik { $hash }):
card-announcement-files = Lampiran: { $count } berkas (buka lewat Berkas)
press-refused-draft-changed = Konsepnya sudah diubah sejak kartu ini dibuat, jadi tombol ini tidak berlaku dan belum ada yang disetujui. Baca konsep yang baru pada kartu terbaru, lalu putuskan di sana.
press-refused-guard-draft-approved = Konsep ini belum disetujui Kepala Dinas.
press-refused-guard-announced = Tekan Umumkan lebih dahulu.
press-refused-guard-not-announced-yet = Pengumuman ini sudah diumumkan.

# Pengingat langkah
reminder-step-half = Pengingat: separuh waktu { $nomor } ({ $step }) sudah lewat. Batasnya { $due }.
reminder-step-day-before = Pengingat: batas { $nomor } ({ $step }) hari kerja berikutnya, { $due }.
reminder-step-due = Pengingat: waktu { $nomor } ({ $step }) habis { $due }.
reminder-step-late = TERLAMBAT: { $nomor } ({ $step }) seharusnya selesai { $due }.

# Tugaskan
penugasan-title = Tugaskan
penugasan-sifat-ask = Apa sifat pengumumannya? Serta merta: menyangkut keselamatan orang banyak atau ketertiban umum, diumumkan tanpa penundaan (UU 14/2008 Pasal 10).
penugasan-sifat-label = Sifat
penugasan-sifat-berkala = Berkala
penugasan-sifat-serta-merta = Serta merta
penugasan-judul-ask = Apa judul pengumumannya? Judul ini dibaca publik.
penugasan-judul-label = Judul
penugasan-arahan-ask = Apa arahannya kepada pelaksana?
penugasan-arahan-label = Arahan
penugasan-pelaksana-ask =
    Siapa yang ditugaskan menyusun konsepnya? Pilih namanya{ $on ->
        [page] { "" }
       *[chat] , atau ketik sebagian nama untuk mencari
    }.
penugasan-pelaksana-label = Pelaksana
penugasan-pelaksana-siapa-saja = Siapa saja di jalur Pelaksana
opening-announcement-opened = Pengumuman { $nomor } dibuka dan ditugaskan.
announcement-assigned = Anda ditugaskan menyusun konsep pengumuman { $nomor }: { $title }. Kartunya ada di jalur Pelaksana; buka lewat /antrean.
opening-announcement-not-run-here = SOP Pengumuman tidak dijalankan di sini.
opening-announcement-no-lane = Pengumuman dibuka oleh jalur { $lane }. Anda belum terdaftar di jalur itu.

# Serahkan konsep
konsep-title = Serahkan konsep
konsep-teks-ask = Tulis teks pengumumannya, persis seperti yang akan dibaca publik. Paling banyak { $max } karakter.
konsep-teks-label = Teks
konsep-ada-lampiran-ask = Apakah ada lampirannya?
konsep-ada-lampiran-label = Lampiran
konsep-ada-lampiran-tanpa = Tanpa lampiran
konsep-ada-lampiran-dengan = Dengan lampiran
konsep-lampiran-ask =
    Kirim lampirannya, satu sampai { $max } berkas.{ $on ->
        [page] { "" }
       *[chat] { " " }Setelah semua terkirim, tekan Selesai.
    }
konsep-lampiran-label = Berkas lampiran

# Dokumentasikan
bukti-offline-title = Dokumentasikan
bukti-offline-media-ask = Apa bukti pengumuman di media offline?
bukti-offline-media-label = Media offline
bukti-offline-media-foto = Foto pengumuman offline
bukti-offline-media-tidak-ada = Tidak ada media offline
bukti-offline-foto-ask =
    Kirim foto pengumuman yang dipasang atau dicetak, satu sampai { $max }.{ $on ->
        [page] { "" }
       *[chat] { " " }Setelah semua terkirim, tekan Selesai.
    }
bukti-offline-foto-label = Foto
bukti-offline-alasan-ask = Mengapa tidak diumumkan di media offline?
bukti-offline-alasan-label = Alasan

# Detail dan bukti
announcement-detail-opened = Ditugaskan: { $at }
announcement-detail-proofs = Bukti pengumuman:
announcement-proof-laman = • Laman: { $reference } ({ $at })
announcement-proof-kanal = • Kanal: { $reference } ({ $at })
announcement-proof-pelanggan = • Pelanggan: dikirim kepada { $reference } orang ({ $at })
announcement-proof-offline = { $none ->
    [ya] • Offline: tidak ada media offline ({ $at })
   *[other] • Offline: foto, { $reference } ({ $at })
}

# Yang dibaca publik
announcement-urgent = ‼ SERTA MERTA · { $title }
announcement-foot = { $nomor } · { $agency }
announcement-heading = Pengumuman
announcement-row = { $position }. { $title } – { $date }
announcement-none = Belum ada pengumuman.
announcement-subscribed = Anda berlangganan: setiap pengumuman baru dikirim ke sini.
announcement-not-subscribed = Anda belum berlangganan pengumuman.
announcement-now-subscribed = Baik, setiap pengumuman baru akan dikirim ke sini. Anda dapat berhenti kapan saja.
announcement-now-stopped = Langganan pengumuman dihentikan.
announcement-gone = Pengumuman itu tidak ditemukan.
announcement-shown-foot = { $nomor } · diumumkan { $date }
announcement-button-subscribe = Berlangganan
announcement-button-stop = Berhenti berlangganan
announcement-button-files = Lihat lampiran
web-announcements-title = Pengumuman
web-announcements-none = Belum ada pengumuman.
web-announcements-newer = Lebih baru
web-announcements-older = Lebih lama
web-announcements-all = Semua pengumuman
web-announcements-files = Lampiran
web-announcements-gone = Pengumuman tidak ditemukan
web-announcements-meta = { $nomor } · { $agency } · diumumkan { $date }
