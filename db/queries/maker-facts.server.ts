import type { Actor } from '#app/domain/people/actor'
import { type MakerFacts, makerFactColumns } from '#app/domain/people/maker-facts'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { producersInCare } from './producers.server'

/** As they are now; a foreign maker is unknown. */
export function factsToCorrect(db: Reader, viewer: Actor, id: ProducerId) {
  return producersInCare(db, viewer)
    .select([...makerFactColumns, 'member_count as memberCount'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Who works alone has no members. */
export async function writeFacts(trx: Trx, id: ProducerId, facts: MakerFacts): Promise<void> {
  await trx
    .updateTable('producers')
    .set({ ...facts, ...(facts.kind === 'artisan' && { member_count: null }) })
    .where('id', '=', id)
    .execute()
}
