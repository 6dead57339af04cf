import { z } from 'zod'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { endStanding, restStanding, resumeStanding } from '#app/domain/standing/move-standing.server'
import { idField, text, whole } from '#app/http/fields'
import type { Database } from '#db/client.server'

const common = { standingId: idField('standingSupply'), revision: whole(1, 1_000_000) }

/** One form a step of the table of states; changing has a page of its own. */
export const moveForm = z.discriminatedUnion(
  'event',
  [
    z.object({ ...common, event: z.literal('rest') }),
    z.object({ ...common, event: z.literal('resume') }),
    z.object({
      ...common,
      event: z.literal('end'),
      reason: text(300),
      sure: z.literal('on', 'standing.end_not_sure'),
    }),
  ],
  'form.not_a_choice',
)

export const saidOf = { rest: 'standing.was_rested', resume: 'standing.was_resumed', end: 'standing.was_ended' } as const

export function moveStanding(db: Database, viewer: Actor, form: z.infer<typeof moveForm>, now: Instant) {
  const input = { standingId: form.standingId, seen: form.revision }
  switch (form.event) {
    case 'rest':
      return restStanding(db, viewer, input, now)
    case 'resume':
      return resumeStanding(db, viewer, input, now)
    case 'end':
      return endStanding(db, viewer, { ...input, reason: form.reason }, now)
  }
}
