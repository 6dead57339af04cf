import type { Instant } from '#app/domain/shared/calendar'
import { type CentreId, newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { slugWithId } from '#app/domain/shared/slug'
import type { Database, Trx } from '#db/client.server'
import { otherCraftsOf } from '#db/queries/centres.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { centreById, insertCentre, setOtherCrafts, updateCentre } from '#db/queries/house-centres.server'
import { inTransaction } from '#db/transaction.server'
import type { Actor } from './actor'
import { centreColumns, centreHolds, type WrittenCentre } from './centre'

type Founded = Outcome<'people.centre_far', { centreId: CentreId }>
type Edited = Outcome<'people.centre_far' | 'people.centre_unknown' | 'shared.stale'>

/** A sentra is written down; its makers are gathered in it afterwards. */
export async function foundCentre(
  db: Database,
  actor: Actor,
  { key, ...written }: WrittenCentre & { key: string },
  now: Instant,
): Promise<Founded> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `centre.found:${actor.accountId}`, key }, now, () => foundCentreIn(trx, actor, written, now)),
  )
}

/** The same as a step of a transaction that does more. */
export async function foundCentreIn(trx: Trx, actor: Actor, written: WrittenCentre, now: Instant): Promise<Founded> {
  const holds = centreHolds(written)
  if (!holds.ok) return holds
  const id = newId('centre', Date.parse(now))
  const row = { ...centreColumns(written), id, slug: slugWithId(written.name, id), created_at: now }
  await insertCentre(trx, { ...row, archived_at: null, version: 1 })
  await setOtherCrafts(trx, id, othersIn(written))
  await appendEvent(trx, actor, { kind: 'centre.founded', subject: id }, now)
  return { ok: true, centreId: id }
}

type Rewritten = WrittenCentre & { centreId: CentreId; seen: number }

/** Writes it anew; `seen` is the version the page showed. Its address stays, so that links go on leading there. */
export async function editCentre(db: Database, actor: Actor, edit: Rewritten, now: Instant): Promise<Edited> {
  return inTransaction(db, (trx) => editCentreIn(trx, actor, edit, now))
}

/** The same as a step of a transaction that does more. */
export async function editCentreIn(
  trx: Trx,
  actor: Actor,
  { centreId, seen, ...written }: Rewritten,
  now: Instant,
): Promise<Edited> {
  const centre = await centreById(trx, centreId)
  if (!centre) return refuse('people.centre_unknown')
  const holds = centreHolds(written)
  if (!holds.ok) return holds
  const columns = centreColumns(written)
  const others = othersIn(written)
  const changed: string[] = (Object.keys(columns) as (keyof typeof columns)[]).filter((name) => columns[name] !== centre[name])
  if ((await otherCraftsOf(trx, centreId)).join() !== others.join()) changed.push('other_crafts')
  if (changed.length === 0) return { ok: true }
  if (!(await updateCentre(trx, { id: centreId, version: seen }, columns))) return refuse('shared.stale')
  await setOtherCrafts(trx, centreId, others)
  await appendEvent(trx, actor, { kind: 'centre.edited', subject: centreId, data: { changed } }, now)
  return { ok: true }
}

/** Takes a centre off the public pages, or shows it again; its makers stay in it. Done before, it is done. */
export async function archiveCentre(
  db: Database,
  actor: Actor,
  { centreId, archived }: { centreId: CentreId; archived: boolean },
  now: Instant,
): Promise<Outcome<'people.centre_unknown' | 'shared.stale'>> {
  return inTransaction(db, async (trx) => {
    const centre = await centreById(trx, centreId)
    if (!centre) return refuse('people.centre_unknown')
    if ((centre.archived_at !== null) === archived) return { ok: true }
    const moved = await updateCentre(trx, centre, { archived_at: archived ? now : null })
    if (!moved) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: archived ? 'centre.archived' : 'centre.restored', subject: centreId }, now)
    return { ok: true }
  })
}

/** Each once, in one order, and not what it is known for anyway. */
const othersIn = ({ craft, otherCrafts }: WrittenCentre) => [...new Set(otherCrafts)].filter((one) => one !== craft).sort()
