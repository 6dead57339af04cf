/**
 * Pairs of makers of one village, "name / leader" or the name alone, and whether staff would want to be asked if they are
 * one. Written down before the rules that are measured with it; all people are invented.
 */
const same = `
Siti Aminah | Siti Aminnah
Siti Aminah | St. Aminah
Siti Aminah | Sitti Aminah
Hj. Aminah Sari | AMINAH SARI
Norhayati | Nor Hayati
Norhayati | Noorhayati
Norhayati | Nurhayati
Norhayati | Norhayatie
Rusmini | Roesmini
Rusmini | Rusmni
Rusmini | Rusminih
Fatimah | Patimah
Fatimah | Fatima
Khadijah | Hadijah
Khadijah | Chadidjah
Aisyah | Aisah
Aisyah | Aisjah
Zainab | Jainab
Zainab | Zaenab
Zubaidah | Jubaidah
Yusuf Mansur | Jusuf Mansur
Yusuf Mansur | Yusup Mansur
Muhammad Yusuf | M. Yusuf
Muhammad Yusuf | Muh. Yusuf
Muhammad Yusuf | Mohd Yusuf
Muhammad Yusuf | Mohamad Jusuf
Muhammad Yusuf | H. M. Yusuf
H. Abdul Rahman | Abd. Rahman
H. Abdul Rahman | Abdoel Rachman
Abdurrahman | Abdul Rahman
Syaiful Bahri | Saiful Bahri
Syaiful Bahri | Saeful Bahri
Sulaiman | Soelaiman
Sulaiman | Sulaeman
Taufik Hidayat | Taufiq Hidayat
Rizki Amalia | Riski Amalia
Ernawati | Erna Wati
Ernawati | Ernawaty
Ernawati binti Abdul | Ernawati
Ernawati binti Abdul | Ernawati bt Abdul
Barkiah | Barkiyah
Mariyam | Mariam
Salasiah | Salasiyah
Jumiati | Djumiati
Jumiati | Jumiyati
Cicih Sukaesih | Tjitjih Sukaesih
Maria Goreti Bete | M. Goreti Bete
Maria Goreti Bete | Maria Gorety Bete
Maria Goreti Bete | Goreti Bete Maria
Maria Goreti Bete | Maria Bete
Anastasia Dahu | Anastasya Dahu
Yosefina Luruk | Yosephina Luruk
Yosefina Luruk | Josefina Luruk
Kristina Kolo | Christina Kolo
Kristina Kolo | Kristina Koloo
Petronela Abuk | Petronella Abuk
Agustina Hoar | Agustina Hoor
Rahmawati, S.Pd | Rahmawati
Ir. Suparman | Suparman
Sri Lestari | Sri Lestary
Bambang Sutrisno | Bambang Soetrisno
Suwarni | Suarni
Tumini | Toemini
Ketut Suwitra | Ketut Suitra
Norlaila | Noorlaila
Hidayatullah | Hidayatulah
Sumiati Sumardi | Sumiaty Sumardy
Rahmah Hasanah | Hasanah Rahmah
Kelompok Sari / Norhayati | Kelompok Sary / Noorhayati
Kelompok Mawar / Siti Aminah | Klp. Mawar / St. Aminah
Kelompok Mawar / Siti Aminah | KUB Mawar / Siti Aminah
KUB Ilung Jaya / Rusmini | KUB. Iloeng Jaya / Roesmini
Kel. Tenun "Moris Foun 4" / Paulina Bui | Kelompok Tenun Morisfoun 4 / Paulina Bui
Kel. Tenun "Feto Kmanek 6" / Yosefina Luruk | Feto Kmanek 6 / Yosephina Luruk
Kelompok Tenun Lorosae / Maria Bete | Kelompok Lorosa'e / Maria Bete
Kelompok Melati / Hj. Norma | Kelompok Melati / Norma
Kelompok Melati / Norma | Kelompok Melati
Kelompok Cahaya Bersama / Aminah | Kelompok Cahaya Bersama / Rukayah
KUB Manuntung 7 / Hamidah | KUB Manuntung 7 / Hamida
UD. Ernawati / Ernawati | Ernawati
UD Maju / Norhayati | UD. Madju / Norhayati
UD Maju / Norhayati | Norhayati
UD Rotan Jaya / Yusuf | CV Rotan Jaya / Jusuf
Kerajinan Fatimah / Fatimah | Fatimah
Mebel Barokah / H. Ahmad Yani | Meubel Barokah / Ahmad Jani
Koperasi Purun Lestari / Fatimah | Kop. Purun Lestari / Patimah
Mebel Jati Indah / Suparno | Mebel Jati Indah / Soeparno
Batik Kencana / Bambang Reno | Batik Kentjana / Bambang Réno
`
const two = `
Siti Aminah | Siti Aminin
Siti Aminah | Siti Rahmah
Siti Aminah | Siti Fatimah
Siti Aminah | Siti Aisyah
Siti | Siti Aminah
Siti | Sita
Siti | Sity Rahma
Rusmini | Rusmini Wati
Rusmini | Rusmina
Rusmini | Rusminah Sari
Rusmini | Rusmani
Norhayati | Norhasanah
Norhayati | Nurjanah
Norhayati | Norlaila
Fatimah | Fahimah Zahra
Fatimah | Halimah
Rahmat | Rahmah
Rahmat Hidayat | Rahmah Hidayah
Hasan | Hasna
Hasan Basri | Husin Basri
Hasanah | Husna
Salmah | Salman
Salmah | Salasiah
Sumarni | Sumarno
Sumarni | Suparni
Suparno | Suparni
Suparno | Suparman
Yanti | Yanto
Yanti | Yati
Budi | Rudi
Budi Santoso | Rudi Santoso
Budi Santoso | Budi Hartono
Dewi | Desi
Dewi Lestari | Dewi Sartika
Ani | Ana
Ani | Ina
Ani Lestari | Ina Lestari
Wati | Yati
Maria Bete | Marta Bete
Maria Bete | Maria Bui
Maria Bete | Maria Luruk
Maria Goreti Bete | Maria Fatima Bete
Yosefina Bete | Yosefina Hoar
Yosefina Bui | Yosefina Bete
Paulina Bui | Paulina Dahu
Kristina Dahu | Kristina Kolo
Anastasia Bui | Anastasia Telik
Anastasia Dahu | Agustina Dahu
Petrus Nahak | Paulus Nahak
Muhammad Yusuf | Muhammad Yunus
Muhammad Yusuf | Muhammad Yasin
M. Yusuf | M. Yunus
M. Noor | M. Nafis
Abdul Rahman | Abdul Rahim
Abdul Rahman | Abdul Hamid
Abdullah | Abdul
Ahmad Yani | Ahmad Yadi
Ahmad | Achmad Rifai
Ernawati | Erlinawati
Ernawati binti Abdul | Ernawati binti Hasan
Barkiah binti Abdul | Barkiah binti Saleh
Jumiati | Sumiati
Jumiati | Juminah
Slamet Riyadi | Slamet Riyanto
Sri Lestari | Sri Wahyuni
Sri Lestari | Sri Hartati
Tumini | Tumirah
Sutrisno | Sutrisni
Ketut Suwitra | Ketut Suwirta
Wayan Sudana | Wayan Sudiana
Made Sari | Made Santi
Nurul Huda | Nurul Hidayah
Lina | Dina
Lilis Suryani | Lilis Suryati
Marlina | Merlin
Kelompok Mawar / Siti | Kelompok Melati / Siti Aminah
Kelompok Mawar / Siti Aminah | Kelompok Melati / Rahmah
Kelompok Mawar 1 / Siti Aminah | Kelompok Mawar 2 / Siti Aminah
Kelompok Mawar I / Aminah | Kelompok Mawar II / Aminah
KUB Manuntung 7 / Hamidah | KUB Manuntung 5 / Rusmini
Kel. Tenun "Hanoin 7" / Maria Dahu | Kel. Tenun "Hanoin 8" / Maria Dahu
Kel. Tenun "Moris Foun 4" / Paulina Bui | Kel. Tenun "Moris Foun 2" / Anastasia Telik
Kelompok Tenun / Maria Bete | Kelompok Tenun / Yosefina Luruk
Kelompok Anyaman / Siti Aminah | Kelompok Anyaman Purun / Rusmini
Kelompok Wanita Tani / Aminah | Kelompok Wanita Tani / Rukayah
Kelompok Cahaya Bersama / Aminah | Kelompok Usaha Bersama / Rukayah
UD Maju / Norhayati | UD Makmur / Yusuf Mansur
UD Maju / Norhayati | UD Maju Jaya / Suparno
UD Jaya / Yusuf | UD Jaya / Slamet
UD Rotan Jaya / Yusuf | UD Rotan Indah / Slamet
Mebel Barokah / H. Ahmad | Mebel Berkah / Suparno
Mebel Jati / Suparno | Mebel Jati Indah / Slamet
Batik Kencana / Bambang | Batik Kencono / Suparno
Kerajinan Fatimah / Fatimah | Kerajinan Halimah / Halimah
`

type Labelled = { readonly one: Maker; readonly other: Maker; readonly same: boolean }
type Maker = { readonly name: string; readonly contactName: string | null }

function maker(text: string): Maker {
  const [name = '', contactName = null] = text.trim().split(' / ')
  return { name, contactName }
}

function labelled(lines: string, same: boolean): Labelled[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [one = '', other = ''] = line.split(' | ')
      return { one: maker(one), other: maker(other), same }
    })
}

export const labelledPairs: readonly Labelled[] = [...labelled(same, true), ...labelled(two, false)]
