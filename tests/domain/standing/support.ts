import type { Actor } from '#app/domain/people/actor'
import type { Month } from '#app/domain/shared/calendar'
import type { StandardId, StandingSupplyId } from '#app/domain/shared/ids'
import { type NewStanding, startStanding } from '#app/domain/standing/start-standing.server'
import { nobody } from '#app/domain/supply/audience'
import type { Database } from '#db/client.server'
import { standingById } from '#db/queries/standing-supplies.server'
import { now } from '#tests/support/clock'
import { factory } from '#tests/support/factory'
import { newKey, sure } from '../supply/support'

export const month = (text: string) => text as Month

/** 200 a month, ready on the 31st or the last, from April on: on 2 March nobody is to be asked yet. */
export const usualTerms = {
  quantity: 10,
  unit: 'kodi',
  ceilingMinor: null,
  leastGrade: 'C',
  readyDay: 31,
  lastMonth: null,
  audience: { ...nobody, crafts: ['weaving'] },
} as const

export async function begun(db: Database, change: Partial<NewStanding> = {}) {
  const make = factory(db)
  const standardId: StandardId = change.standardId ?? (await make.standard()).id
  const { producer_id: producerId } = await make.product({ standard_id: standardId })
  const staff = await make.staffActor('sourcing')
  const begin = (actor: Actor, more: Partial<NewStanding> = {}) =>
    startStanding(
      db,
      actor,
      { ...usualTerms, key: newKey(), buyerId: null, standardId, firstMonth: month('2026-04'), ...change, ...more },
      now,
    )
  const started = await begin(staff)
  if (!started.ok) throw new Error(started.code)
  return { make, staff, standardId, producerId, begin, standingId: started.standingId }
}

export async function standingNow(db: Database, id: StandingSupplyId) {
  return sure(await standingById(db, id))
}
