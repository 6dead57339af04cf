import { recordOffDays } from '#app/domain/supply/record-off-days.server'
import { removeOffDays } from '#app/domain/supply/remove-off-days.server'
import { formKey } from '#app/http/form-key.server'
import type { Actor } from '#app/domain/people/actor'
import type { ProducerId } from '#app/domain/shared/ids'
import { dayIn, now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import type { FormCase, Place } from './place'

const days = { from: dayIn(10), to: dayIn(14), reason: 'harvest' } as const

async function recorded({ db }: Place, actor: Actor, producerId: ProducerId) {
  const scope = { producerId, regency: null, village: null }
  const outcome = await recordOffDays(db, actor, { key: `key-${next()}`, scope, ...days, note: null }, now)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.offDaysId
}

const desk = (what: string, fields: (place: Place, staff: Actor) => Promise<Record<string, string>>): FormCase => ({
  route: 'routes/house.calendar',
  what,
  ready: async (place) => {
    const staff = await place.make.staffActor('sourcing')
    return { path: '/house/calendar', cookie: await place.cookieOf(staff), fields: await fields(place, staff) }
  },
})

/** When no work is done: said by makers for themselves, and at the desks for places and makers. */
export const calendarForms: FormCase[] = [
  {
    route: 'routes/workshop.off-days',
    what: 'days off',
    ready: async ({ make, cookieOf }) => {
      const fields = { do: 'record', _key: formKey(), ...days, note: 'Panen padi' }
      return { path: '/workshop/off-days', cookie: await cookieOf(await make.producerActor()), fields }
    },
  },
  {
    route: 'routes/workshop.off-days',
    what: 'no days off after all',
    ready: async (place) => {
      const maker = await place.make.producerActor()
      const fields = { do: 'remove', offDaysId: await recorded(place, maker, maker.producerId) }
      return { path: '/workshop/off-days', cookie: await place.cookieOf(maker), fields }
    },
  },
  desk('days off of a village', async ({ make }) => {
    const village = `Umaklaran ${next()}`
    await make.producer({ regency: 'Belu', village })
    return { do: 'record', _key: formKey(), kind: 'village', village: `${village}, Belu`, regency: '', ...days, note: '' }
  }),
  desk('days off of everybody', () =>
    Promise.resolve({ do: 'record', _key: formKey(), kind: 'house', village: '', regency: '', ...days, note: 'Lebaran' }),
  ),
  desk('days off put back', async (place, staff) => {
    const offDaysId = await recorded(place, staff, (await place.make.producer()).id)
    await removeOffDays(place.db, staff, offDaysId, now)
    return { do: 'restore', offDaysId }
  }),
]
