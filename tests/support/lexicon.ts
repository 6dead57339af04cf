import type { Concept, ConceptKind } from '#app/domain/vocabulary/concept'
import { lexiconOf } from '#app/domain/vocabulary/lexicon'
import { botanicalWords, takenWords } from '#db/migrations/words/botanical-words'
import { firstWords } from '#db/migrations/words/first-words'
import { moreWords } from '#db/migrations/words/more-words'
import { together } from '#db/migrations/words/together'
import { without } from '#db/migrations/words/without'

const listed = (text: string) => text.split(';').filter(Boolean)
type Words = (typeof firstWords)[number]

/** The vocabulary every house begins with, as rows. */
export const beginningWords: readonly Words[] = [...firstWords, ...moreWords, ...botanicalWords]
  .reduce<Words[]>((rows, word) => {
    const at = rows.findIndex(([key]) => key === word[0])
    const known = rows[at]
    if (!known) return [...rows, word]
    const [key, kind, id, en, regional, broader, weak, note] = known
    const more = [together(id, word[2]), together(en, word[3]), together(regional, word[4]), together(broader, word[5])] as const
    rows[at] = [key, kind, ...more, weak || word[6] ? 1 : 0, note]
    return rows
  }, [])
  .map(([key, kind, id, ...rest]): Words => {
    const taken = takenWords.find(([from]) => from === key)?.[1]
    return [key, kind, taken ? without(id, taken) : id, ...rest]
  })

export const lexicon = lexiconOf(
  beginningWords.map(([key, kind, id, en, regional, broader, weak]): Concept => {
    const forms = [...listed(id), ...listed(en), ...listed(regional)]
    const name = { id: listed(id)[0] ?? key, en: listed(en)[0] ?? key }
    return { key, kind: kind as ConceptKind, name, forms, broader: listed(broader), weak: weak === 1 }
  }),
)
