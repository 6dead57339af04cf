import { saveFilter } from '#app/domain/desk/keep-filters.server'
import { formKey } from '#app/http/form-key.server'
import { now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import type { FormCase, Place, Posted } from './place'

async function atFilters({ db, make, cookieOf }: Place, fields: Posted['fields']): Promise<Posted> {
  const staff = await make.staffActor('sourcing')
  const filter = { list: 'makers', query: 'craft=batik', name: `Batik ${next()}`, shared: false, key: formKey() }
  const saved = await saveFilter(db, staff, filter, now)
  if (!saved.ok) throw new Error(saved.code)
  return { path: '/house/filters', cookie: await cookieOf(staff), fields: { filterId: saved.filterId, ...fields } }
}

export const deskForms: FormCase[] = [
  {
    route: 'routes/house.filters',
    what: 'save filters',
    ready: async ({ make, cookieOf }) => ({
      path: '/house/filters',
      cookie: await cookieOf(await make.staffActor('programmes')),
      fields: { do: 'save', list: 'makers', query: 'officer=none&craft=batik', name: 'Belum didampingi', _key: formKey() },
    }),
  },
  {
    route: 'routes/house.filters',
    what: 'rename filters',
    ready: (place) => atFilters(place, { do: 'change', name: 'Batik Samarinda' }),
  },
  { route: 'routes/house.filters', what: 'remove filters', ready: (place) => atFilters(place, { do: 'remove' }) },
]
