import type { Portrait } from './art'

type InBoth = { id: string; en: string }

/** What a maker of the sample data tells of itself. Invented, and each says so. */
export type OwnPage = {
  story: InBoth
  hidesVillage?: true
  /** Who belongs to it, of a group or cooperative. */
  members?: number
  photo?: Portrait & { words: InBoth; isShown: boolean }
}

export const ownPages: Readonly<Record<string, OwnPage>> = {
  'KUB Manuntung 7': {
    story: {
      id: 'Tujuh perempuan di Palimbang Sari yang menganyam tikar setelah panen padi rawa. (Cerita contoh.)',
      en: 'Seven women of Palimbang Sari who weave mats once the swamp rice is in. (A sample story.)',
    },
    members: 12,
    photo: {
      ...{ people: 3, motif: 'ceplok', palette: 'mahakam', seed: 'manuntung', isShown: true },
      words: { id: 'Tiga perempuan berdiri di depan dinding terang', en: 'Three women standing before a bright wall' },
    },
  },
  'Kel. Tenun "Moris Foun 4"': {
    story: {
      id: 'Lima penenun di Bardao, Atambua. Benang dicelup dengan tarum dan mengkudu. (Cerita contoh.)',
      en: 'Five weavers in Bardao, Atambua. Their yarn is dyed with indigo and morinda. (A sample story.)',
    },
    members: 9,
    photo: {
      ...{ people: 2, motif: 'ceplok', palette: 'timorRose', seed: 'moris foun', isShown: true },
      words: { id: 'Dua penenun memakai tais', en: 'Two weavers wearing tais' },
    },
  },
  'Koperasi Anyaman Rawa Sejahtera': {
    story: {
      id: 'Cerita contoh. Koperasi menampung anyaman anggotanya setiap pekan, memeriksa, lalu menjual bersama.',
      en: 'A sample story. The cooperative takes in its members’ plaiting each week, checks it, and sells it together.',
    },
    members: 118,
    photo: {
      ...{ people: 3, motif: 'kawung', palette: 'pesisir', seed: 'rawa sejahtera', isShown: true },
      words: { id: 'Tiga pengurus koperasi', en: 'Three people who run the cooperative' },
    },
  },
  'Batik Tepian Lestari': {
    story: {
      id: 'Cerita contoh. Malam dipanaskan sejak subuh, supaya kain pertama kering sebelum siang.',
      en: 'A sample story. The wax is warmed before dawn, so that the first cloth is dry by noon.',
    },
    photo: {
      ...{ people: 1, motif: 'kawung', palette: 'sogan', seed: 'tepian', isShown: true },
      words: { id: 'Seorang pembatik', en: 'A batik maker' },
    },
  },
  'Sanggar Canting Etam': {
    story: {
      id: 'Cerita contoh. Empat belas orang belajar mencanting bersama; desanya tidak mereka sebut.',
      en: 'A sample story. Fourteen people learned to draw in wax together; they keep their village to themselves.',
    },
    hidesVillage: true,
  },
  'Kelompok Gerabah Haliwen': {
    story: {
      id: 'Cerita contoh. Tanah diambil dari tepi kali pada musim kering, ditumbuk, lalu dibentuk tanpa roda putar.',
      en: 'A sample story. The clay comes from the river bank in the dry months; it is pounded and shaped without a wheel.',
    },
    members: 15,
    photo: {
      ...{ people: 2, motif: 'ceplok', palette: 'earth', seed: 'haliwen', isShown: false },
      words: { id: 'Dua perajin gerabah', en: 'Two potters' },
    },
  },
}
