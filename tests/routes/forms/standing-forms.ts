import type { StandingState } from '#app/domain/standing/standing-states'
import { formKey } from '#app/http/form-key.server'
import { begun } from '../../domain/standing/support'
import type { FormCase, Place, Posted } from './place'

const terms = { quantity: '10', unit: 'kodi', ceilingMinor: '50000', leastGrade: 'B', readyDay: '20', lastMonth: '2027-02' }

async function atStanding(place: Place, page: string, state: StandingState, fields: Posted['fields']): Promise<Posted> {
  const { standingId, staff } = await begun(place.db)
  await place.db.updateTable('standing_supplies').set({ state }).where('id', '=', standingId).execute()
  const cookie = await place.cookieOf(staff)
  return { path: `/house/standing/${standingId}${page}`, cookie, fields: { revision: '1', ...fields } }
}

const step = (event: string, state: StandingState, fields: Posted['fields'] = {}): FormCase => ({
  route: 'routes/house.standing.$standingId',
  what: event,
  ready: (place) => atStanding(place, '', state, { event, ...fields }),
})

export const standingForms: FormCase[] = [
  {
    route: 'routes/house.standing.new',
    what: 'start a standing supply',
    ready: async (place) => {
      const { producer_id, standard_id } = await place.make.product({ standard_id: (await place.make.standard()).id })
      const buyer = await place.make.buyer()
      const whose = { _key: formKey(), standardId: standard_id ?? '', buyerId: buyer.id, firstMonth: '2026-05' }
      const fields = { ...whose, ...terms, producerIds: [producer_id] }
      const cookie = await place.cookieOf(await place.make.staffActor('sourcing'))
      return { path: `/house/standing/new?standard=${standard_id}`, cookie, fields }
    },
  },
  {
    route: 'routes/house.standing.$standingId_.change',
    what: 'change a standing supply',
    ready: (place) => atStanding(place, '/change', 'running', { ...terms, crafts: ['weaving'] }),
  },
  step('rest', 'running'),
  step('resume', 'resting'),
  step('end', 'running', { reason: 'The hotel closes', sure: 'on' }),
]
