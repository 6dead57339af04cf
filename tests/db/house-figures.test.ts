import { expect, test, describe } from 'vitest'
import { houseFigures } from '#db/queries/house-figures.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

describe.each(databases)('the figures of the house (%s)', (_, openDatabase) => {
  test('each hand is counted once: a cooperative’s and its members’ are the same, as far as it has so many', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const join = async (cooperative: { id: `prd_${string}` }, hands: number, active: 0 | 1 = 1) => {
      const { id } = await make.producer({ members: hands, active })
      await db.insertInto('cooperative_members').values({ cooperative_id: cooperative.id, producer_id: id, since: now }).execute()
    }
    await make.producer({ members: 7 })
    expect((await houseFigures(db)).hands).toBe(7)
    const large = await make.producer({ kind: 'cooperative', members: 40 })
    expect((await houseFigures(db)).hands).toBe(47)
    await join(large, 12)
    await join(large, 8)
    await join(large, 30, 0)
    expect((await houseFigures(db)).hands).toBe(47)
    const small = await make.producer({ kind: 'cooperative', members: 3 })
    await join(small, 9)
    expect((await houseFigures(db)).hands).toBe(56)
  })
})
