/** Kabupaten and kota by province (kode wilayah, Kemendagri). A kota says so only where a kabupaten has its name. */
export const regenciesByProvince: Readonly<Record<string, string>> = {
  Aceh: 'Aceh Selatan, Aceh Tenggara, Aceh Timur, Aceh Tengah, Aceh Barat, Aceh Besar, Pidie, Aceh Utara, Simeulue, Aceh Singkil, Bireuen, Aceh Barat Daya, Gayo Lues, Aceh Jaya, Nagan Raya, Aceh Tamiang, Bener Meriah, Pidie Jaya, Banda Aceh, Sabang, Lhokseumawe, Langsa, Subulussalam',
  'Sumatera Utara':
    'Tapanuli Tengah, Tapanuli Utara, Tapanuli Selatan, Nias, Langkat, Karo, Deli Serdang, Simalungun, Asahan, Labuhanbatu, Dairi, Toba, Mandailing Natal, Nias Selatan, Pakpak Bharat, Humbang Hasundutan, Samosir, Serdang Bedagai, Batu Bara, Padang Lawas Utara, Padang Lawas, Labuhanbatu Selatan, Labuhanbatu Utara, Nias Utara, Nias Barat, Medan, Pematangsiantar, Sibolga, Tanjungbalai, Binjai, Tebing Tinggi, Padangsidimpuan, Gunungsitoli',
  'Sumatera Barat':
    'Pesisir Selatan, Solok, Sijunjung, Tanah Datar, Padang Pariaman, Agam, Lima Puluh Kota, Pasaman, Kepulauan Mentawai, Dharmasraya, Solok Selatan, Pasaman Barat, Padang, Kota Solok, Sawahlunto, Padang Panjang, Bukittinggi, Payakumbuh, Pariaman',
  Riau: 'Kampar, Indragiri Hulu, Bengkalis, Indragiri Hilir, Pelalawan, Rokan Hulu, Rokan Hilir, Siak, Kuantan Singingi, Kepulauan Meranti, Pekanbaru, Dumai',
  Jambi:
    'Kerinci, Merangin, Sarolangun, Batanghari, Muaro Jambi, Tanjung Jabung Barat, Tanjung Jabung Timur, Bungo, Tebo, Jambi, Sungai Penuh',
  'Sumatera Selatan':
    'Ogan Komering Ulu, Ogan Komering Ilir, Muara Enim, Lahat, Musi Rawas, Musi Banyuasin, Banyuasin, Ogan Komering Ulu Timur, Ogan Komering Ulu Selatan, Ogan Ilir, Empat Lawang, Penukal Abab Lematang Ilir, Musi Rawas Utara, Palembang, Pagar Alam, Lubuk Linggau, Prabumulih',
  Bengkulu:
    'Bengkulu Selatan, Rejang Lebong, Bengkulu Utara, Kaur, Seluma, Mukomuko, Lebong, Kepahiang, Bengkulu Tengah, Bengkulu',
  Lampung:
    'Lampung Selatan, Lampung Tengah, Lampung Utara, Lampung Barat, Tulang Bawang, Tanggamus, Lampung Timur, Way Kanan, Pesawaran, Pringsewu, Mesuji, Tulang Bawang Barat, Pesisir Barat, Bandar Lampung, Metro',
  'Kepulauan Bangka Belitung': 'Bangka, Belitung, Bangka Selatan, Bangka Tengah, Bangka Barat, Belitung Timur, Pangkal Pinang',
  'Kepulauan Riau': 'Bintan, Karimun, Natuna, Lingga, Kepulauan Anambas, Batam, Tanjung Pinang',
  'DKI Jakarta':
    'Administrasi Kepulauan Seribu, Administrasi Jakarta Pusat, Administrasi Jakarta Utara , Administrasi Jakarta Barat, Administrasi Jakarta Selatan, Administrasi Jakarta Timur',
  'Jawa Barat':
    'Bogor, Sukabumi, Cianjur, Bandung, Garut, Tasikmalaya, Ciamis, Kuningan, Cirebon, Majalengka, Sumedang, Indramayu, Subang, Purwakarta, Karawang, Bekasi, Bandung Barat, Pangandaran, Kota Bogor, Kota Sukabumi, Kota Bandung, Kota Cirebon, Kota Bekasi, Depok, Cimahi, Kota Tasikmalaya, Kota Banjar',
  'Jawa Tengah':
    'Cilacap, Banyumas, Purbalingga, Banjarnegara, Kebumen, Purworejo, Wonosobo, Magelang, Boyolali, Klaten, Sukoharjo, Wonogiri, Karanganyar, Sragen, Grobogan, Blora, Rembang, Pati, Kudus, Jepara, Demak, Semarang, Temanggung, Kendal, Batang, Pekalongan, Pemalang, Tegal, Brebes, Kota Magelang, Surakarta, Salatiga, Kota Semarang, Kota Pekalongan, Kota Tegal',
  'DI Yogyakarta': 'Kulon Progo, Bantul, Gunungkidul, Sleman, Yogyakarta',
  'Jawa Timur':
    'Pacitan, Ponorogo, Trenggalek, Tulungagung, Blitar, Kediri, Malang, Lumajang, Jember, Banyuwangi, Bondowoso, Situbondo, Probolinggo, Pasuruan, Sidoarjo, Mojokerto, Jombang, Nganjuk, Madiun, Magetan, Ngawi, Bojonegoro, Tuban, Lamongan, Gresik, Bangkalan, Sampang, Pamekasan, Sumenep, Kota Kediri, Kota Blitar, Kota Malang, Kota Probolinggo, Kota Pasuruan, Kota Mojokerto, Kota Madiun, Surabaya, Batu',
  Banten: 'Pandeglang, Lebak, Tangerang, Serang, Kota Tangerang, Cilegon, Kota Serang, Tangerang Selatan',
  Bali: 'Jembrana, Tabanan, Badung, Gianyar, Klungkung, Bangli, Karangasem, Buleleng, Denpasar',
  'Nusa Tenggara Barat':
    'Lombok Barat, Lombok Tengah, Lombok Timur, Sumbawa, Dompu, Bima, Sumbawa Barat, Lombok Utara, Mataram, Kota Bima',
  'Nusa Tenggara Timur':
    'Kupang, Timor Tengah Selatan, Timor Tengah Utara, Belu, Alor, Flores Timur, Sikka, Ende, Ngada, Manggarai, Sumba Timur, Sumba Barat, Lembata, Rote Ndao, Manggarai Barat, Nagekeo, Sumba Tengah, Sumba Barat Daya, Manggarai Timur, Sabu Raijua, Malaka, Kota Kupang',
  'Kalimantan Barat':
    'Sambas, Mempawah, Sanggau, Ketapang, Sintang, Kapuas Hulu, Bengkayang, Landak, Sekadau, Melawi, Kayong Utara, Kubu Raya, Pontianak, Singkawang',
  'Kalimantan Tengah':
    'Kotawaringin Barat, Kotawaringin Timur, Kapuas, Barito Selatan, Barito Utara, Katingan, Seruyan, Sukamara, Lamandau, Gunung Mas, Pulang Pisau, Murung Raya, Barito Timur, Palangkaraya',
  'Kalimantan Selatan':
    'Tanah Laut, Kotabaru, Banjar, Barito Kuala, Tapin, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara, Tabalong, Tanah Bumbu, Balangan, Banjarmasin, Banjarbaru',
  'Kalimantan Timur':
    'Paser, Kutai Kartanegara, Berau, Kutai Barat, Kutai Timur, Penajam Paser Utara, Mahakam Ulu, Balikpapan, Samarinda, Bontang',
  'Kalimantan Utara': 'Bulungan, Malinau, Nunukan, Tana Tidung, Tarakan',
  'Sulawesi Utara':
    'Bolaang Mongondow, Minahasa, Kepulauan Sangihe, Kepulauan Talaud, Minahasa Selatan, Minahasa Utara, Minahasa Tenggara, Bolaang Mongondow Utara, Kep. Siau Tagulandang Biaro, Bolaang Mongondow Timur, Bolaang Mongondow Selatan, Manado, Bitung, Tomohon, Kotamobagu',
  'Sulawesi Tengah':
    'Banggai, Poso, Donggala, Toli-Toli, Buol, Morowali, Banggai Kepulauan, Parigi Moutong, Tojo Una Una, Sigi, Banggai Laut, Morowali Utara, Palu',
  'Sulawesi Selatan':
    'Kepulauan Selayar, Bulukumba, Bantaeng, Jeneponto, Takalar, Gowa, Sinjai, Bone, Maros, Pangkajene dan Kepulauan, Barru, Soppeng, Wajo, Sidenreng Rappang, Pinrang, Enrekang, Luwu, Tana Toraja, Luwu Utara, Luwu Timur, Toraja Utara, Makassar, Parepare, Palopo',
  'Sulawesi Tenggara':
    'Kolaka, Konawe, Muna, Buton, Konawe Selatan, Bombana, Wakatobi, Kolaka Utara, Konawe Utara, Buton Utara, Kolaka Timur, Konawe Kepulauan, Muna Barat, Buton Tengah, Buton Selatan, Kendari, Bau Bau',
  Gorontalo: 'Gorontalo, Boalemo, Bone Bolango, Pohuwato, Gorontalo Utara, Kota Gorontalo',
  'Sulawesi Barat': 'Pasangkayu, Mamuju, Mamasa, Polewali Mandar, Majene, Mamuju Tengah',
  Maluku:
    'Maluku Tengah, Maluku Tenggara, Kepulauan Tanimbar, Buru, Seram Bagian Timur, Seram Bagian Barat, Kepulauan Aru, Maluku Barat Daya, Buru Selatan, Ambon, Tual',
  'Maluku Utara':
    'Halmahera Barat, Halmahera Tengah, Halmahera Utara, Halmahera Selatan, Kepulauan Sula, Halmahera Timur, Pulau Morotai, Pulau Taliabu, Ternate, Tidore Kepulauan',
  Papua: 'Jayapura, Kepulauan Yapen, Biak Numfor, Sarmi, Keerom, Waropen, Supiori, Mamberamo Raya, Kota Jayapura',
  'Papua Barat': 'Manokwari, Fak Fak, Teluk Bintuni, Teluk Wondama, Kaimana, Manokwari Selatan, Pegunungan Arfak',
  'Papua Selatan': 'Merauke, Boven Digoel, Mappi, Asmat',
  'Papua Tengah': 'Nabire, Puncak Jaya, Paniai, Mimika, Puncak, Dogiyai, Intan Jaya, Deiyai',
  'Papua Pegunungan': 'Jayawijaya, Pegunungan Bintang, Yahukimo, Tolikara, Mamberamo Tengah, Yalimo, Lanny Jaya, Nduga',
  'Papua Barat Daya': 'Sorong, Sorong Selatan, Raja Ampat, Tambrauw, Maybrat, Kota Sorong',
}
