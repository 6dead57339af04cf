import { formKey } from '#app/http/form-key.server'
import { now } from '#tests/support/clock'
import type { FormCase, Place } from './place'

const written = {
  kind: 'product',
  formsId: 'noken; tas noken',
  formsEn: 'string bag',
  formsRegional: '',
  broader: 'tas',
  note: '',
}
const curator = async ({ cookieOf, make }: Place) => cookieOf(await make.staffActor('programmes'))

/** What search knows things by. */
export const vocabularyForms: FormCase[] = [
  {
    route: 'routes/house.vocabulary.new',
    what: 'add a concept',
    ready: async (place) => ({
      path: '/house/vocabulary/new',
      cookie: await curator(place),
      fields: { _key: formKey(), ...written },
    }),
  },
  {
    route: 'routes/house.vocabulary.$conceptId',
    what: 'change a concept',
    ready: async (place) => {
      const concept = await place.db
        .selectFrom('concepts')
        .select(['id', 'updated_at'])
        .where('key', '=', 'topi')
        .executeTakeFirstOrThrow()
      const fields = { _key: formKey(), seen: concept.updated_at, ...written }
      return { path: `/house/vocabulary/${concept.id}`, cookie: await curator(place), fields }
    },
  },
  {
    route: 'routes/house.vocabulary._index',
    what: 'settle a search',
    ready: async (place) => {
      await place.db
        .insertInto('unfound_searches')
        .values({ words: 'noken', times: 3, last_at: now, settled: 0 })
        .onConflict((conflict) => conflict.column('words').doUpdateSet({ settled: 0 }))
        .execute()
      return { path: '/house/vocabulary', cookie: await curator(place), fields: { words: 'noken' } }
    },
  },
]
