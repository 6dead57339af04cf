import { beforeEach, describe, expect, test } from 'vitest'
import { planProblem } from '#app/domain/plans/plan-problem'
import { type PlanSettings, usualSettings } from '#app/domain/plans/plan-settings'
import type { Month } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { diariesOf } from '#db/queries/diaries.server'
import { linesToPlan, promisesToPlan } from '#db/queries/plan-inputs.server'
import { dayIn, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { begun } from '../standing/support'
import { factory, type Factory, type Row, type Values } from '#tests/support/factory'

describe.each(databases)('what a plan is made from (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  async function inquiryFor(neededBy = dayIn(120)) {
    const standard = await make.standard()
    const line = { standard_id: standard.id, quantity: 10, unit: 'kodi' as const }
    const inquiry = await make.inquiry({ state: 'calling', needed_by: neededBy }, [line])
    return { standard, inquiry, line: inquiry.lines[0]! }
  }
  type Asked = Awaited<ReturnType<typeof inquiryFor>>

  const callFor = ({ standard, inquiry, line }: Asked, values: Values<'supply_calls'> = {}) =>
    make.call({ standard_id: standard.id, inquiry_id: inquiry.id, inquiry_line_id: line.id, ...values })

  const forStock = ({ standard }: Asked, values: Values<'supply_calls'> = {}) =>
    make.call({ standard_id: standard.id, ...values })

  async function problemOf({ inquiry }: Asked, settings: Partial<PlanSettings> = {}) {
    const lines = await linesToPlan(db, inquiry.id)
    const promises = await promisesToPlan(db, inquiry.id, lines)
    const producerIds = [...new Set(promises.map((promise) => promise.producerId))]
    const ids = promises.map(({ id }) => id)
    const diaries = await diariesOf(db, producerIds, today, ids)
    return planProblem({ lines, promises, diaries, settings: { ...usualSettings, ...settings }, today })
  }

  describe('of a call', () => {
    test('its quantity, spare pieces, day, lot, least grade and ceiling', async () => {
      const asked = await inquiryFor()
      const terms = { buffer: 15, lot_step: 20, least_grade: 'A', price_kind: 'ceiling', price_minor: 52_000 } as const
      await make.commitment({ supply_call_id: (await callFor(asked, { ...terms, ready_by: dayIn(80) })).id })
      const { lines } = await problemOf(asked)
      expect(lines).toEqual([
        {
          key: asked.line.id,
          standardName: asked.standard.name_id,
          demand: 200,
          bufferPieces: 15,
          latestReadyOn: dayIn(80),
          inspectionDays: 5,
          travelDays: 7,
          leastGrade: 'A',
          lotStep: 20,
          ceilingMinor: 52_000,
        },
      ])
    })

    test('no ceiling where the house names the price', async () => {
      const asked = await inquiryFor()
      await callFor(asked)
      expect((await problemOf(asked)).lines[0]).not.toHaveProperty('ceilingMinor')
    })

    test('of several calls for a line the latest day, the lowest grade and the highest ceiling', async () => {
      const asked = await inquiryFor()
      const ceiling = { price_kind: 'ceiling' } as const
      await callFor(asked, { ...ceiling, least_grade: 'A', price_minor: 50_000, ready_by: dayIn(60) })
      await callFor(asked, { ...ceiling, least_grade: 'B', price_minor: 48_000, ready_by: dayIn(75) })
      await callFor(asked, { ...ceiling, least_grade: 'C', price_minor: 90_000, ready_by: dayIn(99), state: 'cancelled' })
      const [line] = (await problemOf(asked)).lines
      expect(line).toMatchObject({ latestReadyOn: dayIn(75), leastGrade: 'B', ceilingMinor: 50_000 })
    })

    test('stock is promised by its own call, but measured by what the line asks', async () => {
      const asked = await inquiryFor()
      await callFor(asked, { least_grade: 'A', buffer: 15 })
      const stock = await forStock(asked, { least_grade: 'C', lot_step: 12, ready_by: dayIn(118), buffer: 99 })
      const promise = await make.commitment({ supply_call_id: stock.id, grade: 'C' })
      const { lines, offers } = await problemOf(asked)
      expect(lines[0]).toMatchObject({ leastGrade: 'A', bufferPieces: 15, latestReadyOn: dayIn(90) })
      expect(offers).toEqual([expect.objectContaining({ key: promise.id, grade: 'C', lotStep: 12 })])
    })

    test('what is promised for one buyer’s months serves that buyer alone', async () => {
      const asked = await inquiryFor()
      const [own, other] = [asked.inquiry.buyer_id, (await make.buyer()).id]
      const promised = async (buyerId: typeof other | null) => {
        const { standingId } = await begun(db, { buyerId, standardId: asked.standard.id })
        const call = await forStock(asked, { standing_id: standingId, standing_month: '2026-04' as Month })
        return (await make.commitment({ supply_call_id: call.id })).id
      }
      const theirs = await promised(other)
      const ours = [await promised(own), await promised(null)]
      const { offers } = await problemOf(asked)
      expect(offers.map(({ key }) => key).sort()).toEqual([...ours].sort())
      expect(offers.map(({ key }) => key)).not.toContain(theirs)
    })

    test('never so late that inspection and travel could not be over by the buyer’s day', async () => {
      const asked = await inquiryFor(dayIn(95))
      await callFor(asked, { ready_by: dayIn(90) })
      const latest = async (settings: Partial<PlanSettings>) => (await problemOf(asked, settings)).lines[0]?.latestReadyOn
      expect(await latest({})).toBe(dayIn(83))
      expect(await latest({ inspectionDays: 2, travelDays: 3 })).toBe(dayIn(90))
      expect(await latest({ readyBy: dayIn(100) })).toBe(dayIn(100))
    })
  })

  describe('of a promise', () => {
    let asked: Asked
    let call: Row<'supply_calls'>
    beforeEach(async () => {
      asked = await inquiryFor()
      call = await callFor(asked, { lot_step: 5 })
    })

    test('who makes it, where, with how many hands, in which cluster; quantity, price, grade, day and pace', async () => {
      const maker = await make.producer({ village: 'Haur Gading', members: 7, cluster: 'Purun Danau Panggang' })
      const terms = { most: 60, least: 20, price_minor: 44_500, grade: 'A', ready_on: dayIn(50), capacity_per_year: 900 } as const
      const promise = await make.commitment({ supply_call_id: call.id, producer_id: maker.id, ...terms })
      expect((await problemOf(asked)).offers).toEqual([
        {
          key: promise.id,
          lineKey: asked.line.id,
          producerKey: maker.id,
          village: 'Haur Gading',
          most: 60,
          least: 20,
          lotStep: 5,
          priceMinor: 44_500,
          grade: 'A',
          readyOn: dayIn(50),
          capacityPerYear: 900,
          memberCount: 7,
          newcomer: true,
          cluster: 'Purun Danau Panggang',
        },
      ])
    })

    test('its prices for many', async () => {
      const promise = await make.commitment({ supply_call_id: call.id })
      const tier = { commitment_id: promise.id, from_quantity: 30, price_minor: 43_000 }
      await db.insertInto('commitment_price_tiers').values(tier).execute()
      expect((await problemOf(asked)).offers[0]?.priceTiers).toEqual([{ from: 30, priceMinor: 43_000 }])
    })

    test('part by part: one offer for each day, with what is ready on it', async () => {
      const promise = await make.commitment({ supply_call_id: call.id })
      const parts = [
        { commitment_id: promise.id, ready_on: dayIn(60), quantity: 25 },
        { commitment_id: promise.id, ready_on: dayIn(30), quantity: 15 },
      ]
      await db.insertInto('commitment_tranches').values(parts).execute()
      const { offers, locks } = await problemOf(asked, { locks: { [promise.id]: 'in' } })
      const alike = { promiseKey: promise.id, most: 40, least: 10, priceMinor: 45_000, grade: 'B' }
      expect(offers).toMatchObject([
        { ...alike, key: `${promise.id} ${dayIn(30)}`, readyOn: dayIn(30), partMost: 15 },
        { ...alike, key: `${promise.id} ${dayIn(60)}`, readyOn: dayIn(60), partMost: 25 },
      ])
      expect(locks).toEqual({ [promise.id]: 'in' })
    })

    test('the village with its regency only where two have the name, the regency where none is known', async () => {
      const homes = [
        { village: 'Sungai Pinang', regency: 'Banjar' },
        { village: 'Sungai Pinang', regency: 'Hulu Sungai Utara' },
        { village: 'Palbatu', regency: 'Hulu Sungai Utara' },
        { village: null, regency: 'Belu' },
      ]
      for (const home of homes) await make.commitment({ supply_call_id: call.id, producer_id: (await make.producer(home)).id })
      const villages = (await problemOf(asked)).offers.map((offer) => offer.village)
      expect(villages.sort()).toEqual(['Belu', 'Palbatu', 'Sungai Pinang, Banjar', 'Sungai Pinang, Hulu Sungai Utara'])
    })

    test('of its maker the days off, and what other promises leave of each month', async () => {
      const promise = await make.commitment({ supply_call_id: call.id })
      const other = await make.commitment({ producer_id: promise.producer_id })
      const hold = { commitment_id: other.id, producer_id: promise.producer_id, month: '2026-04' as never, quantity: 100 }
      await db
        .insertInto('capacity_holds')
        .values({ ...hold, per_year: 2_400 })
        .execute()
      const staff = await make.staffActor('admin')
      const off = { regency: null, village: null, reason: 'feast' as const, note: null, recorded_by: staff.accountId }
      const days = { id: newId('offDays'), producer_id: promise.producer_id, from_day: dayIn(18), to_day: dayIn(24) }
      await db
        .insertInto('off_days')
        .values({ ...off, ...days, created_at: now, removed_at: null, removed_by: null })
        .execute()
      const [producer] = (await problemOf(asked)).producers
      expect(producer).toMatchObject({ key: promise.producer_id, offDays: [{ from: dayIn(18), to: dayIn(24) }] })
      const free = producer?.monthsFree.map(({ month, free: { of, per } }) => [month, Number(of) / Number(per)])
      expect(free).toEqual([
        ['2026-03', 24 / 31],
        ['2026-04', 1 / 2],
        ['2026-05', 1],
      ])
    })
  })

  test('of the house its costs, caps, quotas and least income', async () => {
    const asked = await inquiryFor()
    await callFor(asked)
    const quotas = [{ cluster: 'Purun', shareBp: 2_000 }]
    const caps = { shareCapBp: 3_000, villageCapBp: 5_000, leastIncomeMinor: 250_000, quotas }
    const costs = { collectionPerTrip: 1, inspectionPerMaker: 2, inspectionPerLot: 3, latenessPerPieceDay: 6 }
    const problem = await problemOf(asked, { ...caps, ...costs, advanceShareBp: 4, advanceYearlyBp: 5 })
    expect(problem).toMatchObject(caps)
    expect(problem.houseCosts).toEqual({
      collectionPerTrip: 1,
      inspectionPerProducer: 2,
      inspectionPerLot: 3,
      advanceShareBp: 4,
      advanceYearlyBp: 5,
      latenessPerPieceDay: 6,
    })
    const without = await problemOf(asked)
    for (const cap of Object.keys(caps)) expect(without).not.toHaveProperty(cap)
  })
})
