slack-not-in-channel = Saya belum menjadi anggota kanal ini, jadi tidak dapat menulis di sini. Undang saya dahulu dengan /invite, lalu ulangi perintahnya.

# Halaman isian
slack-page-waits = Isian Anda sudah kami terima dan sedang disimpan. Halaman ini boleh ditutup; hasilnya tampil di sini atau di chat.
slack-page-taken = Isian ini sudah kami terima. Bila masih ada yang perlu diisi, tekan “Buka isiannya”; bila tidak, halaman ini boleh ditutup.
slack-page-ended = Selesai. Halaman ini boleh ditutup.
slack-page-faults = Isian Anda tadi belum disimpan:
