import { recordDelivery } from '#app/domain/deliveries/record-delivery.server'
import { removeDelivery } from '#app/domain/deliveries/remove-delivery.server'
import type { Actor } from '#app/domain/people/actor'
import type { DeliveryRecordId, ProducerId } from '#app/domain/shared/ids'
import { formKey } from '#app/http/form-key.server'
import { dayIn, now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import type { FormCase, Place } from './place'

const kept = { promised: 100, delivered: 90, accepted: 85, dueOn: dayIn(-40), deliveredOn: dayIn(-38) }
const typed = {
  standardId: '',
  promised: '100',
  delivered: '90',
  accepted: '84',
  note: 'Buku besar',
  dueOn: kept.dueOn,
  deliveredOn: kept.deliveredOn,
}

type Fields = (
  deliveryId: DeliveryRecordId,
  place: Place,
  staff: Actor,
  producerId: ProducerId,
) => Promise<Record<string, string>>

const desk = (what: string, fields: Fields): FormCase => ({
  route: 'routes/house.makers.$producerId_.deliveries',
  what,
  ready: async (place) => {
    const staff = await place.make.staffActor('quality')
    const producerId = (await place.make.producer()).id
    const delivery = { key: `key-${next()}`, producerId, ...kept, standardId: null, note: null }
    const outcome = await recordDelivery(place.db, staff, delivery, now)
    if (!outcome.ok) throw new Error(outcome.code)
    return {
      path: `/house/makers/${producerId}/deliveries`,
      cookie: await place.cookieOf(staff),
      fields: await fields(outcome.deliveryId, place, staff, producerId),
    }
  },
})

/** How makers kept their promises, written down from the books of before the house. */
export const deliveryForms: FormCase[] = [
  desk('an old delivery', () => Promise.resolve({ do: 'record', _key: formKey(), ...typed })),
  desk('a delivery corrected', (deliveryId) => Promise.resolve({ do: 'correct', deliveryId, revision: '1', ...typed })),
  desk('a delivery taken out', (deliveryId) => Promise.resolve({ do: 'remove', deliveryId })),
  desk('a delivery put back', async (deliveryId, { db }, staff, producerId) => {
    await removeDelivery(db, staff, { producerId, deliveryId }, now)
    return { do: 'restore', deliveryId }
  }),
]
