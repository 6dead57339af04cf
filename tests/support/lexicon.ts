import type { Concept, ConceptKind } from '#app/domain/vocabulary/concept'
import { lexiconOf } from '#app/domain/vocabulary/lexicon'
import { firstWords } from '#db/migrations/words/first-words'

const listed = (text: string) => text.split(';').filter(Boolean)

/** The vocabulary every house begins with. */
export const lexicon = lexiconOf(
  firstWords.map(([key, kind, id, en, regional, broader, weak]): Concept => {
    const forms = [...listed(id), ...listed(en), ...listed(regional)]
    const name = { id: listed(id)[0] ?? key, en: listed(en)[0] ?? key }
    return { key, kind: kind as ConceptKind, name, forms, broader: listed(broader), weak: weak === 1 }
  }),
)
