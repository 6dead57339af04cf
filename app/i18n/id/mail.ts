/** Letters, and the outbox where they wait. */
export const mail = {
  'mail.greeting': 'Halo {name},',
  'mail.regards': 'Salam,\nBalai Niaga',
  'mail.welcome_subject': 'Akun Balai Niaga sudah jadi',
  'mail.welcome_body':
    'Akun dengan alamat surel ini sudah jadi. Masuk di sini dengan kata sandi yang tadi dipilih:\n\n{link}\n\nKalau bukan Anda yang mendaftar, abaikan saja surat ini.',
  'mail.registered_again_subject': 'Ada yang mendaftar dengan alamat surel ini',
  'mail.registered_again_body':
    'Baru saja ada yang mendaftar di Balai Niaga dengan alamat surel ini, padahal akunnya sudah ada. Tidak ada yang berubah.\n\nKalau itu Anda: masuk saja dengan kata sandi yang lama. Kalau lupa, pilih "Lupa kata sandi" di sini:\n\n{link}\n\nKalau bukan Anda, tidak perlu berbuat apa-apa.',
  'mail.reset_subject': 'Pilih kata sandi baru',
  'mail.reset_body':
    'Ada permintaan untuk mengganti kata sandi akun ini. Buka tautan ini dalam {minutes} menit; tautan hanya bisa dipakai satu kali:\n\n{link}\n\nKalau bukan Anda yang meminta, abaikan surat ini. Kata sandi tidak berubah.',
  'mail.staff_welcome_subject': 'Akun petugas Balai Niaga',
  'mail.staff_welcome_body':
    'Admin membuatkan akun petugas untuk Anda. Pilih kata sandi di sini dalam {days} hari; tautan hanya bisa dipakai satu kali:\n\n{link}',
  'mail.workshop_linked_subject': 'Akun ini sekarang membuka usaha {workshop}',
  'mail.workshop_linked_body':
    'Petugas rumah dagang menghubungkan akun ini ke {workshop}. Ajakan, janji, dan barangnya bisa dibuka di sini:\n\n{link}\n\nKalau ini bukan usaha Anda, beri tahu petugas.',
  'mail.workshop_opened_subject': 'Akun Balai Niaga untuk {workshop}',
  'mail.workshop_opened_body':
    'Petugas rumah dagang membuatkan akun untuk {workshop}. Pilih kata sandi di sini dalam {days} hari; tautan hanya bisa dipakai satu kali:\n\n{link}\n\nKalau ini bukan usaha Anda, abaikan surat ini.',
  'mail.password_changed_subject': 'Kata sandi sudah diganti',
  'mail.password_changed_body':
    'Kata sandi akun Anda baru saja diganti, dan semua perangkat lain sudah dikeluarkan.\n\nKalau bukan Anda yang menggantinya, segera pilih kata sandi baru lewat "Lupa kata sandi" dan hubungi rumah dagang.',

  'mail.title': 'Surat keluar',
  'mail.intro': 'Surat yang keluar dari rumah dagang, yang terbaru di atas.',
  'mail.no_server':
    'MAIL_URL belum diatur, jadi surat tidak dikirim dan tinggal di sini. Surat yang perlu sampai bisa dibaca dan disampaikan sendiri.',
  'mail.empty': 'Belum ada surat',
  'mail.list': 'Surat',
  'mail.subject': 'Perihal',
  'mail.recipient': 'Kepada',
  'mail.state': 'Keadaan',
  'mail.attempts': 'Dicoba',
  'mail.created': 'Ditulis',
  'mail.sent_at': 'Terkirim',
  'mail.next_try': 'Dicoba lagi',
  'mail.last_error': 'Kesalahan terakhir',
  'mail.state_waiting': 'Menunggu',
  'mail.state_sent': 'Terkirim',
  'mail.state_given_up': 'Gagal',
  'mail.older': 'Surat yang lebih lama',
  'mail.try_again': 'Coba kirim lagi',
  'mail.will_try_again': 'Surat akan dicoba dikirim lagi.',
  'mail.unknown': 'Surat ini tidak ada.',
  'mail.letter': 'Surat',
} as const
