import type { Database } from '#db/client.server'
import { newId } from '#app/domain/shared/ids'
import { factory } from '#tests/support/factory'
import { insertMotif } from '../domain/catalogue/places'

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
/** Of every third, so that filters have more names than a page carries. */
const otherRegencies = Array.from({ length: 120 }, (_, at) => `Kabupaten ${at}`)
const otherMotifs = Array.from({ length: 150 }, (_, at) => `Motif Lereng ${at}`)

/** The nth of a list, round and round. */
const nth = <Item>(list: readonly Item[], at: number) => list[at % list.length] as Item

/** Writes so many goods as they stand in the catalogue, each another in its words, its figures and its place. */
export async function fillCatalogue(db: Database, amount: number): Promise<void> {
  await nameMakers(db)
  for (let from = 0; from < amount; from += 500) {
    const rows = Array.from({ length: Math.min(500, amount - from) }, (_, more) => entry(from + more))
    await db.insertInto('catalogue_entries').values(rows).execute()
  }
}

/** Makers and motifs with names and places, for a search to look among. */
async function nameMakers(db: Database): Promise<void> {
  const make = factory(db)
  for (const [at, id] of makers.entries()) {
    const [village, regency, province] = nth(places, at)
    const name = `Kelompok ${nth(['Rawa Indah', 'Sinar', 'Maju Bersama'], at)} ${at}`
    await make.producer({ id, slug: `kelompok-${at}`, name, village, regency, province })
  }
  for (const [at, name] of otherMotifs.entries()) await insertMotif(db, 'open', { name, slug: `motif-${at}` })
}

export function entry(at: number) {
  const [nameId, nameEn, craft] = nth(things, at)
  const material = nth<string>(materials[craft], Math.floor(at / 7))
  const [materialId = '', materialEn = ''] = material.split('|')
  const like = nth(likes, Math.floor(at / 5))
  const [village, near, province] = nth(places, Math.floor(at / 11))
  const regency = at % 3 === 0 ? nth(otherRegencies, Math.floor(at / 3)) : near
  const id = newId('product')
  const names = { name_id: `${nameId} ${materialId} ${like} ${at}`, name_en: `${materialEn} ${nameEn} ${at}` }
  return {
    ...{ id, slug: id, shown: 1 as const, version: 1 + Math.floor(at / 1000), craft, ...names },
    place: `${village}, ${regency}`,
    provinces: JSON.stringify([province]),
    regencies: JSON.stringify([regency]),
    motif: like === 'motif enggang' ? 'Enggang' : at % 3 === 0 ? nth(otherMotifs, Math.floor(at / 3)) : null,
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
