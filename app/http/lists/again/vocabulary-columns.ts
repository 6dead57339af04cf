import { conceptKinds } from '#app/domain/vocabulary/concept'
import type { conceptsSeen } from '#db/queries/vocabulary.server'
import { chosen, type ListColumn, markOf, yesOrNo } from './list-column'

export type Concept = Awaited<ReturnType<typeof conceptsSeen>>[number]

const words = (field: string, head: ListColumn<Concept>['head'], cell: (concept: Concept) => string): ListColumn<Concept> => ({
  ...{ field, head, cell },
})

export const vocabularyColumns: readonly ListColumn<Concept>[] = [
  { head: 'exports.code', cell: ({ key }) => key },
  chosen(
    'kind',
    'vocabulary.kind',
    conceptKinds,
    (kind) => `vocabulary.kind.${kind}`,
    ({ kind }) => kind,
  ),
  words('formsId', 'vocabulary.forms_id', ({ forms_id }) => forms_id),
  words('formsEn', 'vocabulary.forms_en', ({ forms_en }) => forms_en),
  words('formsRegional', 'vocabulary.forms_regional', ({ forms_regional }) => forms_regional),
  {
    ...words('broader', 'vocabulary.broader', ({ broader }) => broader),
    read: (keys) => ({
      typed: {
        broader: keys
          .split(/[;,]/)
          .map((key) => key.trim())
          .filter(Boolean),
      },
    }),
  },
  yesOrNo('weak', 'exports.weak', ({ weak }) => weak === 1),
  yesOrNo('active', 'vocabulary.active', ({ active }) => active === 1),
  words('note', 'vocabulary.note', ({ note }) => note),
  { head: 'exports.mark', cell: ({ updated_at: version }) => markOf(version) },
]
