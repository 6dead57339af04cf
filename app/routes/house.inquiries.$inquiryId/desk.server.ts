import { may } from '#app/auth/permissions'
import { inquiryTransitions } from '#app/domain/inquiries/inquiry-states'
import { moversOf } from '#app/domain/people/actor'
import { isId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Guarded } from '#app/http/viewer.server'
import { eventsOf } from '#db/queries/events.server'
import { inquiryForHouse, ordersOfInquiry } from '#db/queries/inquiries.server'
import { sourcingStaff } from '#db/queries/inquiry-people.server'
import { standardsToTie } from '#db/queries/inquiry-ties.server'
import { linesOf } from '#db/queries/inquiry-lines.server'
import { callsOfInquiry } from '#db/queries/inquiry-supply.server'
import { messagesOf } from '#db/queries/messages.server'
import { quotesOfInquiry } from '#db/queries/quotes.server'

/** Everything the house sees of one inquiry; undefined when there is none. */
export async function deskOf({ db, viewer }: Guarded, id: string | undefined) {
  const inquiry = isId('inquiry', id) ? await inquiryForHouse(db, id) : undefined
  if (!inquiry) return undefined
  const mayHandle = may(viewer, 'inquiry.handle')
  const open = eventsOpenTo(inquiryTransitions, inquiry.state, moversOf(viewer))
  return {
    inquiry,
    lines: await linesOf(db, [inquiry.id]),
    calls: await callsOfInquiry(db, inquiry.id),
    messages: await messagesOf(db, inquiry.id),
    quotes: (await quotesOfInquiry(db, inquiry.id)).map(({ id: quoteId, number, revision, state, currency, total_minor }) => ({
      id: quoteId,
      number,
      revision,
      state,
      currency,
      total_minor,
    })),
    orders: await ordersOfInquiry(db, inquiry.id),
    events: await eventsOf(db, inquiry.id),
    staff: mayHandle ? (await sourcingStaff(db)).map(({ id: staffId, name }) => ({ id: staffId, name })) : [],
    standards: mayHandle ? await standardsToTie(db) : [],
    viewerId: viewer.accountId,
    mayHandle,
    mayWork: mayHandle && (inquiry.state === 'sent' || inquiry.state === 'calling'),
    mayPlan: may(viewer, 'plan.read'),
    mayClose: mayHandle && open.includes('close'),
  }
}
