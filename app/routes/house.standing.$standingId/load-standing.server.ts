import { moversOf } from '#app/domain/people/actor'
import { dayOf, monthOf } from '#app/domain/shared/calendar'
import type { StandingSupplyId } from '#app/domain/shared/ids'
import type { RefusalParams } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { warningOf } from '#app/domain/standing/forecast'
import { forecasts } from '#app/domain/standing/forecasts.server'
import { seesBuyers } from '#app/domain/standing/sees-buyers'
import { monthsSoFar, nextOpening } from '#app/domain/standing/standing-months'
import { type StandingEvent, type StandingState, standingTransitions } from '#app/domain/standing/standing-states'
import type { Guarded } from '#app/http/viewer.server'
import { eventsOf } from '#db/queries/events.server'
import { monthsOpened, standingForStaff, troublesOf } from '#db/queries/standing-supplies.server'

/** The longest ago is in the trail. */
const mostMonths = 24

/** All that its page shows; undefined when there is none. */
export async function loadStanding({ db, viewer, now }: Guarded, id: StandingSupplyId) {
  const found = await standingForStaff(db, viewer, id)
  if (!found) return undefined
  const { audience: _, ...standing } = found
  const today = dayOf(now)
  const ahead = (await forecasts(db, today)).get(id)
  const calls = new Map((await monthsOpened(db, [id])).map((call) => [call.month, call]))
  const opened = new Set(calls.keys())
  const soFar = standing.state === 'ended' ? [...opened] : monthsSoFar(standing, opened, today)
  const events = await eventsOf(db, id)
  const troubles = standing.state === 'running' ? await troublesOf(db, [id]) : []
  return {
    standing,
    ahead: ahead ? { makers: ahead.makers, months: ahead.months } : null,
    warning: warningOf(ahead?.months ?? []) ?? null,
    months: soFar.slice(0, mostMonths).map((month) => ({ month, call: calls.get(month) ?? null })),
    next: standing.state === 'running' ? (nextOpening(standing, opened, today) ?? null) : null,
    troubles: troubles
      .filter(({ month }) => month >= monthOf(today))
      .map(({ month, code, params }) => ({ month, why: { code, params: JSON.parse(params) as RefusalParams } })),
    steps: [...new Set(eventsOpenTo<StandingState, StandingEvent>(standingTransitions, standing.state, moversOf(viewer)))],
    events: seesBuyers(viewer) ? events : events.map(withoutReasons),
  }
}

/** Why a supply ended is told of its buyer. */
function withoutReasons<Told extends { kind: string; data: string }>(event: Told): Told {
  return event.kind === 'standing.ended' ? { ...event, data: '{}' } : event
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadStanding>>>
export type ShownStanding = Loaded['standing']
export type Ahead = Loaded['ahead']
export type MonthSoFar = Loaded['months'][number]
export type NextOpening = Loaded['next']
export type Trouble = Loaded['troubles'][number]
