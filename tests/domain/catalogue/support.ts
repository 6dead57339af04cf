import fc from 'fast-check'
import type { CatalogueEntry } from '#app/domain/catalogue/catalogue-entry'
import { crafts } from '#app/domain/people/producer'
import { newId } from '#app/domain/shared/ids'

const words = ['tas', 'tasik', 'purun', 'tikar', 'batik', 'kain', 'belu', 'amuntai']
const regencies = ['Belu', 'Hulu Sungai Utara', 'Samarinda']

const plain = (texts: readonly string[]) => texts.map((text) => ` ${text}`).join('')

/** Small catalogues with few different words and figures, so that filters often meet. */
export const anyEntries: fc.Arbitrary<CatalogueEntry[]> = fc
  .array(
    fc.record({
      standard: fc.boolean(),
      craft: fc.constantFrom(...crafts),
      regencies: fc.subarray(regencies),
      priceMinor: fc.constantFrom(1, 50_000, 50_001, 1_500_000, 2_000_000),
      minQuantity: fc.constantFrom(1, 10, 11, 200, 201),
      leadDays: fc.constantFrom(7, 14, 15, 90, 91),
      perYear: fc.constantFrom(0, 8, 12, 2400),
      makers: fc.constantFrom(0, 1, 4),
      nameWords: fc.subarray(words, { minLength: 1, maxLength: 3 }).map(plain),
      otherWords: fc.subarray(words, { maxLength: 3 }).map(plain),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ standard, ...row }) => {
      const id = newId(standard ? 'standard' : 'product')
      return { ...row, id, slug: id, nameId: id, nameEn: id, place: null, unit: 'piece', pictureHash: null }
    }),
  )

export const anyTerms = fc.option(fc.array(fc.constantFrom('ta', 'tas', 'purun', 'kain', 'zzz'), { maxLength: 2 }), {
  nil: undefined,
})
