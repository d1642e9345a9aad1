# Tenggat: hitungan hari kerja dan penjelasannya.

deadline-due = Batas waktu: { $moment }.
deadline-awaiting-receipt = Hitungan belum dimulai: belum ada yang diterima.
deadline-awaiting-completion = Hitungan belum dimulai: menunggu kelengkapan. Hari ke-1 adalah hari kerja setelah semuanya lengkap.
deadline-awaiting-nothing = Selesai sebelum hitungan dimulai.

# Penjelasan hari demi hari
deadline-line = { $date }: { $reason }
deadline-line-due = { $date }: { $reason } – batas waktu
deadline-day-arrived-after-hours = masuk setelah jam layanan, dianggap diterima pada hari kerja berikutnya
deadline-day-arrived-on-day-off = masuk pada hari libur ({ $dayOff }), dianggap diterima pada hari kerja berikutnya
deadline-day-day-zero = diterima; hitungan mulai pada hari kerja berikutnya
deadline-day-working = hari kerja ke-{ $number }
deadline-day-extension = hari kerja ke-{ $number } (hari ke-{ $nth } perpanjangan)
deadline-day-weekend = akhir pekan
deadline-day-nasional = libur nasional: { $name }
deadline-day-cuti-bersama = cuti bersama: { $name }
deadline-day-daerah = libur daerah: { $name }
deadline-day-closed = kantor tutup
deadline-day-closed-named = kantor tutup: { $name }
deadline-beyond-holiday-list = Perhatian: daftar hari libur untuk sebagian masa ini belum ditetapkan, jadi tanggal di atas masih dapat bergeser.

# Catatan
deadline-note-completion-asked = { $date }: diminta melengkapi. Hitungan baru dimulai setelah lengkap.
deadline-note-completion-asked-too-late = { $date }: permintaan melengkapi tidak mengubah hitungan karena batas waktu sudah lewat.
deadline-note-second-extension-ignored = { $date }: perpanjangan kedua tidak dihitung. Perpanjangan hanya boleh satu kali.
deadline-note-extension-not-allowed = { $date }: perpanjangan tidak dihitung. Jangka waktu ini tidak dapat diperpanjang.
deadline-note-extension-too-late = { $date }: perpanjangan tidak dihitung karena batas waktu sudah lewat.
deadline-note-extension-shortened = { $date }: perpanjangan dihitung paling lama menurut aturan.
deadline-note-holidays-revised = { $date }: daftar hari libur berubah dan tanggal dihitung ulang.

# Perintah `due` dan /tenggat
deadline-sum = Batas { $days } hari kerja: { $due }.
deadline-sum-extended = Batas { $days } hari kerja: { $first }. Dengan perpanjangan { $extension } hari kerja: { $due }.
deadline-bad-date = “{ $value }” bukan tanggal yang ada. Tulis tahun-bulan-tanggal, misalnya 2026-03-13.
deadline-bad-year = Tanggal { $value } terlalu jauh. Pilih tahun { $min } sampai { $max }.
deadline-bad-days = “{ $value }” bukan jumlah hari kerja. Tulis angka bulat { $min } sampai { $max }, misalnya 10.
deadline-bad-extension = “{ $value }” bukan jumlah hari perpanjangan. Tulis angka bulat { $min } sampai { $max }, misalnya 7.
