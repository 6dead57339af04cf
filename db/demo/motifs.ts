import type { NewMotif } from '#app/domain/motifs/record-motif.server'
import type { MotifKind } from './art'

type SampleMotif = Omit<NewMotif, 'pictureId'> & { drawing: MotifKind }

/** Sample texts: what a pattern really means is written down with the people whose it is. */
export const motifs = {
  mataPurun: {
    name: 'Mata Purun',
    craft: 'weaving',
    drawing: 'eyes',
    useRule: 'open',
    origin: {
      id: 'rawa Hulu Sungai Utara, Kalimantan Selatan (teks contoh)',
      en: 'the marshes of Hulu Sungai Utara, South Kalimantan (sample text)',
    },
    meaning: {
      id: 'Mata yang terjaga: barang dianyam rapat supaya isinya aman.',
      en: 'A watchful eye: plaited close, so that what is inside is safe.',
    },
    pakem: {
      id: 'Mata dianyam dari satu helai tanpa sambungan, dan tidak dipotong jahitan.',
      en: 'Each eye is plaited of one strand without a joint, and no seam cuts it.',
    },
  },
  enggang: {
    name: 'Enggang',
    craft: 'batik',
    drawing: 'enggang',
    useRule: 'permission',
    origin: {
      id: 'ragam hias Dayak di Kalimantan Timur (teks contoh)',
      en: 'Dayak ornament in East Kalimantan (sample text)',
    },
    meaning: {
      id: 'Pemimpin yang menaungi dan setia; enggang hidup berpasangan.',
      en: 'A leader who shelters and is faithful; hornbills live in pairs.',
    },
    pakem: {
      id: 'Kepala dan paruh selalu utuh dan menghadap ke atas; tidak dipakai untuk alas kaki atau alas duduk.',
      en: 'Head and casque stay whole and look upward; never on anything that is stepped or sat on.',
    },
  },
  sulur: {
    name: 'Sulur Pakis',
    craft: 'batik',
    drawing: 'shaho',
    useRule: 'open',
    origin: {
      id: 'perajin batik di sepanjang Mahakam, Kalimantan Timur (teks contoh)',
      en: 'batik makers along the Mahakam, East Kalimantan (sample text)',
    },
    meaning: { id: 'Hidup yang terus bertunas.', en: 'Life that keeps putting out shoots.' },
    pakem: {
      id: 'Sulur bertumbuh dari satu pangkal dan tidak saling memotong.',
      en: 'The tendrils grow from one root and do not cross.',
    },
  },
  futus: {
    name: 'Futus',
    craft: 'ikat',
    drawing: 'ikat',
    useRule: 'permission',
    origin: {
      id: 'Belu, Nusa Tenggara Timur, tempat benang diikat dan dicelup sebelum ditenun (teks contoh)',
      en: 'Belu, East Nusa Tenggara, where the yarn is tied and dyed before it is woven (sample text)',
    },
    meaning: {
      id: 'Bentuk berkait melambangkan keluarga yang saling menopang.',
      en: 'The hooked forms stand for families that hold each other up.',
    },
    pakem: {
      id: 'Urutan jalur dan warna dasar mengikuti suku penenun; tidak dicetak di kain pabrik.',
      en: 'The order of stripes and the ground colour are those of the weaver’s clan; never printed on mill cloth.',
    },
  },
  buna: {
    name: 'Buna',
    craft: 'ikat',
    drawing: 'ikatStripes',
    useRule: 'permission',
    origin: {
      id: 'dataran tinggi Lamaknen, Belu (teks contoh)',
      en: 'the highlands of Lamaknen, Belu (sample text)',
    },
    meaning: { id: 'Kesabaran: satu sarung dikerjakan berbulan-bulan.', en: 'Patience: one sarong takes months.' },
    pakem: {
      id: 'Dikerjakan dari kedua muka kain sehingga bagian belakang sama rapi.',
      en: 'Worked from both faces, so that the back is as neat as the front.',
    },
  },
  rumahAdat: {
    name: 'Ukir Rumah Adat',
    craft: 'ikat',
    drawing: 'ikatPlain',
    useRule: 'restricted',
    origin: {
      id: 'sebuah rumah adat di Belu (teks contoh)',
      en: 'a customary house in Belu (sample text)',
    },
    meaning: { id: 'Hanya dibuka saat upacara.', en: 'Unfolded only for ceremonies.' },
    pakem: { id: 'Tidak dibuat untuk dijual.', en: 'Not made for sale.' },
  },
} as const satisfies Record<string, SampleMotif>

export type MotifName = keyof typeof motifs
