import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf } from '#app/domain/imports/parse-kinds'
import { likePairs } from '#app/domain/people/likeness'
import { mayBeOne, type Named, sounded, soundAlike, soundedMaker } from '#app/domain/people/near-names'
import { slipsBetween, soundOf } from '#app/domain/people/spelling'
import { labelledPairs } from './labelled-names'

const ready = (maker: Named) => soundedMaker(maker, kindOf(maker.name) !== 'artisan')
const offered = (one: Named, other: Named) => mayBeOne(ready(one), ready(other))
const written = ({ name, contactName }: Named) => [name, contactName].filter(Boolean).join(' / ')

describe('makers of one village that may be one', () => {
  const said = labelledPairs.map((pair) => ({ ...pair, said: offered(pair.one, pair.other) }))
  const wrong = (same: boolean) =>
    said.filter((pair) => pair.same === same && pair.said !== same).map(({ one, other }) => `${written(one)} | ${written(other)}`)

  test('of the labelled pairs nearly all that are one are offered, and few that are two', () => {
    expect(labelledPairs.length).toBeGreaterThan(150)
    const found = said.filter((pair) => pair.said && pair.same).length
    const recall = found / said.filter(({ same }) => same).length
    const precision = found / said.filter((pair) => pair.said).length
    expect(recall, wrong(true).join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(precision, wrong(false).join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  test('it makes no difference who is asked about whom', () => {
    for (const { one, other } of labelledPairs) expect(offered(one, other)).toBe(offered(other, one))
    const part = fc.constantFrom(
      'Siti',
      'St.',
      'M.',
      'Noor',
      'Sari',
      'Sary',
      'Jusuf',
      'Yusup',
      'Mawar',
      'Kel.',
      'UD',
      '7',
      'II',
      'binti',
    )
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(soundAlike(sounded(a), sounded(b))).toBe(soundAlike(sounded(b), sounded(a)))
        const [own] = [sounded(a)]
        if (own.words.length > 0) expect(soundAlike(own, own)).toBe(true)
      }),
    )
  })

  test('a crowd in which everybody has two of fifty names raises hardly a question', () => {
    const given =
      'Siti Ani Rina Budi Yusuf Hasan Norhayati Rusmini Fatimah Aminah Salmah Ruslan Maria Yosefina Petrus Ketut Wayan Suparno Slamet Tumini Ernawati Barkiah Jumiati Zainab Sumarni Rahmah Hidayat Lestari Dewi Sri Norlaila Hamidah Mariani Rukayah Masitah Mastura Salasiah Halimah Paulina Kristina Anastasia Agustina Bete Bui Dahu Hoar Luruk Kolo Seuk Nahak'.split(
        ' ',
      )
    const names = given.flatMap((name, at) => [
      name,
      `${name} ${given[(at + 7) % given.length]}`,
      `${name} ${given[(at + 19) % given.length]}`,
    ])
    const place = { village: 'Harus', district: 'Amuntai Tengah', phones: [], niks: [] }
    const pairs = likePairs(names.map((name) => ({ id: name, name, contactName: null, ...place })))
    expect(pairs.length / ((names.length * (names.length - 1)) / 2)).toBeLessThan(0.001)
  })

  test('another spelling of the village does not hide them, another district does', () => {
    const at = (village: string, district: string | null) => [
      {
        id: 'a',
        name: 'Kelompok Sari',
        contactName: 'Norhayati',
        village: 'Kaludan',
        district: 'Banjang',
        phones: [],
        niks: [],
      },
      { id: 'b', name: 'Kelompok Sary', contactName: 'Noorhayati', village, district, phones: [], niks: [] },
    ]
    expect(likePairs(at('Kaloedan', 'Bandjang'))).toEqual([{ one: 'a', other: 'b', reasons: ['name'] }])
    expect(likePairs(at('Kaludan', null))).toHaveLength(1)
    expect(likePairs(at('Kaludan', 'Amuntai'))).toEqual([])
  })
})

test('old spelling and letters said alike are one sound', () => {
  for (const [one, other] of [
    ['soekarno', 'sukarno'],
    ['djumiati', 'jumiati'],
    ['tjitjih', 'cicih'],
    ['khadijah', 'hadija'],
    ['syaiful', 'saepul'],
    ['aliyah', 'aliah'],
    ['noorhayati', 'nurhayati'],
    ['taufiq', 'taupik'],
  ] as const)
    expect(soundOf(one)).toBe(soundOf(other))
})

test('slips are counted: one heard wrongly is half, an ending that makes another name is two', () => {
  expect(slipsBetween('sari', 'sari', 1)).toBe(0)
  expect(slipsBetween('sari', 'sary', 1)).toBe(0.5)
  expect(slipsBetween('rusmini', 'rusmni', 1)).toBe(1)
  expect(slipsBetween('ernawati', 'ernwaati', 1)).toBe(1)
  expect(slipsBetween('sumarni', 'sumarno', 2)).toBe(2)
  expect(slipsBetween('budi', 'rudi', 1)).toBe(Infinity)
  expect(slipsBetween('siti', 'rusmini', 1)).toBe(Infinity)
})
