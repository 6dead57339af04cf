import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCoordinates, writeCoordinates } from '#app/domain/places/read-coordinates'

const amuntai = { ok: true, latitudeMicro: -2_417_500, longitudeMicro: 115_253_056 }
const unreadable = { ok: false, code: 'places.coordinates_unreadable' }
const abroad = { ok: false, code: 'places.coordinates_abroad' }

/** A point of Indonesia in whole seconds, so that every way of writing it is exact. */
const seconds = fc.record({
  north: fc.integer({ min: -11 * 3600, max: 6 * 3600 }),
  east: fc.integer({ min: 95 * 3600, max: 141 * 3600 }),
})
type Point = { north: number; east: number }

const parts = (size: number) => [Math.floor(size / 3600), Math.floor((size % 3600) / 60), size % 60] as const
const decimal = (size: number) => (size / 3600).toFixed(7)
const minutes = (size: number) => ((size % 3600) / 60).toFixed(4)

const ways: Record<string, (point: Point) => string> = {
  'decimal degrees': ({ north, east }) => `${decimal(north)}, ${decimal(east)}`,
  'without a space': ({ north, east }) => `${decimal(north)},${decimal(east)}`,
  'the other way round': ({ north, east }) => `${decimal(east)} ${decimal(north)}`,
  'with decimal commas': ({ north, east }) => `${decimal(north)}; ${decimal(east)}`.replaceAll('.', ','),
  'commas for both': ({ north, east }) => `${decimal(north)}, ${decimal(east)}`.replaceAll('.', ','),
  'as maps show it': ({ north, east }) => {
    const [d, m, s] = parts(Math.abs(north))
    const [x, y, z] = parts(east)
    return `${d}°${m}'${s}"${north < 0 ? 'S' : 'N'} ${x}°${y}'${z}"E`
  },
  'in Indonesian': ({ north, east }) => {
    const [d, m, s] = parts(Math.abs(north))
    const [x, y, z] = parts(east)
    return `${d}º ${m}′ ${s}″ ${north < 0 ? 'LS' : 'LU'}, ${x}º ${y}′ ${z}″ BT`
  },
  'spelt out': ({ north, east }) =>
    `Lintang ${north < 0 ? 'Selatan' : 'Utara'} ${decimal(Math.abs(north))}; Bujur Timur ${decimal(east)}`,
  'degrees and minutes': ({ north, east }) =>
    `${north < 0 ? 'S' : 'N'} ${Math.floor(Math.abs(north) / 3600)} ${minutes(Math.abs(north))} E ${Math.floor(east / 3600)} ${minutes(east)}`,
}

describe('coordinates as they are written', () => {
  test.each([
    '-2.4175, 115.253056',
    '-2,4175; 115,253056',
    '(-2.4175,115.253056)',
    `2°25'03"S 115°15'11"E`,
    '2° 25.05’ LS; 115° 15.18336’ BT',
    '2°25,05′ LS, 115°15,18336′ BT',
    'LS 2 25 3 BT 115 15 11.0016',
    '115.253056 -2.4175',
    'Lat: -2.4175 Long: 115.253056',
  ])('%s', (written) => expect(readCoordinates(written)).toEqual(amuntai))

  test.each([
    '',
    'Amuntai',
    '-2.4',
    '2 61 S 115 15 E',
    '-2.4 N, 115 E',
    '2 S 115 S',
    '1,2,3,4',
    '2.5 25 S 115 E',
    '-2 115 3 2 25',
  ])('"%s" cannot be read', (written) => expect(readCoordinates(written)).toEqual(unreadable))

  test.each(['52.37, 4.89', '-33.9, 151.2', '0, 0', '7 N 115 E', '2 N 115 W'])('%s is not in Indonesia', (written) =>
    expect(readCoordinates(written)).toEqual(abroad),
  )

  test.each(Object.entries(ways))('are the same place %s', (_, write) => {
    fc.assert(
      fc.property(seconds, (point) => {
        const read = readCoordinates(write(point))
        if (!read.ok) throw new Error(`${write(point)}: ${read.code}`)
        expect(Math.abs(read.latitudeMicro - (point.north / 3600) * 1e6)).toBeLessThan(3)
        expect(Math.abs(read.longitudeMicro - (point.east / 3600) * 1e6)).toBeLessThan(3)
      }),
    )
  })

  test('written out by the house read as themselves', () => {
    const micro = fc.record({
      latitudeMicro: fc.integer({ min: -11_000_000, max: 6_000_000 }),
      longitudeMicro: fc.integer({ min: 95_000_000, max: 141_000_000 }),
    })
    fc.assert(
      fc.property(micro, (point) => {
        expect(readCoordinates(writeCoordinates(point))).toEqual({ ok: true, ...point })
      }),
    )
  })

  test('are a place in Indonesia or a refusal, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9.,;°'"NSETBLU ]{0,40}$/))
    fc.assert(
      fc.property(typed, (written) => {
        const read = readCoordinates(written)
        if (!read.ok) return
        expect(Math.abs(read.latitudeMicro)).toBeLessThan(11_100_000)
        expect(Math.abs(read.longitudeMicro - 118_000_000)).toBeLessThan(23_200_000)
      }),
    )
  })
})
