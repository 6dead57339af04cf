import { z } from 'zod'
import { inquiryStates, type InquiryState } from '#app/domain/inquiries/inquiry-states'
import { type Instant, instant } from '#app/domain/shared/calendar'
import { isId, type InquiryId } from '#app/domain/shared/ids'

/** Stages in which the house has something to do, or the buyer has. */
export const openStates = ['sent', 'calling', 'quoted'] as const satisfies readonly InquiryState[]
export const stages = inquiryStates.filter((state): state is Exclude<InquiryState, 'draft'> => state !== 'draft')
export const owners = ['anyone', 'mine', 'nobody'] as const
export const ages = [2, 7, 30] as const

/** The last row of the page before: `2026-03-02T01:00:00.000Z~inq_…`. */
const cursor = z.string().transform((text, check): { sentAt: Instant; id: InquiryId } => {
  const [at = '', id] = text.split('~')
  if (isId('inquiry', id) && !Number.isNaN(Date.parse(at))) return { sentAt: instant(at), id }
  check.addIssue({ code: 'custom', message: 'form.invalid' })
  return z.NEVER
})

/** Everything that is seen in the inbox is in its address. */
export const inboxQuery = z.object({
  state: z.enum(stages).optional(),
  owner: z.enum(owners).default('anyone'),
  q: z.string().trim().min(1).max(100).optional(),
  age: z.coerce.number().pipe(z.literal(ages)).optional(),
  after: cursor.optional(),
})

export type InboxQuery = z.infer<typeof inboxQuery>
type Asked = { [Name in 'state' | 'owner' | 'q' | 'age' | 'after']?: string | number | undefined }

/** The address of the inbox with some of its filters changed; a change begins at the first page again. */
export function inboxHref(seen: Pick<InboxQuery, 'state' | 'owner' | 'q' | 'age'>, change: Asked): string {
  const query = new URLSearchParams()
  const asked: Asked = { state: seen.state, owner: seen.owner, q: seen.q, age: seen.age, ...change }
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== 'anyone') query.set(name, String(value))
  }
  return query.size > 0 ? `/house/inquiries?${query.toString()}` : '/house/inquiries'
}
