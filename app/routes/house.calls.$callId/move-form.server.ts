import { z } from 'zod'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { cancelCall, closeCall, extendCall, reopenCall } from '#app/domain/supply/move-call.server'
import { dayField, idField, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import type { Database } from '#db/client.server'

const common = { _key: keyField(), callId: idField('supplyCall') }

/** One form an event of the table of states; each asks for what that step needs. */
export const moveForm = z.discriminatedUnion(
  'event',
  [
    z.object({ ...common, event: z.literal('extend'), closesOn: dayField() }),
    z.object({ ...common, event: z.literal('reopen'), closesOn: dayField() }),
    z.object({ ...common, event: z.literal('close') }),
    z.object({
      ...common,
      event: z.literal('cancel'),
      reason: text(300),
      sure: z.literal('on', 'supply.cancel_not_sure'),
    }),
  ],
  'form.not_a_choice',
)

export const saidOf = {
  extend: 'supply.was_extended',
  reopen: 'supply.was_reopened',
  close: 'supply.was_closed',
  cancel: 'supply.was_cancelled',
} as const

export function moveCall(db: Database, viewer: Actor, form: z.infer<typeof moveForm>, now: Instant) {
  const { _key: key, callId } = form
  switch (form.event) {
    case 'extend':
      return extendCall(db, viewer, { key, callId, closesOn: form.closesOn }, now)
    case 'reopen':
      return reopenCall(db, viewer, { key, callId, closesOn: form.closesOn }, now)
    case 'close':
      return closeCall(db, viewer, { key, callId }, now)
    case 'cancel':
      return cancelCall(db, viewer, { key, callId, reason: form.reason }, now)
  }
}
