import type { Instant } from '#app/domain/shared/calendar'

type Step = { at: Instant; order: number; take: (now: Instant) => Promise<void> }

/** All stories are told at once, day by day, so that numbers and calendars fill as they would have. */
export type Schedule = {
  at: (when: Instant, take: (now: Instant) => Promise<void>) => void
  play: () => Promise<void>
}

export function schedule(): Schedule {
  const steps: Step[] = []
  let order = 0
  return {
    at: (when, take) => void steps.push({ at: when, order: order++, take }),
    play: async () => {
      for (;;) {
        steps.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1))
        const step = steps.shift()
        if (!step) return
        await step.take(step.at)
      }
    },
  }
}
