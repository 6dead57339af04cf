import type { Guarded } from '#app/http/viewer.server'
import { nextWaiting, type WaitingId } from '#db/queries/review-queue.server'
import { decidesOf } from './decides-of'
import { waitingHref } from './waiting-href'

/** What this member of staff decides next, for the page of what is being decided now. */
export async function nextHere({ db, viewer }: Pick<Guarded, 'db' | 'viewer'>, here: WaitingId) {
  const next = await nextWaiting(db, { kinds: decidesOf(viewer), viewerId: viewer.accountId }, here)
  return next ? { name: next.name, since: next.since, href: waitingHref(next) } : null
}
