# Bila sebuah kiriman tidak dapat ditangani karena kesalahan di pihak kami.

desk-given-up-message = Maaf, ada gangguan di sistem kami, sehingga pesan Anda yang terakhir belum tersimpan. Mohon kirim sekali lagi beberapa saat lagi. Pengelola sistem sudah diberi tahu.
desk-given-up-press = Maaf, ada gangguan di sistem kami, sehingga tombol itu belum diproses. Mohon tekan sekali lagi beberapa saat lagi.
task-update-fault = Program gagal menangani kiriman seseorang ({ $code }) setelah beberapa kali mencoba; pengirimnya diminta mengulang. Minta pengelola program memeriksa catatan program.

# Nomor sebuah tombol yang diketik
desk-number-none = Tombol pada pesan itu sudah tidak berlaku.
desk-number-wrong =
    { $count ->
        [1] Nomor { $number } tidak ada: pesan itu hanya punya satu tombol. Ketik 1 untuk menekannya.
       *[other] Nomor { $number } tidak ada: tombol pada pesan itu bernomor 1 sampai { $count }.
    }
desk-number-link = Silakan buka: { $url }

# Daftar yang berhalaman
desk-list-page = Halaman { $page } dari { $pages } · { $count } semuanya
desk-list-previous = « Sebelumnya
desk-list-next = Berikutnya »
desk-list-not-yours = Daftar ini diminta orang lain. Kirim perintahnya sendiri untuk melihat daftar Anda.
# Baris terakhir dari daftar tombol yang masih berlanjut; paling banyak 24 karakter. Dapat juga diketik.
desk-more = Lainnya
