import type { MotifWords } from '#app/domain/motifs/motif-words'
import type { UseRule } from '#app/domain/motifs/use-rule'
import type { Craft } from '#app/domain/people/producer'
import type { MotifKind } from './art'

type InBoth = { id: string; en: string }
type Decision = { decision: 'accept' | 'return'; reasons: InBoth }

export type SampleMotif = {
  name: string
  craft: Craft
  drawing: MotifKind
  useRule: UseRule
  origin: InBoth
  meaning: InBoth
  story?: InBoth
  pakem: InBoth
  /** The motif of this list that a new design grows from. */
  parent?: string
  permission?: { of: InBoth; terms: InBoth; shareBp: number | null; withinDays: number | null }
  restrictedReason?: string
  /** What the curator said; one that is still proposed has none. */
  review?: Decision
}

const handedDown: Decision = {
  decision: 'accept',
  reasons: {
    id: 'Diwariskan; pakemnya dicatat bersama perajin yang membuatnya (data contoh).',
    en: 'Handed down; the pakem was written down with makers who work it (sample data).',
  },
}

/**
 * Sample texts, and each says so: what a pattern really means is written down with the people whose it is. The kinds of work
 * (plaiting, tie-dyed yarn, wax on cloth) are real; meanings, stories and reviews are invented.
 */
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
    story: {
      id: 'Teks contoh. Anyaman bermata dibuat di banyak tempat dari bahan yang berbeda-beda. Cerita motif ini dari rawa Hulu Sungai Utara belum dicatat bersama penganyamnya; di sinilah tempatnya nanti.',
      en: 'Sample text. Eyed plaiting is made in many places and of many materials. What this motif means to the weavers of the marshes has not been written down with them yet; this is where it will stand.',
    },
    review: handedDown,
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
    story: {
      id: 'Teks contoh. Burung enggang muncul dalam ukiran, manik, dan kain Dayak. Makna di tiap masyarakat berbeda, dan hanya mereka yang berhak menuturkannya.',
      en: 'Sample text. The hornbill appears in Dayak carving, beadwork and cloth. Its meaning differs from people to people, and only they may tell it.',
    },
    permission: {
      of: { id: 'lembaga adat di Kalimantan Timur (contoh)', en: 'a customary council in East Kalimantan (sample)' },
      terms: {
        id: 'Dipakai pada kain dan selendang; tidak pada barang yang diinjak atau diduduki. Nama motif dan asalnya disebut.',
        en: 'For cloth and shawls; never on what is stepped or sat on. The motif and its origin are named.',
      },
      shareBp: 200,
      withinDays: null,
    },
    review: handedDown,
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
    review: handedDown,
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
    story: {
      id: 'Teks contoh. Futus adalah cara: benang diikat, dicelup, dibuka, lalu ditenun. Gambarnya sudah ada pada benang sebelum menjadi kain.',
      en: 'Sample text. Futus is a way of working: yarn is tied, dyed, untied, then woven. The picture is in the yarn before there is cloth.',
    },
    permission: {
      of: { id: 'kelompok penenun di Belu (contoh)', en: 'the weavers’ groups in Belu (sample)' },
      terms: {
        id: 'Ditenun oleh anggota kelompok di Belu, dengan urutan jalur sukunya masing-masing.',
        en: 'Woven by members of the groups in Belu, each with the stripes of their own clan.',
      },
      shareBp: 300,
      withinDays: null,
    },
    review: handedDown,
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
    permission: {
      of: { id: 'penenun Lamaknen (contoh)', en: 'the weavers of Lamaknen (sample)' },
      terms: {
        id: 'Izin diperbarui setiap tahun; dikerjakan dari kedua muka kain.',
        en: 'Renewed each year; worked from both faces of the cloth.',
      },
      shareBp: 500,
      withinDays: 400,
    },
    review: handedDown,
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
    restrictedReason:
      'Data contoh: ukiran ini hanya dibuka saat upacara. Tetua meminta agar tidak dibuat untuk dijual dalam bentuk apa pun.',
    review: handedDown,
  },
  mataGanda: {
    name: 'Mata Ganda',
    craft: 'weaving',
    drawing: 'checks',
    useRule: 'open',
    parent: 'mataPurun',
    origin: {
      id: 'sanggar anyam di Hulu Sungai Utara, Kalimantan Selatan (teks contoh)',
      en: 'a plaiting workshop in Hulu Sungai Utara, South Kalimantan (sample text)',
    },
    meaning: {
      id: 'Dua mata berdampingan: penjual dan pembeli saling melihat.',
      en: 'Two eyes side by side: seller and buyer see each other.',
    },
    pakem: {
      id: 'Kedua mata dianyam dari satu helai tanpa sambungan.\nTidak dipotong jahitan.',
      en: 'Both eyes are plaited of one strand without a joint.\nNo seam cuts them.',
    },
    review: {
      decision: 'accept',
      reasons: {
        id: 'Rancangan baru. Mata tetap satu helai tanpa sambungan seperti pakem Mata Purun; yang baru hanya letaknya berpasangan (data contoh).',
        en: 'A new design. The eye stays one strand without a joint, as the pakem of Mata Purun asks; only its place in pairs is new (sample data).',
      },
    },
  },
  pakisRawa: {
    name: 'Pakis Rawa',
    craft: 'batik',
    drawing: 'megaMendung',
    useRule: 'open',
    parent: 'sulur',
    origin: {
      id: 'perajin batik muda di Samarinda, Kalimantan Timur (teks contoh)',
      en: 'young batik makers in Samarinda, East Kalimantan (sample text)',
    },
    meaning: { id: 'Tunas yang tumbuh di air.', en: 'Shoots that grow from water.' },
    pakem: {
      id: 'Sulur bertumbuh dari satu pangkal.\nGaris air selalu mendatar di bawahnya.',
      en: 'The tendrils grow from one root.\nThe line of water lies level below them.',
    },
  },
  enggangTunggal: {
    name: 'Enggang Tunggal',
    craft: 'batik',
    drawing: 'truntum',
    useRule: 'permission',
    parent: 'enggang',
    origin: {
      id: 'rancangan bengkel di Balikpapan, Kalimantan Timur (teks contoh)',
      en: 'a workshop’s design in Balikpapan, East Kalimantan (sample text)',
    },
    meaning: { id: 'Seekor enggang yang pulang.', en: 'One hornbill that comes home.' },
    pakem: {
      id: 'Satu burung, kepala menghadap ke bawah.',
      en: 'A single bird, its head turned down.',
    },
    permission: {
      of: { id: 'lembaga adat di Kalimantan Timur (contoh)', en: 'a customary council in East Kalimantan (sample)' },
      terms: { id: 'Belum dibicarakan.', en: 'Not spoken of yet.' },
      shareBp: null,
      withinDays: null,
    },
    review: {
      decision: 'return',
      reasons: {
        id: 'Pakem Enggang: kepala utuh dan menghadap ke atas. Gambar ini menunduk. Perbaiki, dan bicarakan dulu dengan pemberi izin (data contoh).',
        en: 'The pakem of Enggang: the head is whole and looks upward. This one looks down. Mend it, and speak to those whose motif it is first (sample data).',
      },
    },
  },
} as const satisfies Record<string, SampleMotif>

export type MotifName = keyof typeof motifs

/** The register's own words for it. */
export function wordsOf(motif: SampleMotif, parentId: MotifWords['parentId']): MotifWords {
  const { name, craft, useRule, origin, meaning, story, pakem, parent, permission, restrictedReason } = motif
  return {
    ...{ name, craft, useRule, parentId, newlyMade: parent !== undefined },
    ...{ originId: origin.id, originEn: origin.en, meaningId: meaning.id, meaningEn: meaning.en },
    ...{ storyId: story?.id ?? null, storyEn: story?.en ?? null, pakemId: pakem.id, pakemEn: pakem.en },
    ...{ permissionOf: permission?.of.id ?? null, permissionOfEn: permission?.of.en ?? null },
    ...{ termsId: permission?.terms.id ?? null, termsEn: permission?.terms.en ?? null },
    shareBp: permission?.shareBp ?? null,
    restrictedReason: restrictedReason ?? null,
  }
}
