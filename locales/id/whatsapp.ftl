### Kata-kata milik program sendiri di WhatsApp.

# Tombol yang membuka daftar pilihan; paling banyak 20 karakter.
whatsapp-open-list = Pilih
whatsapp-by-number = Mohon balas dengan nomor pilihan Anda.
