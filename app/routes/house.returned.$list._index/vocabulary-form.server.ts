import type { ConceptRow } from '#app/domain/returned-lists/keep-vocabulary.server'
import { formsIn, keyOf } from '#app/domain/vocabulary/vocabulary-rules'
import { ticked } from '#app/http/fields'
import type { ListForm } from '#app/http/lists/again/list-form'
import { type Concept, vocabularyColumns } from '#app/http/lists/again/vocabulary-columns'
import type { Reader } from '#db/client.server'
import { allConceptKeys, conceptsByKey } from '#db/queries/vocabulary.server'
import { conceptForm } from '../house.vocabulary.new/concept-form'

const schema = conceptForm.omit({ _key: true }).extend({ active: ticked() })

const firstForm = ({ formsId, formsEn, formsRegional }: ConceptRow) => formsIn(`${formsId};${formsEn};${formsRegional}`)[0] ?? ''

/** A concept by its code; a new one is known by its first form. */
export function vocabularyForm(db: Reader): ListForm<Concept, ConceptRow> {
  return {
    columns: vocabularyColumns,
    find: (keys) => conceptsByKey(db, keys),
    told: ({ id, key, updated_at: version, forms_id, forms_en }) => ({
      ...{ id, version },
      name: forms_id.split(';')[0] || forms_en.split(';')[0] || key,
    }),
    typedOf: ({ kind, forms_id: formsId, forms_en: formsEn, forms_regional: formsRegional, broader, weak, active, note }) => ({
      ...{ kind, formsId, formsEn, formsRegional, note },
      broader: broader.split(';').filter(Boolean),
      ...{ weak: weak === 1 ? 'on' : '', active: active === 1 ? 'on' : '' },
    }),
    blank: { kind: '', formsId: '', formsEn: '', formsRegional: '', broader: [], weak: '', active: 'on', note: '' },
    schema,
    nameOf: firstForm,
    likeness: (concept) => keyOf(firstForm(concept)),
    known: async () => new Map((await allConceptKeys(db)).map((key) => [key, key])),
  }
}
