### Kata-kata milik program sendiri di WhatsApp.

# Tombol yang membuka daftar pilihan; paling banyak 20 karakter.
whatsapp-open-list = Pilih
# Baris terakhir dari daftar yang masih berlanjut.
whatsapp-more = Lainnya
whatsapp-by-number = Mohon balas dengan nomor pilihan Anda.
