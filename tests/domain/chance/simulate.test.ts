import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chance, ChancePlan } from '#app/domain/chance/chance'
import { simulate } from '#app/domain/chance/simulate'
import { plusDays } from '#app/domain/shared/calendar'
import { due, oneLine, someHouse } from './plans'

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const runs = 400
const few = { numRuns: 15 }

const all = ({ wholeAndOnTime }: Chance) => wholeAndOnTime.p

function changed(plan: ChancePlan, change: { demand?: number; days?: number; times?: number }): ChancePlan {
  const { demand = 0, days = 0, times = 1 } = change
  return {
    ...plan,
    lines: plan.lines.map((line) => ({
      ...line,
      demand: line.demand + demand,
      latestReadyOn: plusDays(line.latestReadyOn, days),
    })),
    rows: plan.rows.map((row) => ({ ...row, quantity: row.quantity * times })),
  }
}

/** A plan that is kept in some runs and not in others. */
function unsure() {
  const { experience, makers } = someHouse(5)
  const plan = oneLine(makers.slice(0, 20), experience, 660, 40, 12)
  return { experience, plan }
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

describe('the simulation of any plan', () => {
  test('gives probabilities, of all lines at most of each, and of both at most of one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { plan, experience } = someHouse(seed)
        const chance = simulate(plan, experience, { runs, seed })
        for (const { whole, onTime, wholeAndOnTime } of [chance, ...chance.lines]) {
          for (const { p, error } of [whole, onTime, wholeAndOnTime]) {
            expect(p).toBeGreaterThanOrEqual(0)
            expect(p).toBeLessThanOrEqual(1)
            expect(error).toBeLessThanOrEqual(0.5 / Math.sqrt(runs / 2))
          }
          expect(wholeAndOnTime.p).toBeLessThanOrEqual(Math.min(whole.p, onTime.p))
        }
        for (const line of chance.lines) {
          expect(chance.whole.p).toBeLessThanOrEqual(line.whole.p)
          expect(chance.wholeAndOnTime.p).toBeLessThanOrEqual(line.wholeAndOnTime.p)
          for (const { bars } of [line.missing, line.missingOnDay])
            expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
          expect(line.missing.p95).toBeGreaterThanOrEqual(line.missing.p50)
          expect(line.missingOnDay.p50).toBeGreaterThanOrEqual(line.missing.p50)
        }
      }),
      few,
    )
  })

  test('is the same for the same seed in whatever order its lines, rows and makers come', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { plan, experience } = someHouse(seed)
        const turned = { lines: plan.lines.toReversed(), rows: plan.rows.toReversed(), producers: plan.producers.toReversed() }
        const [one, other] = [simulate(plan, experience, { runs, seed }), simulate(turned, experience, { runs, seed })]
        const pieces = other.buffer.pieces?.toReversed() ?? null
        expect({ ...other, lines: other.lines.toReversed(), buffer: { ...other.buffer, pieces } }).toEqual(one)
      }),
      few,
    )
  })

  test('does not hang on how lines are called, and on how makers are called only by chance', () => {
    const { plan, experience } = someHouse(3)
    const called = (name: (key: string) => string, maker: (key: string) => string): ChancePlan => ({
      lines: plan.lines.map((line) => ({ ...line, key: name(line.key) })),
      rows: plan.rows.map((row) => ({ ...row, lineKey: name(row.lineKey), producerKey: maker(row.producerKey) })),
      producers: plan.producers.map((producer) => ({ ...producer, key: maker(producer.key) })),
    })
    const itself = (key: string) => key
    const one = simulate(plan, experience)
    const otherLines = simulate(
      called((key) => `other ${key}`, itself),
      experience,
    )
    expect({ ...otherLines, lines: [], buffer: null }).toEqual({ ...one, lines: [], buffer: null })
    const otherMakers = simulate(
      called(itself, (key) => `other ${key}`),
      experience,
    )
    expect(Math.abs(all(otherMakers) - all(one))).toBeLessThan(
      5 * Math.hypot(one.wholeAndOnTime.error, otherMakers.wholeAndOnTime.error),
    )
  })

  test('falls with the demand, grows with the pieces planned and with the days there are, run by run', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { plan, experience } = someHouse(seed)
        const of = (change: Parameters<typeof changed>[1]) => simulate(changed(plan, change), experience, { runs, seed })
        const one = of({})
        expect(all(of({ demand: 7 }))).toBeLessThanOrEqual(all(one))
        expect(of({ demand: 7 }).whole.p).toBeLessThanOrEqual(one.whole.p)
        expect(of({ times: 2 }).whole.p).toBeGreaterThanOrEqual(one.whole.p)
        expect(all(of({ times: 2 }))).toBeGreaterThanOrEqual(all(one))
        expect(all(of({ days: 3 }))).toBeGreaterThanOrEqual(all(one))
        expect(of({ days: 3 }).onTime.p).toBeGreaterThanOrEqual(one.onTime.p)
        expect(of({ days: 3 }).whole.p).toBe(one.whole.p)
      }),
      few,
    )
  })

  test('compares two plans over the same makers with the same luck', () => {
    const { plan, experience } = unsure()
    const moved = [6, -6, 4, -4]
    const other = { ...plan, rows: plan.rows.map((row, at) => ({ ...row, quantity: row.quantity + (moved[at] ?? 0) })) }
    const of = (asked: ChancePlan, seed: number) => all(simulate(asked, experience, { runs: 1000, seed }))
    const seedsOf = Array.from({ length: 30 }, (_, seed) => seed)
    const sameLuck = spread(seedsOf.map((seed) => of(other, seed) - of(plan, seed)))
    const otherLuck = spread(seedsOf.map((seed) => of(other, seed + 100) - of(plan, seed)))
    expect(sameLuck).toBeLessThan(otherLuck / 2)
  })

  test('says truly how far its figures are off by chance', () => {
    const { plan, experience } = unsure()
    const tries = Array.from({ length: 60 }, (_, seed) => simulate(plan, experience, { runs: 400, seed }).whole)
    const mean = tries.reduce((sum, { p }) => sum + p, 0) / tries.length
    const found = spread(tries.map(({ p }) => p))
    const said = tries.reduce((sum, { error }) => sum + error, 0) / tries.length
    expect(mean).toBeGreaterThan(0.2)
    expect(mean).toBeLessThan(0.8)
    expect(found / said).toBeGreaterThan(0.7)
    expect(found / said).toBeLessThan(1.4)
  })
})

describe('odd plans', () => {
  const { experience, makers } = someHouse(1)
  const one = makers.slice(0, 1)

  test('without lines, makers or pieces are answered, not refused', () => {
    const nothing = simulate({ lines: [], rows: [], producers: [] }, experience, { runs })
    expect(nothing.wholeAndOnTime.p).toBe(1)
    const lines = [{ key: 'tas', demand: 10, latestReadyOn: due }]
    const unmade = simulate({ lines, rows: [], producers: [] }, experience, { runs })
    expect(unmade.whole).toEqual({ p: 0, error: 0 })
    expect(unmade.finished).toBeNull()
    expect(unmade.buffer).toEqual({ pieces: null, reason: 'short' })
    expect(simulate(oneLine(one, experience, 10, 0, 5), experience, { runs }).whole.p).toBe(0)
    expect(simulate(oneLine(one, experience, 0, 10, 5), experience, { runs }).whole.p).toBe(1)
  })

  test('with a row of an unknown line or maker are a mistake of the caller', () => {
    const plan = oneLine(one, experience, 10, 10, 5)
    expect(() => simulate({ ...plan, producers: [] }, experience)).toThrow(RangeError)
    expect(() => simulate({ ...plan, lines: [] }, experience)).toThrow(RangeError)
    expect(() => simulate(plan, experience, { runs: 3 })).toThrow(RangeError)
  })

  test('with days far apart keep them in order', () => {
    const plan = oneLine(one, experience, 10, 20, 900)
    const { finished, onTime } = simulate(plan, experience, { runs })
    expect(finished!.p95 < due).toBe(true)
    expect(onTime.p).toBeGreaterThan(0.8)
    expect(simulate(oneLine(one, experience, 10, 20, -900), experience, { runs }).onTime.p).toBe(0)
  })
})
