import { dayOf, daysBetween, type Instant } from '#app/domain/shared/calendar'
import { openDueMonths } from '#app/domain/standing/open-due-months.server'
import { opensOn } from '#app/domain/standing/standing-months'
import { startStanding } from '#app/domain/standing/start-standing.server'
import { usualStanding } from '#app/domain/standing/usual-standing'
import { nobody } from '#app/domain/supply/audience'
import { closeDueCalls } from '#app/domain/supply/close-due-calls.server'
import { daysToAnswer } from '#app/domain/supply/usual-call'
import { standardToCall } from '#db/queries/call-lines.server'
import { monthsOpened } from '#db/queries/standing-supplies.server'
import { must } from '../must'
import type { Shelves, Stage } from '../stage'
import { regenciesOf, tellAnswers } from './call.server'
import type { Schedule } from './schedule'

const begun = 100
const calling = { priceKind: 'fixed', eager: 1, gives: [0.4, 0.7], mostShare: 0.4 } as const

/** The hotel lays a bag into each of its rooms, so that it wants new ones every month: the house's clockwork asks for each month on its day. */
export function tellStandingSupply(stage: Stage, shelves: Shelves, steps: Schedule): void {
  const { db, clock, cast } = stage
  steps.at(clock.at(begun, 11), async (now) => {
    const standardId = shelves.standards.ilungTote
    const standard = await standardToCall(db, standardId)
    if (!standard) throw new Error('the hotel asks for a standard that is not there')
    const { usual, months } = usualStanding(standard, dayOf(now))
    const audience = { ...nobody, crafts: [standard.craft], regencies: await regenciesOf(stage, standardId) }
    const [buyerId = null] = cast.buyers.jakarta.buyerIds
    const target = { ...usual, quantity: 12, unit: 'dozen' as const, audience }
    const begin = { ...target, key: 'standing bags', buyerId, standardId }
    must(await startStanding(db, cast.staff.sourcing, begin, now), 'standing bags')
    for (const month of months.filter((one) => one >= usual.firstMonth)) {
      const on = daysBetween(opensOn(month, { ...usual, leadDays: standard.leadDays }), clock.today)
      if (on >= 0) steps.at(clock.at(on, 7), (at) => openMonth(stage, on, steps, at))
    }
  })
}

async function openMonth(stage: Stage, on: number, steps: Schedule, now: Instant): Promise<void> {
  await openDueMonths(stage.db, now)
  const standings = await stage.db.selectFrom('standing_supplies').select('id').execute()
  const [call] = await monthsOpened(
    stage.db,
    standings.map(({ id }) => id),
  )
  if (!call) throw new Error('no month was opened')
  const { quantity, buffer, lotStep, callId } = call
  const closes = on - daysToAnswer
  const days = { on, closes, readyIn: daysBetween(stage.clock.today, call.readyBy) }
  const told = { name: `bags of ${call.month}`, calling: { ...calling, ...days }, quantity, buffer, lotStep }
  await tellAnswers(stage, told, callId, steps)
  if (closes > 0) steps.at(stage.clock.at(closes - 1, 0.5), async (at) => void (await closeDueCalls(stage.db, at)))
}
