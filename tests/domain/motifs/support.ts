import { decideRevision } from '#app/domain/motifs/decide-revision.server'
import { editMotif } from '#app/domain/motifs/edit-motif.server'
import type { MotifWords } from '#app/domain/motifs/motif-words'
import { proposeMotif } from '#app/domain/motifs/propose-motif.server'
import { type MotifStep, moveMotifOn } from '#app/domain/motifs/review-motif.server'
import type { Actor } from '#app/domain/people/actor'
import type { MotifId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { motifForHouse } from '#db/queries/motifs.server'
import { now } from '#tests/support/clock'
import { keys } from '../catalogue/places'

export const words: MotifWords = {
  name: 'Sulur',
  craft: 'batik',
  originId: 'Samarinda',
  originEn: 'Samarinda',
  meaningId: 'Tumbuh',
  meaningEn: 'Growth',
  storyId: null,
  storyEn: null,
  pakemId: 'Satu pangkal',
  pakemEn: 'One root',
  newlyMade: false,
  parentId: null,
  useRule: 'open',
  permissionOf: null,
  permissionOfEn: null,
  termsId: null,
  termsEn: null,
  shareBp: null,
  restrictedReason: null,
}

export const byPermission = {
  useRule: 'permission',
  permissionOf: 'Lembaga adat',
  permissionOfEn: 'The customary council',
  termsId: 'Nama disebut',
  termsEn: 'It is named',
  shareBp: 250,
} as const

export const reasons = { id: 'Pakemnya utuh', en: 'Its pakem is whole' }

export async function proposed(db: Database, actor: Actor, values: Partial<MotifWords> = {}): Promise<MotifId> {
  const outcome = await proposeMotif(db, actor, { key: keys(), words: { ...words, ...values } }, now)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.motifId
}

export function step(db: Database, actor: Actor, motifId: MotifId, taken: MotifStep, key = keys()) {
  return moveMotifOn(db, actor, { motifId, key, step: taken }, now)
}

export async function accepted(db: Database, proposer: Actor, curator: Actor, values: Partial<MotifWords> = {}) {
  const motifId = await proposed(db, proposer, values)
  await step(db, curator, motifId, { event: 'take' })
  const outcome = await step(db, curator, motifId, { event: 'accept', reasons })
  if (!outcome.ok) throw new Error(outcome.code)
  return motifId
}

/** Other words for an accepted motif, proposed for what the page shows now. */
export async function revise(db: Database, actor: Actor, motifId: MotifId, other: Partial<MotifWords>) {
  const seen = (await motifForHouse(db, motifId))?.version ?? 0
  return editMotif(db, actor, { motifId, words: { ...words, ...other }, seen }, now)
}

/** The same, and another curator takes them. */
export async function revised(db: Database, proposer: Actor, curator: Actor, motifId: MotifId, other: Partial<MotifWords>) {
  const sent = await revise(db, proposer, motifId, other)
  if (!sent.ok) return sent
  if (!sent.revisionId) throw new Error('nothing was proposed')
  return decideRevision(db, curator, { key: keys(), motifId, revisionId: sent.revisionId, event: 'rewrite', reasons }, now)
}
