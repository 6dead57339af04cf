import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { isId, type OffDaysId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import { type OffDays, offReasons } from '#app/domain/supply/off-days'
import { removeOffDays, restoreOffDays } from '#app/domain/supply/remove-off-days.server'
import type { Database } from '#db/client.server'
import { offDaysById } from '#db/queries/off-days.server'
import { choice, dayField, idField, optionalText } from './fields'
import { flashRedirect } from './flash.server'
import { keyField } from './form-key.server'

/** What every form for days off asks. */
export const offDaysFields = {
  do: z.literal('record'),
  _key: keyField(),
  from: dayField(),
  to: dayField(),
  reason: choice(offReasons),
  note: optionalText(200),
}

export const takeOutForm = z.object({ do: choice(['remove', 'restore']), offDaysId: idField('offDays') })

type TakeOut = z.infer<typeof takeOutForm>

/** Takes days off out, or puts them back; then leads to where they are listed, which offers the way back. */
export async function takeOut(
  { db, viewer, now }: { db: Database; viewer: Actor; now: Instant },
  form: TakeOut,
  list: string,
): Promise<Outcome<string, { answer: Response }>> {
  const done = await (form.do === 'remove' ? removeOffDays : restoreOffDays)(db, viewer, form.offDaysId, now)
  if (!done.ok) return done
  const url = new URL(list, 'http://here')
  url.searchParams.delete('removed')
  if (form.do === 'restore') return { ok: true, answer: flashRedirect(url.pathname + url.search, 'calendar.was_restored') }
  url.searchParams.set('removed', form.offDaysId)
  return { ok: true, answer: redirect(url.pathname + url.search, 303) }
}

/** What the address says was just taken out, if it still is. Only its days are told. */
export async function justRemoved(db: Database, request: Request): Promise<(OffDays & { id: OffDaysId }) | null> {
  const id = new URL(request.url).searchParams.get('removed')
  const off = isId('offDays', id) ? await offDaysById(db, id) : undefined
  return off?.removedAt ? { id: off.id, from: off.from, to: off.to } : null
}
