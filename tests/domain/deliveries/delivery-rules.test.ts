import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { couldBe, daysLate, type Delivery, keptIn } from '#app/domain/deliveries/delivery-rules'
import { plusDays } from '#app/domain/shared/calendar'
import { dayIn, today } from '#tests/support/clock'

const kept: Delivery = { promised: 100, delivered: 90, accepted: 85, dueOn: dayIn(-40), deliveredOn: dayIn(-38) }
const nothing: Delivery = { ...kept, delivered: 0, accepted: 0, deliveredOn: null }

describe('what a delivery can have been', () => {
  test('so many of what was promised, so many of them passed, on a day that has been', () => {
    expect(couldBe(kept, today)).toEqual({ ok: true })
    expect(couldBe(nothing, today)).toEqual({ ok: true })
    expect(couldBe({ ...kept, delivered: 104, accepted: 104 }, today)).toEqual({ ok: true })
    expect(couldBe({ ...kept, dueOn: dayIn(20), deliveredOn: today }, today)).toEqual({ ok: true })
  })

  test.each([
    ['twice as many as were promised', { delivered: 201 }, 'deliveries.delivered_too_many', 'delivered'],
    ['more passed than came', { accepted: 91 }, 'deliveries.accepted_over_delivered', 'accepted'],
    ['goods without a day', { deliveredOn: null }, 'deliveries.day_missing', 'deliveredOn'],
    ['a day without goods', { delivered: 0, accepted: 0 }, 'deliveries.nothing_came', 'delivered'],
    ['passed goods that never came', { delivered: 0, deliveredOn: null }, 'deliveries.nothing_came', 'delivered'],
    ['a day to come', { deliveredOn: dayIn(1) }, 'deliveries.day_to_come', 'deliveredOn'],
    ['a day years off', { dueOn: dayIn(-800), deliveredOn: dayIn(-10) }, 'deliveries.day_too_far', 'deliveredOn'],
    ['a promise from another age', { dueOn: dayIn(-6_000) }, 'deliveries.too_old', 'dueOn'],
    ['a promise that may still be kept', { ...nothing, dueOn: today }, 'deliveries.not_over', 'dueOn'],
  ])('not %s', (_, change, code, field) => {
    expect(couldBe({ ...kept, ...change }, today)).toMatchObject({ ok: false, code, field })
  })
})

describe('how promises were kept', () => {
  test('days late count from the promised day', () => {
    expect([daysLate(kept), daysLate({ ...kept, deliveredOn: dayIn(-45) }), daysLate(nothing)]).toEqual([2, -5, null])
  })

  test('what came beyond the promise is not counted, and nothing is never on time', () => {
    const more = { ...kept, delivered: 120, accepted: 110, deliveredOn: dayIn(-40) }
    expect(keptIn([kept, nothing, more])).toEqual({
      promises: 3,
      onTime: 1,
      promised: 300,
      came: 190,
      delivered: 210,
      accepted: 195,
    })
  })

  test('shares stay between none and all', () => {
    const pieces = fc.nat({ max: 300 })
    const some = fc.record({
      promised: fc.integer({ min: 1, max: 300 }),
      delivered: pieces,
      accepted: pieces,
      late: fc.integer({ min: -60, max: 60 }),
    })
    const delivery = some
      .filter(({ delivered, accepted }) => accepted <= delivered)
      .map(({ late, ...one }): Delivery => ({
        ...one,
        dueOn: dayIn(-100),
        deliveredOn: one.delivered > 0 ? plusDays(dayIn(-100), late) : null,
      }))
    fc.assert(
      fc.property(fc.array(delivery), (all) => {
        const { promises, onTime, promised, came, delivered, accepted } = keptIn(all)
        expect(onTime).toBeLessThanOrEqual(promises)
        expect(came).toBeLessThanOrEqual(Math.min(promised, delivered))
        expect(accepted).toBeLessThanOrEqual(delivered)
      }),
    )
  })
})
