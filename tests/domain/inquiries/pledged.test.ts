import { describe, expect, test } from 'vitest'
import { pledgedOf } from '#app/domain/inquiries/pledged'
import { promisedToLines } from '#db/queries/inquiry-supply.server'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'

const [one, other] = [idOf('inquiryLine', 1), idOf('inquiryLine', 2)]
const lines = [
  { id: one, pieces: 300 },
  { id: other, pieces: 100 },
]

describe('what is pledged to an inquiry', () => {
  test('is nothing to speak of while nobody was asked', () => {
    expect(pledgedOf(lines, new Map())).toBeNull()
    expect(pledgedOf(lines, new Map([[one, 0]]))).toEqual({ promised: 0, needed: 400, share: 0, threads: [] })
  })

  test('a surplus of one line covers no other', () => {
    const promises = new Map([
      [one, 900],
      [other, 20],
    ])
    expect(pledgedOf(lines, promises)).toEqual({ promised: 320, needed: 400, share: 0.8, threads: [300, 20] })
  })
})

describe.each(databases)('promises to lines (%s)', (_, openDatabase) => {
  test('count while they live, by what was confirmed of them, for calls that were not cancelled', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const standard = await make.standard()
    const line = { standard_id: standard.id, pieces: 500, quantity: 500 }
    const inquiry = await make.inquiry({}, [line, line, line])
    const [asked, waiting, cancelled] = inquiry.lines.map(({ id }) => id)
    const call = (inquiry_line_id: typeof asked, state: 'open' | 'cancelled' = 'open') =>
      make.call({ standard_id: standard.id, inquiry_id: inquiry.id, inquiry_line_id: inquiry_line_id ?? null, state })
    const { id: supply_call_id } = await call(asked)
    await make.commitment({ supply_call_id, most: 120 })
    await make.commitment({ supply_call_id, most: 90, state: 'confirmed', confirmed_quantity: 60 })
    await make.commitment({ supply_call_id, most: 70, state: 'withdrawn' })
    await call(waiting)
    await make.commitment({ supply_call_id: (await call(cancelled, 'cancelled')).id, most: 40 })
    expect([...(await promisedToLines(db, [inquiry.id]))].sort()).toEqual(
      [
        [asked, 180],
        [waiting, 0],
      ].sort(),
    )
    expect(await promisedToLines(db, [])).toEqual(new Map())
    expect(await promisedToLines(db, [(await make.inquiry()).id])).toEqual(new Map())
  })
})
