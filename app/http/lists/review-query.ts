import { z } from 'zod'
import { waitingKinds } from '#app/domain/desk/waiting-kinds'
import { type Instant, instant } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import type { WaitingId } from '#db/queries/review-queue.server'
import { choice } from '#app/http/fields'

/** The last row of the page before: `2026-03-02T01:00:00.000Z~pro_…`. */
const cursor = z.string().transform((text, check): { since: Instant; id: WaitingId } => {
  const [at = '', id] = text.split('~')
  const known = isId('product', id) || isId('motif', id) || isId('importBatch', id)
  if (known && !Number.isNaN(Date.parse(at))) return { since: instant(at), id }
  check.addIssue({ code: 'custom', message: 'form.invalid' })
  return z.NEVER
})

/** Everything that is seen of the queue is in its address. */
export const reviewQuery = z.object({
  kind: choice(waitingKinds).optional(),
  who: choice(['everybody', 'mine', 'nobody']).default('everybody'),
  after: cursor.optional(),
})
