# Kalimat umum semua formulir: tombol, penolakan jawaban, pemeriksaan akhir.

forms-progress = { $title } · pertanyaan { $number }

# Tombol. Setiap tombol juga boleh diketik.
forms-button-back = Kembali
forms-button-cancel = Batal
forms-button-skip = Lewati
forms-button-own = Pakai nomor ini
forms-button-keep = Pakai jawaban ini
forms-button-done = Selesai
forms-button-remove = Hapus berkas terakhir
forms-button-send = Kirim
forms-button-change = Ubah
forms-button-drop = Ya, hentikan
forms-button-go-on = Lanjutkan mengisi
forms-share-contact = Bagikan nomor saya

forms-button-next = Lanjut
forms-button-close = Tutup
forms-button-open = Buka isiannya

# Beberapa pertanyaan sekaligus pada satu halaman
forms-page-choose = Pilihan Anda
forms-page-besides = Tambahan
forms-page-usual = { $label }: pilihan siap pakai
forms-page-own = { $label }: tulis sendiri
forms-page-own-hint = Bila diisi, tulisan ini yang dipakai.
forms-page-search = Cari { $label }
forms-page-search-hint = Bila yang dicari belum tampak, tulis sebagian namanya di sini lalu kirim; hasilnya tampil pada pilihan di atas.
forms-page-files-kept = Sudah ada: { $value }. Biarkan kosong bila tetap; berkas yang dipilih di sini menggantikannya.
forms-page-files-many = Paling banyak { $max } berkas di sini.
forms-page-files-few = Mohon sertakan sedikitnya { $min } berkas.
forms-page-empty = Bagian ini perlu diisi.
forms-page-gone = Pilihan itu sudah tidak ada. Mohon pilih yang lain.
forms-page-stale = Isian ini sudah dilanjutkan di tempat lain, jadi halaman ini tidak dipakai dan tidak ada yang berubah. Salin dahulu tulisan Anda bila masih diperlukan, tutup halaman ini, lalu buka lagi isiannya.
forms-page-over = Isian ini sudah selesai atau diganti, jadi halaman ini tidak dipakai dan tidak ada yang berubah. Salin dahulu tulisan Anda bila masih diperlukan, lalu tutup halaman ini.
forms-page-in-chat = Sudah diproses. Hasilnya ada di chat.
forms-press-to-fill = Tekan “Buka isiannya” untuk menjawab.
forms-nothing-waits = Tidak ada isian yang menunggu Anda di sini.
forms-text-for-member = Di sini orangnya dipilih dari daftar anggota. Tekan “Buka isiannya”.
forms-member-unknown = Yang dipilih itu bukan anggota yang dapat kami sapa. Mohon pilih orang lain.

# Menjawab dalam grup
forms-reply = Balas (reply) pesan ini untuk menjawab. Balas dengan kata “batal” bila tidak jadi.
forms-not-yours = Pertanyaan itu untuk orang lain, jadi kiriman Anda tidak dicatat. Bila Anda yang hendak memutus, tekan tombol pada kartunya.
forms-press-not-yours = Isian ini milik orang lain, atau sudah selesai. Bila Anda yang hendak memutus, tekan tombol pada kartunya.
forms-reply-or-button = Tekan salah satu tombol, atau balas (reply) pesan ini dengan jawaban Anda.

# Di antara pertanyaan
forms-answer-so-far = Jawaban Anda sekarang: { $value }
forms-goes-on = Baik, kita lanjutkan.
forms-noted = Baik.
forms-contact-noted = Terima kasih, kontak Anda sudah dicatat.
forms-more-needed = Sudah diubah. Karena perubahan itu, masih ada yang perlu dilengkapi.
forms-pick-nothing = Belum ada yang cocok dengan kata itu. Silakan ketik kata lain.
forms-pick-barred = Yang belum dapat dipilih, dan sebabnya:
forms-cannot-skip = Pertanyaan ini perlu dijawab dan tidak dapat dilewati.
forms-no-way-back = Ini pertanyaan pertama, jadi tidak ada pertanyaan sebelumnya.
forms-stale-question = Tombol itu milik pertanyaan yang sudah lewat, jadi tidak ada yang berubah. Ini pertanyaan yang sekarang.
forms-stale-form = Tombol itu milik formulir yang sudah selesai atau diganti, jadi tidak ada yang berubah. Ini pertanyaan yang sekarang.

# Menghentikan
forms-cancel-ask = Hentikan pengisian “{ $title }”? Jawaban yang sudah Anda isi akan dihapus.
forms-interrupt-ask = “{ $title }” belum selesai diisi. Bila Anda berpindah sekarang, jawaban yang sudah diisi akan dihapus. Hentikan?

# Istirahat dan pembaruan
forms-nudge = Formulir Anda belum selesai. Jawaban Anda masih tersimpan; silakan lanjutkan dari pertanyaan ini.
forms-expired = Formulir yang belum selesai sudah kami hapus karena lama tidak dilanjutkan. Anda dapat memulai lagi kapan saja.
forms-outdated = Mohon maaf, formulir ini sudah diperbarui sejak terakhir Anda isi, sehingga jawaban lama tidak dapat dipakai. Silakan mulai lagi dari awal.
forms-restart = Mulai lagi

# Pemeriksaan akhir
forms-review-line = { $label }: { $value }
forms-change-ask = Bagian mana yang ingin Anda ubah?
forms-shown-nothing = –
forms-shown-file = sudah diterima
forms-shown-file-blurred = sudah diterima (agak buram)
forms-shown-files = { $count } berkas

# Jawaban yang belum dapat diterima: pilihan dan tulisan
forms-choice-unknown = Mohon pilih salah satu tombol, atau ketik tulisan atau nomor tombolnya.
forms-text-too-short = Jawaban Anda baru { $length } karakter. Mohon tulis sedikitnya { $min } karakter.
forms-text-too-long = Jawaban Anda { $length } karakter, sedangkan tempatnya { $max } karakter. Mohon dipersingkat.
forms-name-wrong = Itu belum seperti nama. Mohon tulis nama lengkap dengan huruf.
forms-link-wrong = Itu belum seperti alamat web. Mohon kirim tautan lengkap yang diawali https://
forms-number-wrong = Mohon tulis angka saja, dari { $min } sampai { $max }.
forms-right-gone = Formulir ini berakhir karena Anda tidak lagi bertugas di jalurnya. Tidak ada yang dikirim.
forms-nip-wrong = Itu belum seperti NIP. NIP terdiri atas 18 angka, misalnya 19650809 198603 1 012. Bila tidak punya, kirim tanda -
forms-date-wrong = Itu belum seperti tanggal. Contohnya: 27 November 2026, atau 2026-11-27.
forms-text-for-file = Di sini kami memerlukan foto atau berkas, bukan tulisan.
forms-text-for-files = { $min ->
    [0] Mohon kirim berkasnya, atau tekan Selesai.
   *[other] Mohon kirim berkasnya dahulu, sedikitnya { $min }. Setelah semua terkirim, tekan Selesai.
}

# NIK dan nomor SK
forms-nik-not-16-digits = { $digits ->
    [0] NIK terdiri atas 16 angka. Mohon tulis angkanya, tanpa kata lain.
   *[other] NIK terdiri atas 16 angka, sedangkan yang Anda tulis { $digits } angka. Mohon periksa lagi pada KTP, dan tulis angkanya saja.
}
forms-nik-impossible-date = Tanggal lahir di dalam nomor itu (angka ke-7 sampai ke-12) tidak ada dalam kalender. Mohon periksa lagi pada KTP.
forms-nik-serial-zero = NIK tidak berakhir dengan 0000. Mohon periksa lagi empat angka terakhirnya pada KTP.
forms-identity-wrong = Itu belum seperti NIK (16 angka) atau nomor SK pengesahan badan hukum. Mohon periksa lagi.
forms-sk-looks-like-nik = Itu seperti NIK. Yang kami perlukan di sini nomor SK pengesahan badan hukum, misalnya AHU-0012345.AH.01.01.TAHUN 2020.
forms-sk-too-short = Nomor SK itu terlalu pendek. Mohon tulis lengkap, misalnya AHU-0012345.AH.01.01.TAHUN 2020.
forms-sk-too-long = Nomor SK itu terlalu panjang. Mohon tulis nomornya saja, misalnya AHU-0012345.AH.01.01.TAHUN 2020.
forms-sk-not-a-number = Itu belum seperti nomor SK. Contohnya: AHU-0012345.AH.01.01.TAHUN 2020.

# Kontak
forms-contact-not-a-contact = Itu belum seperti nomor telepon atau alamat e-mail. Contohnya: 0812 3456 7890 atau nama@contoh.id.
forms-contact-not-a-phone = Nomor telepon itu belum lengkap atau ada angka yang keliru. Contohnya: 0812 3456 7890.
forms-contact-not-an-email = Alamat e-mail itu belum benar. Contohnya: nama@contoh.id.
forms-contact-email-needed = Di sini kami memerlukan alamat e-mail, misalnya nama@contoh.id.
forms-contact-not-own = Itu kontak orang lain. Mohon bagikan nomor Anda sendiri, atau ketik nomor telepon atau alamat e-mail Anda.

# Berkas
forms-file-received = Berkas diterima ({ $count }). Kirim lagi bila masih ada, atau tekan Selesai.
forms-file-removed = Berkas terakhir sudah dihapus.
forms-files-full = Paling banyak { $max } berkas. Tekan Selesai, atau hapus salah satu dahulu.
forms-file-too-big = Berkas itu terlalu besar untuk kami terima. Mohon kirim yang lebih kecil.
forms-file-gone = Berkas itu sudah tidak dapat diambil. Mohon kirim sekali lagi.
forms-file-unreachable = Berkas itu belum berhasil kami ambil karena gangguan sambungan. Mohon kirim sekali lagi.
forms-file-empty = Berkas itu kosong. Mohon periksa, lalu kirim sekali lagi.
forms-file-wrong-type = Berkas itu bukan gambar atau PDF. Mohon kirim foto, gambar, atau PDF.
forms-file-too-small = Gambar itu terlalu kecil untuk dibaca. Sisi terpanjangnya perlu sedikitnya 600 piksel; mohon foto ulang dari dekat.
forms-file-unsupported = Format foto itu belum dapat kami baca (HEIC, misalnya). Mohon kirim sebagai foto biasa, bukan sebagai berkas, atau ubah dahulu menjadi JPG.
forms-file-damaged = Berkas itu rusak atau terkunci sehingga tidak dapat dibuka. Mohon kirim berkas lain.
forms-file-unusable = Berkas itu tidak dapat kami pakai. Mohon kirim foto, gambar, atau PDF lain.
forms-file-blurred = Foto ini agak buram sehingga tulisannya sulit dibaca. Mohon foto sekali lagi di tempat terang, kamera tegak lurus, tanpa pantulan cahaya.

# Kiriman yang bukan jawaban
forms-edited = Kami melihat Anda mengubah pesan yang sudah terkirim. Perubahan seperti itu tidak terbaca di sini; mohon kirim jawabannya sebagai pesan baru. Untuk memperbaiki jawaban sebelumnya, tekan Kembali atau Ubah.
forms-odd-sticker = Terima kasih stikernya, tetapi stiker tidak dapat kami baca sebagai jawaban.
forms-odd-voice = Mohon maaf, pesan suara tidak dapat kami dengarkan di sini. Mohon tulis jawaban Anda.
forms-odd-video = Mohon maaf, video tidak dapat kami terima di sini.
forms-odd-audio = Mohon maaf, rekaman suara tidak dapat kami terima di sini.
forms-odd-location = Terima kasih, tetapi lokasi peta tidak dapat kami pakai. Bila ditanya alamat, mohon tulis alamatnya.
forms-odd-poll = Mohon maaf, jajak pendapat tidak dapat kami baca sebagai jawaban.
forms-odd-animation = Terima kasih, tetapi gambar bergerak (GIF) tidak dapat kami baca sebagai jawaban.
forms-odd-photo = Terima kasih, tetapi pertanyaan ini tidak memerlukan foto. Fotonya tidak kami simpan.
forms-odd-file = Terima kasih, tetapi pertanyaan ini tidak memerlukan berkas. Berkasnya tidak kami simpan.
forms-odd-album = Anda mengirim beberapa gambar sekaligus, sehingga kami tidak tahu mana yang dimaksud. Mohon kirim satu per satu.
forms-odd-forwarded = Itu kiriman yang diteruskan dari pesan lain. Demi keamanan identitas, mohon kirim langsung foto milik Anda sendiri.
forms-odd-contact = Terima kasih, tetapi pertanyaan ini tidak memerlukan kontak.
forms-odd-other = Mohon maaf, kiriman seperti itu tidak dapat kami baca sebagai jawaban.
