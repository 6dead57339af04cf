import type { Day } from '#app/domain/shared/calendar'
import type { Trx } from '#db/client.server'

/** The next number of a series, without gaps or twins: `BN-2026-0148`. */
export async function nextNumber(trx: Trx, series: 'BN' | 'AP' | 'PT' | 'Q' | 'PO' | 'SPK', today: Day): Promise<string> {
  const year = today.slice(0, 4)
  const { value } = await trx
    .insertInto('counters')
    .values({ name: `${series}-${year}`, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return `${series}-${year}-${String(value).padStart(4, '0')}`
}
