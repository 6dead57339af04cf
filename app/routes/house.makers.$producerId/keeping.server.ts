import { may } from '#app/auth/permissions'
import { keptIn } from '#app/domain/deliveries/delivery-rules'
import { dayOf } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Guarded } from '#app/http/viewer.server'
import { deliveriesOf } from '#db/queries/deliveries.server'
import { offDaysForHouse } from '#db/queries/off-days-lists.server'

const mostOffDays = 8
const mostDeliveries = 200

type Maker = { id: ProducerId; regency: string; village: string | null }

/** What is known of how this maker keeps its promises: when it does not work, and what came of those before. */
export async function keepingOf({ db, viewer, now }: Guarded, maker: Maker) {
  return {
    offDays: await offDaysForHouse(db, viewer, { when: 'coming', maker }, dayOf(now), mostOffDays),
    kept: may(viewer, 'delivery.read') ? keptIn(await deliveriesOf(db, viewer, maker.id, mostDeliveries)) : null,
  }
}

export type Keeping = Awaited<ReturnType<typeof keepingOf>>
