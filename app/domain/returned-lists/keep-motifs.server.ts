import { editMotifIn } from '#app/domain/motifs/edit-motif.server'
import { type MotifWords, wordsOfMotif } from '#app/domain/motifs/motif-words'
import { proposeMotifIn } from '#app/domain/motifs/propose-motif.server'
import { isId, type MotifId } from '#app/domain/shared/ids'
import { refuse } from '#app/domain/shared/refusal'
import { deleteProposal, motifForHouse } from '#db/queries/motifs.server'
import type { Keeper } from './keeper.server'

export const motifsKeeper: Keeper<MotifWords> = {
  standing: async (trx, id) => {
    const motif = isId('motif', id) ? await motifForHouse(trx, id) : undefined
    return motif && { version: String(motif.version), fields: wordsOfMotif(motif) }
  },
  add: async (trx, actor, words, now) => {
    const proposed = await proposeMotifIn(trx, actor, { words }, now)
    return proposed.ok ? { ok: true, id: proposed.motifId } : proposed
  },
  edit: async (trx, actor, { id, seen }, words, now) => {
    const motifId = id as MotifId
    // Other words for it wait for another curator one by one; from a file they could not be taken back.
    if ((await motifForHouse(trx, motifId))?.state === 'accepted') return refuse('returned.motif_accepted')
    return editMotifIn(trx, actor, { motifId, words, seen: Number(seen) }, now)
  },
  remove: async (trx, id) => ((await deleteProposal(trx, id as MotifId)) ? { ok: true } : refuse('returned.in_use')),
}
