import type { Instant } from '#app/domain/shared/calendar'
import { isRefusal } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'

/**
 * Runs `work` once for a form's key: pressed again, the first outcome is given again and nothing happens.
 * `scope` names the form and who sent it, so that a key says nothing to anybody else. Refusals are not kept:
 * a mended form may be sent under the same key.
 */
export async function onceForKey<Outcome>(
  trx: Trx,
  { scope, key }: { scope: string; key: string },
  now: Instant,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const before = await trx
    .selectFrom('form_keys')
    .select('outcome')
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst()
  if (before) return JSON.parse(before.outcome) as Outcome
  const outcome = await work()
  if (!isRefusal(outcome)) {
    await trx
      .insertInto('form_keys')
      .values({ scope, key, outcome: JSON.stringify(outcome), created_at: now })
      .execute()
  }
  return outcome
}
