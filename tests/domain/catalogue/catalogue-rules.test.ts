import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryOfProduct, entryOfStandard, type ListedProduct, publicPlace } from '#app/domain/catalogue/catalogue-entry'
import { type FacetedEntry, type FacetName, facetValues } from '#app/domain/catalogue/facets'
import { mayShow } from '#app/domain/catalogue/may-show'
import { madeIn, paceOf, perYearOf } from '#app/domain/catalogue/pace'
import { doubtPrice } from '#app/domain/catalogue/usual-price'
import { idOf } from '#tests/support/ids'
import { lexicon } from '#tests/support/lexicon'

describe('a pace', () => {
  test('is said by the month where a month is enough for one, else by the year', () => {
    expect(paceOf(2400)).toEqual({ pieces: 200, per: 'month' })
    expect(paceOf(13)).toEqual({ pieces: 1, per: 'month' })
    expect(paceOf(8)).toEqual({ pieces: 8, per: 'year' })
  })

  test('is kept as its maker says it: two in three months are eight a year', () => {
    expect(perYearOf({ made: 2, months: 3 })).toBe(8)
    expect(madeIn(8)).toEqual({ made: 2, months: 3 })
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (perYear) => perYearOf(madeIn(perYear)) === perYear))
  })

  test('is never more than was said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 12 }), (made, months) => {
        const perYear = perYearOf({ made, months })
        return perYear >= 1 && perYear * months <= made * 12
      }),
    )
  })
})

describe('bands', () => {
  const entry: FacetedEntry = {
    ...{ craft: 'weaving' as const, provinces: ['Kalimantan Selatan'], regencies: ['Hulu Sungai Utara'], motif: null, stock: 0 },
    ...{ materialWords: 'Purun danau|Dyed sedge|Kayu jati', priceMinor: 50_000, minQuantity: 50, leadDays: 91 },
  }
  const valuesOf = (...[name, of]: [FacetName, FacetedEntry]) => facetValues(name, of, lexicon).map(({ value }) => value)

  test('of a price do not overlap, those of a minimum hold the smaller ones', () => {
    expect(valuesOf('price', entry)).toEqual(['50000'])
    expect(valuesOf('price', { ...entry, priceMinor: 50_001 })).toEqual(['150000'])
    expect(valuesOf('minimum', entry)).toEqual(['50', '200'])
    expect(valuesOf('minimum', { ...entry, minQuantity: 201 })).toEqual(['200plus'])
    expect(valuesOf('lead', entry)).toEqual(['90plus'])
    expect(valuesOf('made', entry)).toEqual(['hulu-sungai-utara'])
    expect(valuesOf('province', entry)).toEqual(['kalimantan-selatan'])
    expect(valuesOf('stock', entry)).toEqual([])
    expect(valuesOf('stock', { ...entry, stock: 3 })).toEqual(['ready'])
  })

  test('of materials are the vocabulary’s, whatever language they are written in', () => {
    expect(valuesOf('material', entry)).toEqual(['purun', 'jati'])
    expect(facetValues('material', { ...entry, materialWords: 'Teak' }, lexicon)).toMatchObject([
      { value: 'jati', name: 'jati', nameEn: 'teak' },
    ])
  })
})

describe('what is shown', () => {
  const right = { price_minor: 46_000, capacity_per_year: 120, motifRule: null, motifName: null }

  test('has a price, can be made, and carries no motif that may not be sold', () => {
    expect(mayShow(right)).toEqual({ ok: true })
    expect(mayShow({ ...right, motifRule: 'permission', motifName: 'Enggang' })).toEqual({ ok: true })
    expect(mayShow({ ...right, price_minor: null })).toMatchObject({ code: 'products.price_missing' })
    expect(mayShow({ ...right, capacity_per_year: null })).toMatchObject({ code: 'products.capacity_missing' })
    const restricted = { ...right, motifRule: 'restricted', motifName: 'Upacara' } as const
    expect(mayShow(restricted)).toMatchObject({ code: 'products.motif_restricted', params: { motif: 'Upacara' } })
  })

  const place = {
    village: 'Palimbangan',
    district: 'Amuntai Tengah',
    regency: 'Hulu Sungai Utara',
    province: 'Kalimantan Selatan',
  }

  test('of a maker who does not show its name is the district, never the village', () => {
    expect(publicPlace(place, true)).toBe('Palimbangan, Hulu Sungai Utara')
    expect(publicPlace(place, false)).toBe('Amuntai Tengah, Hulu Sungai Utara')
    expect(publicPlace({ ...place, district: null }, false)).toBe('Hulu Sungai Utara')
    const entry = entryOfProduct({
      ...product,
      maker: { ...place, id: idOf('producer', 1), name: 'Kelompok Norhayati', showsName: false },
    })
    expect(entry.nameWords + entry.otherWords).not.toMatch(/norhayati|palimbangan/i)
    const shown = entryOfProduct({
      ...product,
      maker: { ...place, id: idOf('producer', 1), name: 'Kelompok Norhayati', showsName: true },
    })
    expect(shown.otherWords).toMatch(/Palimbangan.*Norhayati/)
  })

  test('of a standard is what all its makers can make together, and where most of them are', () => {
    const maker = (regency: string, perYear: number) => ({
      id: idOf('producer', 1),
      stock: 0,
      regency,
      province: 'Kalimantan',
      perYear,
    })
    const entry = entryOfStandard(standard, [maker('Belu', 12), maker('Tapin', 24), maker('Tapin', 6), maker('Alor', 1)])
    expect(entry).toMatchObject({ makers: 4, perYear: 43, place: 'Tapin, Alor', regencies: ['Tapin', 'Alor', 'Belu'] })
    expect(entryOfStandard(standard, [])).toMatchObject({ makers: 0, perYear: 0, place: null, regencies: [] })
  })
})

const sold: Omit<ListedProduct, 'id' | 'perYear' | 'maker'> = {
  ...{ slug: 'tas', nameId: 'Tas', nameEn: null, materialId: 'Purun', materialEn: null, motif: null, craft: 'weaving' },
  ...{ originId: null, originEn: null, size: null, descriptionId: null, descriptionEn: null, stock: 0 },
  ...{ unit: 'piece', minQuantity: 1, leadDays: 30, pictureHash: null, priceMinor: 40_000 },
}
const product = { ...sold, id: idOf('product', 1), perYear: 120 }
const standard = { ...sold, id: idOf('standard', 1), code: 'S-0001', botanical: 'Lepironia articulata' }

describe('a price', () => {
  const others = [50_000, 55_000, 60_000, 65_000, 70_000]

  test('that lost or won a nought is doubted, others are not', () => {
    expect(doubtPrice(6_000, others)).toEqual({ is: 'low', low: 55_000, high: 65_000 })
    expect(doubtPrice(600_000, others)).toEqual({ is: 'high', low: 55_000, high: 65_000 })
    expect(doubtPrice(30_000, others)).toBeUndefined()
    expect(doubtPrice(300_000, others)).toBeUndefined()
  })

  test('is not measured by a few', () => {
    expect(doubtPrice(1, others.slice(1))).toBeUndefined()
  })
})
