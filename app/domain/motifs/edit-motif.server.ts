import type { TakenPhoto } from '#app/domain/catalogue/take-photo.server'
import { type Actor, moversOf } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { MotifId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { standardsWithMotif } from '#db/queries/motif-permissions.server'
import { goodsWithMotif } from '#db/queries/motif-register.server'
import { ancestorsOf, grownFrom, motifForHouse, motifForRule, moveMotif, type WholeMotif } from '#db/queries/motifs.server'
import { recordPicture } from '#db/queries/pictures.server'
import { inTransaction } from '#db/transaction.server'
import { type MotifEvent, type MotifState, motifTransitions } from './motif-states'
import { motifColumns, type MotifWords, wordsHold, type WordsProblem } from './motif-words'
import { takeOffShelf } from './take-off-shelf.server'
import { isLooser } from './use-rule'

type Edit = {
  motifId: MotifId
  words: MotifWords
  photo?: TakenPhoto | undefined
  /** The version the page showed. */
  seen: number
}
type Edited = Outcome<
  WordsProblem | 'motifs.unknown' | 'motifs.not_editable' | 'motifs.grown_looser' | 'motifs.standards_carry' | 'shared.stale',
  { changed: string[] }
>

/** Writes the words of a motif anew. What may no longer be sold with it leaves the shelf in the same transaction. */
export async function editMotif(
  db: Database,
  actor: Actor,
  { motifId, words, photo, seen }: Edit,
  now: Instant,
): Promise<Edited> {
  return inTransaction(db, async (trx): Promise<Edited> => {
    const motif = await motifForHouse(trx, motifId)
    if (!motif) return refuse('motifs.unknown')
    const open = eventsOpenTo<MotifState, MotifEvent>(motifTransitions, motif.state, moversOf(actor))
    if (!open.includes('edit')) return refuse('motifs.not_editable')
    const allowed = await mayBecome(trx, motif, words)
    if (!allowed.ok) return allowed

    const columns = motifColumns(words)
    const changed: string[] = (Object.keys(columns) as (keyof typeof columns)[]).filter((name) => columns[name] !== motif[name])
    const picture = photo && photo.hash !== motif.pictureHash ? { picture_id: await recordPicture(trx, photo, now) } : {}
    if ('picture_id' in picture) changed.push('picture_id')
    if (changed.length === 0) return { ok: true, changed }
    if (motif.version !== seen) return refuse('shared.stale')
    const to = await moveMotif(trx, motif, 'edit', { ...columns, ...picture })
    if (!to) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'motif.edited', subject: motifId, from: motif.state, to, data: { changed } }, now)
    if (changed.includes('use_rule')) await takeOffShelf(trx, { motifId, motif: words.name }, now)
    await updateCatalogue(trx, await goodsWithMotif(trx, motifId))
    return { ok: true, changed }
  })
}

async function mayBecome(trx: Trx, motif: WholeMotif, words: MotifWords): Promise<Exclude<Edited, { ok: true }> | { ok: true }> {
  const parent = words.parentId ? await motifForRule(trx, words.parentId) : undefined
  // A tradition that was retired since stays the tradition of what grew from it.
  const known = parent && parent.id === motif.parent_id ? { ...parent, state: 'accepted' as const } : parent
  const holds = wordsHold(words, known, motif.id)
  if (!holds.ok) return holds
  if (parent && (await ancestorsOf(trx, parent.id)).includes(motif.id))
    return refuse('motifs.parent_unknown', undefined, 'parentId')
  const looser = (await grownFrom(trx, motif.id)).filter((grown) => isLooser(grown.use_rule, words.useRule))
  if (looser.length > 0) return refuse('motifs.grown_looser', { motifs: looser.map(({ name }) => name).join(', ') }, 'useRule')
  if (words.useRule !== 'restricted' || motif.use_rule === 'restricted') return { ok: true }
  const carrying = await standardsWithMotif(trx, motif.id)
  return carrying.length > 0 ? refuse('motifs.standards_carry', codesOf(carrying), 'useRule') : { ok: true }
}

/** What the refusal names: the house's own standards that must be retired first. */
export function codesOf(standards: readonly { code: string }[]) {
  return { standards: standards.map(({ code }) => code).join(', ') }
}
