import type { Craft } from '#app/domain/people/producer'
import type { MotifId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { MotifState } from './motif-states'
import { isLooser, type UseRule } from './use-rule'

/** What the register says of a motif, as staff write it. */
export type MotifWords = {
  name: string
  craft: Craft
  originId: string
  originEn: string
  meaningId: string
  meaningEn: string
  storyId: string | null
  storyEn: string | null
  pakemId: string
  pakemEn: string
  newlyMade: boolean
  parentId: MotifId | null
  useRule: UseRule
  permissionOf: string | null
  /** As the people call themselves, where it is left out. */
  permissionOfEn: string | null
  termsId: string | null
  termsEn: string | null
  shareBp: number | null
  restrictedReason: string | null
}

export type Parent = { id: MotifId; craft: Craft; use_rule: UseRule; state: MotifState }
export type WordsProblem =
  | 'motifs.parent_missing'
  | 'motifs.parent_unknown'
  | 'motifs.parent_not_accepted'
  | 'motifs.looser_than_parent'
  | 'motifs.permission_incomplete'
  | 'motifs.reason_missing'

/** Whether a motif's words hold together. `parent` is the one its words name, when there is such a one. */
export function wordsHold(words: MotifWords, parent: Parent | undefined, own?: MotifId): Outcome<WordsProblem> {
  if (words.newlyMade && words.parentId === null) return refuse('motifs.parent_missing', undefined, 'parentId')
  if (words.parentId !== null) {
    if (!parent || parent.id === own) return refuse('motifs.parent_unknown', undefined, 'parentId')
    if (parent.state !== 'accepted') return refuse('motifs.parent_not_accepted', undefined, 'parentId')
    if (isLooser(words.useRule, parent.use_rule)) return refuse('motifs.looser_than_parent', undefined, 'useRule')
  }
  if (words.useRule === 'permission') {
    if (words.permissionOf === null) return refuse('motifs.permission_incomplete', undefined, 'permissionOf')
    if (words.termsId === null) return refuse('motifs.permission_incomplete', undefined, 'termsId')
    if (words.termsEn === null) return refuse('motifs.permission_incomplete', undefined, 'termsEn')
  }
  if (words.useRule === 'restricted' && words.restrictedReason === null)
    return refuse('motifs.reason_missing', undefined, 'restrictedReason')
  return { ok: true }
}

/** The columns of the register. What belongs to another rule than the motif's own is not kept. */
export function motifColumns(words: MotifWords) {
  const permission = words.useRule === 'permission'
  const made: 0 | 1 = words.newlyMade ? 1 : 0
  return {
    name: words.name,
    craft: words.craft,
    origin_id: words.originId,
    origin_en: words.originEn,
    meaning_id: words.meaningId,
    meaning_en: words.meaningEn,
    story_id: words.storyId,
    story_en: words.storyEn,
    pakem_id: words.pakemId,
    pakem_en: words.pakemEn,
    newly_made: made,
    parent_id: words.parentId,
    use_rule: words.useRule,
    permission_of: permission ? words.permissionOf : null,
    permission_of_en: permission ? words.permissionOfEn : null,
    terms_id: permission ? words.termsId : null,
    terms_en: permission ? words.termsEn : null,
    share_bp: permission ? words.shareBp : null,
    restricted_reason: words.useRule === 'restricted' ? words.restrictedReason : null,
  }
}

export type MotifColumns = ReturnType<typeof motifColumns>

/** The words as they stand in the columns. */
export function wordsOfMotif(motif: MotifColumns): MotifWords {
  return {
    name: motif.name,
    craft: motif.craft,
    originId: motif.origin_id,
    originEn: motif.origin_en,
    meaningId: motif.meaning_id,
    meaningEn: motif.meaning_en,
    storyId: motif.story_id,
    storyEn: motif.story_en,
    pakemId: motif.pakem_id,
    pakemEn: motif.pakem_en,
    newlyMade: motif.newly_made === 1,
    parentId: motif.parent_id,
    useRule: motif.use_rule,
    permissionOf: motif.permission_of,
    permissionOfEn: motif.permission_of_en,
    termsId: motif.terms_id,
    termsEn: motif.terms_en,
    shareBp: motif.share_bp,
    restrictedReason: motif.restricted_reason,
  }
}

/** The columns that these words would change. */
export function changedBy(words: MotifWords, motif: MotifColumns): (keyof MotifColumns)[] {
  const columns = motifColumns(words)
  return (Object.keys(columns) as (keyof MotifColumns)[]).filter((name) => columns[name] !== motif[name])
}

/** Only these of the columns. */
export function someColumns(columns: MotifColumns, names: readonly (keyof MotifColumns)[]): Partial<MotifColumns> {
  return Object.fromEntries(names.map((name) => [name, columns[name]]))
}
