slack-not-in-channel = Saya belum menjadi anggota kanal ini, jadi tidak dapat menulis di sini. Undang saya dahulu dengan /invite, lalu ulangi perintahnya.
