import { hashOfSecret } from '#app/auth/secrets.server'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { changeList, listByHash } from '#db/queries/inquiry-lists.server'
import { inTransaction } from '#db/transaction.server'
import { checkDetails, type InquiryDetails } from './inquiry-details'

/** Keeps where, when and how with the list while its visitor goes to sign in. */
export async function keepDetails(
  db: Database,
  { token, details }: { token: string; details: InquiryDetails },
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const list = await listByHash(trx, hashOfSecret(token))
    if (!list) return refuse('inquiry.list_empty')
    const fine = checkDetails(details, dayOf(now))
    if (!fine.ok) return fine
    await changeList(trx, list.id, detailColumns(details), now)
    return { ok: true as const }
  })
}

export function detailColumns({ neededBy, country, incoterm, place, note }: InquiryDetails) {
  return { needed_by: neededBy, destination_country: country, incoterm, incoterm_place: place, note }
}
