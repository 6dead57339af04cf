import { type ConceptId, isId } from '#app/domain/shared/ids'
import { refuse } from '#app/domain/shared/refusal'
import { addConceptIn, editConceptIn } from '#app/domain/vocabulary/keep-concept.server'
import type { WrittenConcept } from '#app/domain/vocabulary/vocabulary-rules'
import { conceptById, deleteConcept } from '#db/queries/vocabulary.server'
import type { Keeper } from './keeper.server'

export type ConceptRow = WrittenConcept & { active: boolean }

export const vocabularyKeeper: Keeper<ConceptRow> = {
  standing: async (trx, id) => {
    const concept = isId('concept', id) ? await conceptById(trx, id) : undefined
    if (!concept) return undefined
    const { kind, forms_id: formsId, forms_en: formsEn, forms_regional: formsRegional, note, updated_at: version } = concept
    const broader = concept.broader.split(';').filter(Boolean)
    const marks = { weak: concept.weak === 1, active: concept.active === 1 }
    return { version, fields: { kind, formsId, formsEn, formsRegional, broader, note, ...marks } }
  },
  add: async (trx, actor, { active, ...written }, now) => {
    if (!active) return refuse('returned.new_set_aside', undefined, 'active')
    const added = await addConceptIn(trx, actor, written, now)
    return added.ok ? { ok: true, id: added.conceptId } : added
  },
  edit: (trx, actor, { id, seen }, written, now) =>
    editConceptIn(trx, actor, { ...written, conceptId: id as ConceptId, seen }, now),
  remove: async (trx, id) => ((await deleteConcept(trx, id as ConceptId)) ? { ok: true } : refuse('returned.in_use')),
}
