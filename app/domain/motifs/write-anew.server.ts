import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { standardsWithMotif } from '#db/queries/motif-permissions.server'
import { goodsWithMotif } from '#db/queries/motif-register.server'
import { ancestorsOf, grownFrom, motifForRule, moveMotif, type WholeMotif } from '#db/queries/motifs.server'
import type { MotifState } from './motif-states'
import { changedBy, motifColumns, type MotifWords, wordsHold, type WordsProblem } from './motif-words'
import { takeOffShelf } from './take-off-shelf.server'
import { isLooser } from './use-rule'

/** Other words for a motif, and another drawing where there is one. */
export type Change = { words: MotifWords; pictureId: PictureId | null }

/** Whether a motif's words may be these: for itself, for what it grows from and for what grew from it. */
export async function mayBecome(
  trx: Trx,
  motif: WholeMotif,
  words: MotifWords,
): Promise<Outcome<WordsProblem | 'motifs.grown_looser' | 'motifs.standards_carry'>> {
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

export function columnsChanged({ words, pictureId }: Change, motif: WholeMotif): string[] {
  return [...changedBy(words, motif), ...(pictureId ? ['picture_id'] : [])]
}

/** Writes the words; what may no longer be sold with them leaves the shelf. Undefined when somebody was there first. */
export async function writeAnew(
  trx: Trx,
  motif: WholeMotif,
  event: 'edit' | 'rewrite',
  { words, pictureId }: Change,
  now: Instant,
): Promise<MotifState | undefined> {
  const to = await moveMotif(trx, motif, event, { ...motifColumns(words), ...(pictureId && { picture_id: pictureId }) })
  if (!to) return undefined
  if (words.useRule !== motif.use_rule) await takeOffShelf(trx, { motifId: motif.id, motif: words.name }, now)
  await updateCatalogue(trx, await goodsWithMotif(trx, motif.id))
  return to
}
