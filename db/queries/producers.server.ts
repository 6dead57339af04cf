import type { Updateable } from 'kysely'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

type ProducerChanges = Pick<
  Updateable<Schema['producers']>,
  'field_officer_id' | 'cluster' | 'shows_name' | 'story_id' | 'story_en'
>

export async function changeProducers(trx: Trx, ids: readonly ProducerId[], changes: ProducerChanges): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('producers')
    .set(changes)
    .where('id', 'in', [...ids])
    .execute()
}
