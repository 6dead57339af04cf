import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import { mostPossible } from '#app/domain/supply/capacity'
import { type NewOffDays, recordOffDays } from '#app/domain/supply/record-off-days.server'
import { removeOffDays, restoreOffDays } from '#app/domain/supply/remove-off-days.server'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { diariesUntil, diaryOf } from '#db/queries/diaries.server'
import { eventsOf } from '#db/queries/events.server'
import { dayIn, daysLater, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { invitedMaker, isWithinCapacity, monthsHeld, newKey, offer } from './support'

const everywhere = { producerId: null, regency: null, village: null }
const place = (regency: string, village: string | null = null) => ({ producerId: null, regency, village })
const of = (producerId: ProducerId) => ({ producerId, regency: null, village: null })

describe.each(databases)('days without work (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let staff: Actor
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('sourcing')
  })

  const record = (actor: Actor, input: Partial<NewOffDays> & Pick<NewOffDays, 'scope'>, at = now) =>
    recordOffDays(db, actor, { key: newKey(), from: dayIn(10), to: dayIn(19), reason: 'harvest', note: null, ...input }, at)

  /** Of 200 a month until the end of March: 30 days of 31, less the days off. */
  async function possible(id: ProducerId) {
    return mostPossible(2_400, await diaryOf(db, id, today), today, dayIn(29))
  }

  test('shorten what a maker can promise, whoever they were said of', async () => {
    const home = { regency: 'Belu', village: 'Umaklaran' }
    const [maker, neighbour, away] = [await make.producer(home), await make.producer(home), await make.producer()]
    const all = async () => [await possible(maker.id), await possible(neighbour.id), await possible(away.id)]
    expect(await all()).toEqual([193, 193, 193])
    await record(await make.producerActor(maker.id), { scope: of(maker.id) })
    expect(await all()).toEqual([129, 193, 193])
    await record(staff, { scope: place('belu', 'umaklaran'), from: dayIn(15), to: dayIn(24) })
    expect(await all()).toEqual([96, 129, 193])
    await record(staff, { scope: place('Belu'), from: dayIn(25), to: dayIn(25) })
    expect(await all()).toEqual([90, 122, 193])
    await record(staff, { scope: everywhere, from: dayIn(29), to: dayIn(40), reason: 'feast' })
    expect(await all()).toEqual([83, 116, 187])
    const { of: own, others } = await diariesUntil(db, today, dayIn(29))
    expect(mostPossible(2_400, own.get(neighbour.id) ?? others, today, dayIn(29))).toBe(116)
    expect(mostPossible(2_400, own.get(away.id) ?? others, today, dayIn(29))).toBe(187)
  })

  test('leave what was promised as it is: it may stay or shrink, but not grow', async () => {
    const call = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, call.id)
    const made = await offer(db, maker, { callId: call.id, producerId: producer.id, most: 180, readyOn: dayIn(29) })
    if (!made.ok) throw new Error(made.code)
    expect(await record(maker, { scope: of(producer.id) })).toMatchObject({ ok: true })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.9)
    expect(await possible(producer.id)).toBe(0)

    const terms = { least: 10, priceMinor: 45_000, readyOn: dayIn(29) }
    const change = (most: number, revision: number, readyOn = terms.readyOn) =>
      changeCommitment(db, maker, { ...terms, key: newKey(), commitmentId: made.commitmentId, most, readyOn, revision }, now)
    expect(await change(181, 1)).toMatchObject({ code: 'supply.over_capacity', params: { most: 129 } })
    expect(await change(180, 1)).toMatchObject({ ok: true })
    expect(await change(170, 2)).toMatchObject({ ok: true })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.85)
    expect(await change(170, 3, dayIn(31))).toMatchObject({ ok: true })
  })

  test('are said for oneself, for those one goes to, or for everybody, never for others', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const mine = await make.producer({ regency: 'Belu', village: 'Umaklaran', field_officer_id: officer.accountId })
    const other = await make.producer({ regency: 'Ende', village: 'Ndona' })
    const maker = await make.producerActor(mine.id)
    const refused = async (actor: Actor, scope: NewOffDays['scope'], code: string) =>
      expect(await record(actor, { scope })).toMatchObject({ ok: false, code })

    await refused(maker, of(other.id), 'supply.producer_unknown')
    await refused(maker, place('Belu', 'Umaklaran'), 'supply.off_days_for_house')
    await refused(maker, everywhere, 'supply.off_days_for_house')
    await refused(officer, of(other.id), 'supply.producer_unknown')
    await refused(officer, place('Ende', 'Ndona'), 'supply.place_unknown')
    await refused(officer, everywhere, 'supply.off_days_for_house')
    await refused(staff, place('Ende', 'Umaklaran'), 'supply.place_unknown')

    expect(await record(officer, { scope: place('Belu') })).toMatchObject({ ok: true })
    const forMine = await record(officer, { scope: of(mine.id) })
    if (!forMine.ok) throw new Error(forMine.code)
    expect(await eventsOf(db, forMine.offDaysId)).toMatchObject([
      { kind: 'off_days.recorded', actorName: officer.name, onBehalfOfName: mine.name },
    ])
    const elsewhere = await make.producerActor(other.id)
    expect(await removeOffDays(db, elsewhere, forMine.offDaysId, now)).toMatchObject({ code: 'supply.off_days_unknown' })
    expect(await removeOffDays(db, maker, forMine.offDaysId, now)).toEqual({ ok: true })
  })

  test('a maker takes out its own days, not those of its village', async () => {
    const maker = await make.producer({ regency: 'Belu', village: 'Umaklaran' })
    const village = await record(staff, { scope: place('Belu', 'Umaklaran') })
    if (!village.ok) throw new Error(village.code)
    expect(await removeOffDays(db, await make.producerActor(maker.id), village.offDaysId, now)).toMatchObject({ ok: false })
    expect(await possible(maker.id)).toBe(129)
  })

  test('taken out they count no more, put back they do; both once, and never when they are over', async () => {
    const maker = await make.producer()
    const made = await record(staff, { scope: of(maker.id) })
    if (!made.ok) throw new Error(made.code)
    const times = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, work))
    await times(() => removeOffDays(db, staff, made.offDaysId, now))
    expect(await possible(maker.id)).toBe(193)
    await times(() => restoreOffDays(db, staff, made.offDaysId, now))
    expect(await possible(maker.id)).toBe(129)
    expect((await eventsOf(db, made.offDaysId)).map(({ kind }) => kind)).toEqual([
      'off_days.restored',
      'off_days.removed',
      'off_days.recorded',
    ])
    expect(await removeOffDays(db, staff, made.offDaysId, daysLater(30))).toMatchObject({ code: 'supply.off_days_over' })
  })

  test.each([
    ['that end before they begin', { to: dayIn(9) }, 'supply.off_days_backwards', 'to'],
    ['that are over', { from: dayIn(-9), to: dayIn(-1) }, 'supply.off_days_past', 'to'],
    ['without end', { to: dayIn(200) }, 'supply.off_days_too_long', 'to'],
    ['in ten years', { from: dayIn(3_650), to: dayIn(3_651) }, 'supply.off_days_too_far', 'from'],
  ])('are refused %s', async (_what, days, code, field) => {
    expect(await record(staff, { scope: everywhere, ...days })).toMatchObject({ code, field })
  })

  test('are not more than anybody can mean; pressed twice they are recorded once', async () => {
    const maker = await make.producer()
    const key = newKey()
    const answers = await Promise.all(Array.from({ length: 32 }, () => record(staff, { key, scope: of(maker.id) })))
    expect(new Set(answers.map((answer) => (answer.ok ? answer.offDaysId : answer.code))).size).toBe(1)
    for (let n = 1; n < 40; n++) await record(staff, { scope: of(maker.id) })
    expect(await record(staff, { scope: of(maker.id) })).toMatchObject({ code: 'supply.off_days_too_many' })
  })

  test('said while 32 calls are being answered, nothing is promised twice', async () => {
    const first = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, first.id)
    const calls = [first]
    for (let n = 1; n < 32; n++) {
      const call = await make.call({ quantity: 3_000 })
      await make.invitation({ supply_call_id: call.id, producer_id: producer.id })
      calls.push(call)
    }
    const [, ...answers] = await Promise.all([
      record(staff, { scope: everywhere, from: today, to: dayIn(29) }),
      ...calls.map(({ id }) => offer(db, maker, { callId: id, producerId: producer.id, most: 100 })),
    ])
    const kept = answers.filter((answer) => answer.ok).length
    // April and a day of May make 206: two hundreds, and up to two more by whoever came before the news.
    expect(kept).toBeGreaterThanOrEqual(2)
    expect(kept).toBeLessThanOrEqual(4)
    expect(await isWithinCapacity(db, producer.id)).toBe(true)
    expect(await offer(db, maker, { callId: first.id, producerId: producer.id, most: 100 })).toMatchObject({ ok: false })
  })
})
