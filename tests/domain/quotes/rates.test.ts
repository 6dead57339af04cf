import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { isFarOff, isSameRate } from '#app/domain/quotes/rate-rules'
import { readRate } from '#app/domain/quotes/read-rate'
import { recordRatesOfDay } from '#app/domain/quotes/record-rates.server'
import { formKey } from '#app/http/form-key.server'
import { formatRate } from '#app/i18n/format'
import type { Database } from '#db/client.server'
import { ratesInUse, ratesRecorded } from '#db/queries/exchange-rates.server'
import { dayIn, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

describe('a rate as people write it', () => {
  test.each([
    ['16801', '16801'],
    ['16801.1012', '16801.1012'],
    ['16801,5', '16801.5'],
    ['16.801,10', '16801.10'],
    ['16,801.10', '16801.10'],
    ['Rp 16 801', '16801'],
    ['106,69', '106.69'],
    ['007', '7'],
  ])('%s is %s', (written, rate) => {
    expect(readRate(written)).toEqual({ ok: true, rate })
  })

  test.each(['16.801', '16,801', '107.716'])('%s has two readings, and is asked again', (written) => {
    expect(readRate(written)).toMatchObject({ ok: false, code: 'rates.two_readings' })
  })

  test.each([
    '',
    '0',
    '0,00',
    '-1',
    '1e5',
    'NaN',
    '1.2.3',
    '1,23,456',
    '1.234,5.6',
    '12.34,56',
    ',5',
    '1234567',
    '1,1234567',
    '🙂',
  ])('%s is none', (written) => {
    expect(readRate(written)).toMatchObject({ ok: false, code: 'rates.not_a_rate' })
  })

  test('as it is shown in either language it is read again as the same, or asked about', () => {
    const rates = fc.record({ whole: fc.integer({ min: 1, max: 999_999 }), part: fc.integer({ min: 0, max: 9_999 }) })
    fc.assert(
      fc.property(rates, fc.constantFrom('id' as const, 'en' as const), ({ whole, part }, language) => {
        const rate = `${whole}.${String(part).padStart(4, '0')}`
        const read = readRate(formatRate(rate, language))
        if (read.ok) expect(isSameRate(read.rate, rate)).toBe(true)
        else expect(read.code).toBe('rates.two_readings')
      }),
    )
  })

  test('is far off from a fifth upwards, in both directions', () => {
    expect([isFarOff('120', '100'), isFarOff('120.01', '100'), isFarOff('83.34', '100'), isFarOff('83.33', '100')]).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect([isSameRate('16801.10', '16801.1'), isSameRate('16801.1', '16801.11')]).toEqual([true, false])
  })
})

describe.each(databases)('recording rates (%s)', (_, openDatabase) => {
  let db: Database
  let dewi: Actor
  beforeEach(async () => {
    db = await openDatabase()
    dewi = await factory(db).staffActor('finance')
  })

  type Given = Partial<Parameters<typeof recordRatesOfDay>[2]>
  const given = (values: Given = {}) => ({
    day: today,
    source: 'Bank Indonesia',
    rates: [{ currency: 'USD' as const, rate: '16801.1012' }],
    sure: false,
    key: formKey(),
    ...values,
  })
  const record = (values?: Given) => recordRatesOfDay(db, dewi, given(values), now)
  const events = () => db.selectFrom('events').select(['kind', 'subject', 'actor_id']).orderBy('id').execute()

  test('keeps each with its source and who recorded it; the latest is in use', async () => {
    const rates = [
      { currency: 'USD', rate: '16801.1012' },
      { currency: 'JPY', rate: '107.7157' },
    ] as const
    expect(await record({ rates, day: dayIn(-3) })).toEqual({ ok: true, recorded: 2 })
    expect(await record()).toEqual({ ok: true, recorded: 1 })
    expect(await ratesInUse(db, today)).toMatchObject([
      { currency: 'JPY', day: dayIn(-3), rate: '107.7157' },
      { currency: 'USD', day: today, rate: '16801.1012', source: 'Bank Indonesia' },
    ])
    expect(await ratesInUse(db, dayIn(-1))).toMatchObject([{ currency: 'JPY' }, { currency: 'USD', day: dayIn(-3) }])
    expect(await ratesRecorded(db, {}, 10)).toMatchObject([
      { day: today, currency: 'USD', recordedBy: dewi.name, recordedAt: now },
      { day: dayIn(-3), currency: 'JPY' },
      { day: dayIn(-3), currency: 'USD' },
    ])
    expect(await ratesRecorded(db, { after: { day: dayIn(-3), currency: 'JPY' } }, 10)).toMatchObject([{ currency: 'USD' }])
    expect(await ratesRecorded(db, { currency: 'JPY' }, 10)).toHaveLength(1)
    expect(await events()).toHaveLength(3)
  })

  test('pressed twice, or sent again from another page, happens once', async () => {
    const form = given()
    const both = await Promise.all([recordRatesOfDay(db, dewi, form, now), recordRatesOfDay(db, dewi, form, now)])
    expect(both).toEqual([
      { ok: true, recorded: 1 },
      { ok: true, recorded: 1 },
    ])
    expect(await record()).toEqual({ ok: true, recorded: 0 })
    expect(await events()).toEqual([{ kind: 'exchange_rate.recorded', subject: `USD ${today}`, actor_id: dewi.accountId }])
  })

  test('never changes a rate, nor knows tomorrow’s; a refusal writes none of them', async () => {
    await record()
    const other = { rates: [{ currency: 'EUR', rate: '19833.7' } as const, { currency: 'USD', rate: '16801.2' } as const] }
    expect(await record(other)).toMatchObject({ code: 'rates.already_recorded', field: 'USD', params: { rate: 16801.1012 } })
    expect(await record({ day: dayIn(1) })).toMatchObject({ code: 'form.day_too_late', field: 'day' })
    expect(await ratesRecorded(db, {}, 10)).toHaveLength(1)
    expect(await events()).toHaveLength(1)
  })

  test('asks about a rate far from the one before, and takes it once somebody looked again', async () => {
    await record({ day: dayIn(-1) })
    const slip = { rates: [{ currency: 'USD', rate: '1680.11' } as const] }
    expect(await record(slip)).toMatchObject({ code: 'rates.far_off', field: 'USD', params: { day: dayIn(-1) } })
    expect(await record({ ...slip, sure: true })).toEqual({ ok: true, recorded: 1 })
  })
})
