export const pictures = {
  'pictures.label': 'Foto',
  'pictures.hint': 'JPG, PNG, atau WebP, paling besar 12 MB. Lokasi pengambilan foto tidak ikut disimpan.',
  'pictures.drawing': 'Gambar ilustrasi, bukan foto',
  'pictures.alt_nth': 'Foto {nth} dari {count}: {name}',
  'pictures.of.front': '{name} dari depan',
  'pictures.of.close': '{name} dari dekat',
  'pictures.of.hand': '{name} di tangan',
  'pictures.of.golden': 'contoh acuan {name}',
  'pictures.with_motif': '{what}, motif {motif}',
  'pictures.seen': 'Apa yang kelihatan di foto ini?',
  'pictures.seen_hint': 'Misalnya: tas merah hijau, tali kepang',
  'pictures.seen_title': 'Yang terlihat di foto',
  'pictures.seen_text':
    'Dibacakan kepada orang yang tidak melihat fotonya, dan dibaca mesin pencari. Kalau kosong, namanya yang dipakai.',
  'pictures.seen_id': 'Foto {nth}, bahasa Indonesia',
  'pictures.seen_en': 'Foto {nth}, bahasa Inggris',
  'pictures.look': 'Lihat besar: {what}',
  'pictures.close': 'Tutup',
  'pictures.whole_file': 'Buka foto ukuran penuh',
  'pictures.shrinking': 'Foto sedang diperkecil …',
  'pictures.empty': 'Foto ini kosong. Pilih sekali lagi.',
  'pictures.too_large':
    'Foto ini lebih besar dari {megabytes} MB. Kirim lewat WA dulu ke diri sendiri, lalu pilih foto dari WA itu.',
  'pictures.not_a_picture': 'Berkas ini bukan foto. Pilih foto JPG, PNG, atau WebP.',
  'pictures.wrong_type': 'Jenis berkas ini belum bisa dipakai. Pilih foto JPG, PNG, atau WebP.',
  'pictures.heic':
    'Foto HEIC dari iPhone belum bisa dipakai. Buka Pengaturan, Kamera, Format, pilih "Paling Kompatibel", lalu foto lagi. Bisa juga kirim tangkapan layar foto itu.',
  'pictures.svg': 'Gambar SVG tidak diterima. Simpan dulu sebagai PNG atau JPG.',
  'pictures.mixed': 'Di dalam foto ini ada isi lain yang bukan foto. Buka fotonya, ambil tangkapan layar, lalu kirim itu.',
  'pictures.too_many_pixels':
    'Foto ini {width} × {height} titik, terlalu besar. Paling besar {megapixels} juta titik. Perkecil dulu.',
  'pictures.too_small':
    'Foto ini hanya {width} × {height} titik. Sisi terpendek paling sedikit {least} titik. Pilih foto aslinya.',
  'pictures.broken': 'Foto ini tidak utuh. Mungkin sinyal putus waktu mengirim. Pilih sekali lagi.',
  'pictures.busy': 'Sedang banyak foto yang masuk. Tunggu satu menit, lalu kirim lagi.',
} as const
