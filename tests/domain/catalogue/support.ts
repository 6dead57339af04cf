import fc from 'fast-check'
import type { CatalogueEntry } from '#app/domain/catalogue/catalogue-entry'
import { CatalogueIndex } from '#app/domain/catalogue/catalogue-index'
import { crafts } from '#app/domain/people/producer'
import { newId } from '#app/domain/shared/ids'
import { lexicon } from '#tests/support/lexicon'
import { idOf } from '#tests/support/ids'

const words = ['tas', 'tasik', 'purun', 'tikar', 'batik', 'kain', 'belu', 'amuntai', 'rawa', 'indah']
const regencies = ['Belu', 'Hulu Sungai Utara', 'Samarinda']

const together = (texts: readonly string[]) => texts.join('|')

/** Small catalogues with few different words and figures, so that filters often meet. */
export const anyEntries: fc.Arbitrary<CatalogueEntry[]> = fc
  .array(
    fc.record({
      standard: fc.boolean(),
      craft: fc.constantFrom(...crafts),
      provinces: fc.subarray(['NTT', 'Kalimantan Selatan']),
      regencies: fc.subarray(regencies),
      motif: fc.constantFrom(null, 'Enggang', 'Futus'),
      stock: fc.constantFrom(0, 0, 5, 500),
      capacities: fc.subarray([[idOf('producer', 1), 120] as const, [idOf('producer', 2), 2400] as const]),
      materialWords: fc.constantFrom('', 'Purun danau', 'Kayu jati|Teak', 'Rotan'),
      priceMinor: fc.constantFrom(1, 50_000, 50_001, 1_500_000, 2_000_000),
      minQuantity: fc.constantFrom(1, 10, 11, 200, 201),
      leadDays: fc.constantFrom(7, 14, 15, 90, 91),
      perYear: fc.constantFrom(0, 8, 12, 2400),
      makers: fc.constantFrom(0, 1, 4),
      nameWords: fc.subarray(words, { minLength: 1, maxLength: 3 }).map(together),
      otherWords: fc.subarray(words, { maxLength: 3 }).map(together),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ standard, ...row }) => {
      const id = newId(standard ? 'standard' : 'product')
      return { ...row, id, slug: id, nameId: id, nameEn: id, place: null, unit: 'piece', pictureHash: null }
    }),
  )

export const anyQuestion = fc.constantFrom('', 'tas', 'tas purun', 'purun', 'kain', 'rawa indah', 'zzzzz', 'menenun', 'jati')

/** As it is laid out when it is asked for the first time. */
export async function indexOf(entries: readonly CatalogueEntry[]): Promise<CatalogueIndex> {
  const index = new CatalogueIndex(lexicon)
  index.bring(
    entries.map((entry) => ({ ...entry, version: 1 })),
    [],
  )
  await index.settle(async () => Promise.resolve())
  return index
}
