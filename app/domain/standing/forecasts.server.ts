import { type Day, monthOf, plusDays } from '#app/domain/shared/calendar'
import type { StandingSupplyId } from '#app/domain/shared/ids'
import { readAudience } from '#app/domain/supply/audience'
import { pacesOfAudience } from '#db/queries/call-audiences.server'
import type { Reader } from '#db/client.server'
import { diariesUntil } from '#db/queries/diaries.server'
import { monthsOpened, type OpenedMonth, standingsAlive, type StandingSupply } from '#db/queries/standing-supplies.server'
import { forecast, type MakerPace, type MonthForecast, type MonthNeed, warningOf } from './forecast'
import { isTooLate, monthsAhead, opensOn, readyIn } from './standing-months'
import { callOfMonth } from './standing-terms'

export type StandingForecast = { standing: StandingSupply; makers: number; months: MonthForecast[] }

/** What the months ahead of all running supplies look like; together, because they draw on the same makers. */
export async function forecasts(db: Reader, today: Day): Promise<Map<StandingSupplyId, StandingForecast>> {
  const running = (await standingsAlive(db)).filter(({ state }) => state === 'running')
  if (running.length === 0) return new Map()
  const opened = await monthsOpened(
    db,
    running.map(({ id }) => id),
    monthOf(today),
  )
  const needs = running.flatMap((standing) => needsOf(standing, opened, today))
  const makers = new Map<StandingSupplyId, MakerPace[]>()
  for (const { id, audience, standardId } of running)
    makers.set(id, await pacesOfAudience(db, readAudience(audience), standardId))
  const until = needs.reduce((last, { readyOn }) => (readyOn > last ? readyOn : last), plusDays(today, 1))
  const { of, others } = await diariesUntil(db, today, until)
  const months = forecast(
    needs,
    (id) => makers.get(id) ?? [],
    (id) => of.get(id) ?? others,
  )
  return new Map(
    running.map((standing) => [
      standing.id,
      { standing, makers: makers.get(standing.id)?.length ?? 0, months: months.filter((one) => one.standingId === standing.id) },
    ]),
  )
}

/** The running supplies that will not be covered in a month to come, or hardly. */
export async function standingWarnings(db: Reader, today: Day) {
  return [...(await forecasts(db, today)).values()].flatMap(({ standing, months }) => {
    const warning = warningOf(months)
    const { id, number, nameId, nameEn, baseUnit } = standing
    return warning ? { id, number, nameId, nameEn, baseUnit, warning } : []
  })
}

/** A month whose call was cancelled is not wanted any more. */
function needsOf(standing: StandingSupply, opened: readonly OpenedMonth[], today: Day): MonthNeed[] {
  return monthsAhead(standing, today).flatMap((month) => {
    const call = opened.find((one) => one.standingId === standing.id && one.month === month)
    if (call?.state === 'cancelled') return []
    const usual = callOfMonth(standing, standing.priceMinor, month, today)
    const { quantity, buffer, lotStep } = call ?? usual
    const asked = opensOn(month, standing)
    return {
      standingId: standing.id,
      month,
      from: asked > today ? asked : today,
      readyOn: call?.readyBy ?? readyIn(month, standing.readyDay),
      needed: quantity + buffer,
      promised: call?.promised ?? 0,
      lotStep,
      open: call ? call.state === 'open' : !isTooLate(month, standing.readyDay, today),
    }
  })
}
