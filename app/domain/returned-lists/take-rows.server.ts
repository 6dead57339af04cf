import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'
import { stepOf } from '#db/transaction.server'
import type { Keeper } from './keeper.server'

export type RowToTake = { subject: string | null; seen: string | null; fields: object }
/** `takenAs` is the version it has from then on. */
export type Taken = Outcome<string, { subject: string; takenAs: string; before: object | null }>

/** Takes a row in. Refused, it leaves nothing behind, and the others go on. */
export function takeRow(trx: Trx, actor: Actor, keeper: Keeper<object>, row: RowToTake, now: Instant): Promise<Taken> {
  return stepOf(trx, () => (row.subject === null ? added(trx, actor, keeper, row, now) : edited(trx, actor, keeper, row, now)))
}

async function added(trx: Trx, actor: Actor, keeper: Keeper<object>, { fields }: RowToTake, now: Instant): Promise<Taken> {
  const done = await keeper.add(trx, actor, fields, now)
  return done.ok ? takenNow(trx, keeper, done.id, null) : done
}

async function edited(trx: Trx, actor: Actor, keeper: Keeper<object>, row: RowToTake, now: Instant): Promise<Taken> {
  const id = row.subject ?? ''
  const standing = await keeper.standing(trx, id)
  if (!standing || standing.version !== row.seen) return refuse('returned.row_stale')
  const done = await keeper.edit(trx, actor, { id, seen: standing.version }, row.fields, now)
  return done.ok ? takenNow(trx, keeper, id, standing.fields) : done
}

async function takenNow(trx: Trx, keeper: Keeper<object>, subject: string, before: object | null): Promise<Taken> {
  const after = await keeper.standing(trx, subject)
  return after ? { ok: true, subject, takenAs: after.version, before } : refuse('returned.row_stale')
}
