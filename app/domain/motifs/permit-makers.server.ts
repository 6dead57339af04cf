import { type Actor, system } from '#app/domain/people/actor'
import { type Day, dayOf, type Instant } from '#app/domain/shared/calendar'
import { type MotifId, type MotifPermissionId, newId, type ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import {
  endPermission,
  insertPermission,
  livePermission,
  permissionById,
  permissionsPast,
} from '#db/queries/motif-permissions.server'
import { motifForRule } from '#db/queries/motifs.server'
import { namesOfMakers } from '#db/queries/motif-register.server'
import { inTransaction } from '#db/transaction.server'
import { takeOffShelf } from './take-off-shelf.server'

type Permit = {
  key: string
  motifId: MotifId
  producerIds: readonly ProducerId[]
  /** On what terms, and how the permission is proved; in English where somebody wrote it so. */
  terms: string
  termsEn: string | null
  until: Day | null
}
type Permitted = Outcome<
  | 'motifs.unknown'
  | 'motifs.needs_no_permission'
  | 'motifs.maker_missing'
  | 'motifs.maker_unknown'
  | 'motifs.permission_past'
  | 'motifs.already_permitted',
  { permitted: number }
>

/** Writes down that the people a motif belongs to let these makers use it: on what terms, and until when. */
export async function permitMakers(
  db: Database,
  actor: Actor,
  { key, motifId, producerIds, terms, termsEn, until }: Permit,
  now: Instant,
): Promise<Permitted> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `motif.permit:${actor.accountId}`, key }, now, async (): Promise<Permitted> => {
      const motif = await motifForRule(trx, motifId)
      if (!motif) return refuse('motifs.unknown')
      if (motif.use_rule !== 'permission') return refuse('motifs.needs_no_permission')
      if (until !== null && until < dayOf(now)) return refuse('motifs.permission_past', undefined, 'until')
      const wanted = [...new Set(producerIds)]
      if (wanted.length === 0) return refuse('motifs.maker_missing', undefined, 'producerIds')
      const makers = await namesOfMakers(trx, wanted)
      if (makers.length < wanted.length) return refuse('motifs.maker_unknown', undefined, 'producerIds')
      for (const { id: producerId, name: maker } of makers) {
        if (await livePermission(trx, motifId, producerId)) return refuse('motifs.already_permitted', { maker }, 'producerIds')
        await insertPermission(trx, {
          id: newId('motifPermission', Date.parse(now)),
          motif_id: motifId,
          producer_id: producerId,
          terms,
          terms_en: termsEn,
          until_day: until,
          granted_by: actor.accountId,
          granted_at: now,
          ended_at: null,
          ended_reason: null,
        })
      }
      const data = { maker: fewOf(makers.map(({ name }) => name)), terms, ...(termsEn && { termsEn }), ...(until && { until }) }
      await appendEvent(trx, actor, { kind: 'motif.permitted', subject: motifId, data }, now)
      return { ok: true, permitted: makers.length }
    }),
  )
}

const mostNamed = 3

/** A trail is read by people: the rows of the permissions name all of them. */
function fewOf(names: readonly string[]): string {
  const others = names.length - mostNamed
  return names.slice(0, mostNamed).join(', ') + (others > 0 ? `, +${others}` : '')
}

type End = { motifId: MotifId; permissionId: MotifPermissionId; reason: string }

/** The permission is taken back; goods of the maker that carry the motif rest from now on. */
export async function endPermit(
  db: Database,
  actor: Actor,
  { motifId, permissionId, reason }: End,
  now: Instant,
): Promise<Outcome<'motifs.permission_unknown'>> {
  return inTransaction(db, async (trx): Promise<Outcome<'motifs.permission_unknown'>> => {
    const permission = await permissionById(trx, permissionId)
    const motif = await motifForRule(trx, motifId)
    if (!motif || permission?.motif_id !== motifId) return refuse('motifs.permission_unknown')
    if (!(await endPermission(trx, permissionId, reason, now))) return { ok: true }
    const data = { maker: permission.makerName, reason }
    await appendEvent(trx, actor, { kind: 'motif.permission_ended', subject: motifId, data }, now)
    await takeOffShelf(trx, { motifId, producerId: permission.producer_id, motif: motif.name }, now)
    return { ok: true }
  })
}

/** Permissions whose last day has gone by. Part of the clockwork; running twice does no harm. */
export async function endDuePermits(db: Database, now: Instant): Promise<number> {
  const due = await permissionsPast(db, dayOf(now))
  for (const { id, motif_id: motifId, producer_id: producerId, makerName: maker, until_day } of due) {
    await inTransaction(db, async (trx) => {
      if (!(await endPermission(trx, id, until_day ?? '', now))) return
      const motif = await motifForRule(trx, motifId)
      await appendEvent(trx, system, { kind: 'motif.permission_ran_out', subject: motifId, data: { maker } }, now)
      await takeOffShelf(trx, { motifId, producerId, motif: motif?.name ?? '' }, now)
    })
  }
  return due.length
}
