import { dayOf } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Guarded } from '#app/http/viewer.server'
import { offDaysForHouse } from '#db/queries/off-days-lists.server'

const mostOffDays = 8

type Maker = { id: ProducerId; regency: string; village: string | null }

/** What is known of how this maker keeps its promises: when it does not work. */
export async function keepingOf({ db, viewer, now }: Guarded, maker: Maker) {
  return { offDays: await offDaysForHouse(db, viewer, { when: 'coming', maker }, dayOf(now), mostOffDays) }
}

export type Keeping = Awaited<ReturnType<typeof keepingOf>>
