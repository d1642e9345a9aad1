slack-not-in-channel = Saya belum menjadi anggota kanal ini, jadi tidak dapat menulis di sini. Undang saya dahulu dengan /invite, lalu ulangi perintahnya.

# Halaman isian
slack-page-waits = Isian Anda sudah kami terima dan sedang disimpan. Halaman ini boleh ditutup; hasilnya tampil di sini atau di chat.
slack-page-ended = Sudah. Halaman ini boleh ditutup.
slack-page-faults = Isian tadi belum disimpan karena ada yang perlu diperbaiki:
