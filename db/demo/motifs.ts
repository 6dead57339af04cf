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
      id: 'Anyaman belah ketupat kecil dari rawa Hulu Sungai Utara. Contoh teks untuk data contoh.',
      en: 'A small lozenge plait from the marshes of Hulu Sungai Utara. Sample text for the sample data.',
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
      id: 'Burung enggang dalam ragam hias Dayak di Kalimantan Timur. Contoh teks untuk data contoh.',
      en: 'The hornbill of Dayak ornament in East Kalimantan. Sample text for the sample data.',
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
      id: 'Lengkung pakis hutan, dipakai banyak perajin batik Kalimantan Timur. Contoh teks untuk data contoh.',
      en: 'The curl of forest ferns, used by many batik makers of East Kalimantan. Sample text for the sample data.',
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
      id: 'Ikat lungsin dari Belu: benang diikat dan dicelup sebelum ditenun. Contoh teks untuk data contoh.',
      en: 'Warp ikat of Belu: the yarn is tied and dyed before it is woven. Sample text for the sample data.',
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
      id: 'Pakan tambahan yang disisipkan dengan tangan, dari dataran tinggi Lamaknen. Contoh teks untuk data contoh.',
      en: 'Supplementary weft laid in by hand, from the highlands of Lamaknen. Sample text for the sample data.',
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
      id: 'Kain milik rumah adat. Contoh teks untuk data contoh.',
      en: 'Cloth that belongs to a customary house. Sample text for the sample data.',
    },
    meaning: { id: 'Hanya dibuka saat upacara.', en: 'Unfolded only for ceremonies.' },
    pakem: { id: 'Tidak dibuat untuk dijual.', en: 'Not made for sale.' },
  },
} as const satisfies Record<string, SampleMotif>

export type MotifName = keyof typeof motifs
