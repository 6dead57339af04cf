import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import { type MotifId, newId, type PictureId } from '#app/domain/shared/ids'
import { slugWithId } from '#app/domain/shared/slug'
import type { Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { insertMotif } from '#db/queries/motifs.server'

type InBoth = { id: string; en: string }

export type NewMotif = {
  name: string
  craft: Craft
  origin: InBoth
  meaning: InBoth
  /** What may not be changed. */
  pakem: InBoth
  useRule: 'open' | 'permission' | 'restricted'
  pictureId: PictureId | null
}

/** Part of every use-case that writes down a pattern: whose it is, what it means, and who may use it. */
export async function recordMotif(trx: Trx, actor: Actor | SystemActor, motif: NewMotif, now: Instant): Promise<MotifId> {
  const id = newId('motif', Date.parse(now))
  await insertMotif(trx, {
    id,
    slug: slugWithId(motif.name, id),
    name: motif.name,
    craft: motif.craft,
    origin_id: motif.origin.id,
    origin_en: motif.origin.en,
    meaning_id: motif.meaning.id,
    meaning_en: motif.meaning.en,
    pakem_id: motif.pakem.id,
    pakem_en: motif.pakem.en,
    use_rule: motif.useRule,
    picture_id: motif.pictureId,
    created_at: now,
  })
  await appendEvent(trx, actor, { kind: 'motif.recorded', subject: id, data: { useRule: motif.useRule } }, now)
  return id
}
