import type { Database } from '#db/client.server'
import { newId } from '#app/domain/shared/ids'

const things = [
  ['Tas', 'bag', 'weaving'],
  ['Keranjang', 'basket', 'weaving'],
  ['Tikar', 'mat', 'weaving'],
  ['Topi', 'hat', 'weaving'],
  ['Alas piring', 'placemat', 'weaving'],
  ['Selendang', 'shawl', 'ikat'],
  ['Kain', 'cloth', 'batik'],
  ['Sarung', 'sarong', 'ikat'],
  ['Kursi', 'chair', 'furniture'],
  ['Lemari', 'cabinet', 'furniture'],
  ['Kendi', 'water jug', 'pottery'],
  ['Vas', 'vase', 'pottery'],
] as const
const materials = {
  weaving: ['purun|reed', 'rotan|rattan', 'eceng gondok|water hyacinth', 'bambu|bamboo', 'pandan|pandanus'],
  ikat: ['katun|cotton', 'sutra|silk', 'serat doyo|doyo fibre'],
  batik: ['katun|cotton', 'sutra|silk', 'mori|cotton'],
  furniture: ['kayu jati|teak', 'mahoni|mahogany', 'ulin|ironwood'],
  pottery: ['tanah liat|clay', 'lempung|clay'],
} as const
const likes = ['besar', 'kecil', 'polos', 'merah', 'biru', 'hitam', 'motif enggang', 'motif kawung', 'anyaman halus', 'berukir']
const places = [
  ['Palimbangan', 'Hulu Sungai Utara', 'Kalimantan Selatan'],
  ['Fatukbot', 'Belu', 'Nusa Tenggara Timur'],
  ['Pampang', 'Kota Samarinda', 'Kalimantan Timur'],
  ['Tanjung Isuy', 'Kutai Barat', 'Kalimantan Timur'],
  ['Webriamata', 'Malaka', 'Nusa Tenggara Timur'],
] as const
const makers = Array.from({ length: 900 }, () => newId('producer'))

/** The nth of a list, round and round. */
const nth = <Item>(list: readonly Item[], at: number) => list[at % list.length] as Item

/** Writes so many goods as they stand in the catalogue, each another in its words, its figures and its place. */
export async function fillCatalogue(db: Database, amount: number): Promise<void> {
  for (let from = 0; from < amount; from += 500) {
    const rows = Array.from({ length: Math.min(500, amount - from) }, (_, more) => entry(from + more))
    await db.insertInto('catalogue_entries').values(rows).execute()
  }
}

export function entry(at: number) {
  const [nameId, nameEn, craft] = nth(things, at)
  const material = nth<string>(materials[craft], Math.floor(at / 7))
  const [materialId = '', materialEn = ''] = material.split('|')
  const like = nth(likes, Math.floor(at / 5))
  const [village, regency, province] = nth(places, Math.floor(at / 11))
  const id = newId('product')
  const names = { name_id: `${nameId} ${materialId} ${like} ${at}`, name_en: `${materialEn} ${nameEn} ${at}` }
  return {
    ...{ id, slug: id, shown: 1 as const, version: 1 + Math.floor(at / 1000), craft, ...names },
    place: `${village}, ${regency}`,
    provinces: JSON.stringify([province]),
    regencies: JSON.stringify([regency]),
    motif: like === 'motif enggang' ? 'Enggang' : null,
    unit: 'piece' as const,
    price_minor: 15_000 + ((at * 7_919) % 900_000),
    min_quantity: 1 + (at % 200),
    lead_days: 7 + (at % 90),
    per_year: 60 + ((at * 31) % 4_000),
    makers: 1,
    stock: at % 9 === 0 ? 20 : 0,
    capacities: JSON.stringify([[nth(makers, at), 60 + ((at * 31) % 4_000)]]),
    picture_hash: null,
    name_words: `${names.name_id}|${names.name_en}`,
    material_words: material,
    other_words: `||${village}, ${regency}|${regency}|${province}|Kelompok ${nth(['Rawa Indah', 'Sinar', 'Maju Bersama'], at)}||Dibuat dengan tangan di ${village}.`,
  }
}
