import { recordRates } from '#app/domain/quotes/record-rates.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { Database } from '#db/client.server'
import { exchangeRates } from './exchange-rates'
import { fillShelves } from './fill-shelves.server'
import { gatherMakers } from './gather.server'
import { openHouse } from './open-house.server'
import type { Stage } from './stage'
import { stageClock } from './stage-clock'
import { openStudio } from './studio.server'
import { careForMakers, openWorkshops, takeInLists } from './take-in-makers.server'
import { tellPages } from './tell-pages.server'
import { tellTrade } from './trade/tell.server'

/**
 * Fills an empty database with the sample data: the makers of two real-shaped lists, goods, and trade at every stage, all
 * through the use-cases, in the months before `now`. The same day gives the same history.
 */
export async function fillDemo(
  db: Database,
  tools: Pick<Stage, 'storage' | 'lists' | 'solver'>,
  now: Instant,
  publicUrl = 'http://127.0.0.1:3000',
): Promise<void> {
  const clock = stageClock(now)
  const { cast, passwordHash } = await openHouse(db, clock)
  const stage: Stage = { db, ...tools, clock, cast, publicUrl, studio: openStudio(db, tools.storage, clock.at(112, 8)) }
  const known = exchangeRates.filter((rate) => rate.day <= clock.today)
  await recordRates(db, cast.staff.finance, known, clock.at(129))
  await takeInLists(stage)
  await careForMakers(stage, passwordHash)
  await openWorkshops(stage, passwordHash)
  await gatherMakers(stage)
  await tellPages(stage)
  await tellTrade(stage, await fillShelves(stage))
}
