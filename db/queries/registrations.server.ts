import type { Insertable } from 'kysely'
import type { Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

export async function insertProducer(trx: Trx, producer: Insertable<Schema['producers']>): Promise<void> {
  await trx.insertInto('producers').values(producer).execute()
}

export async function insertBuyer(trx: Trx, buyer: Insertable<Schema['buyers']>): Promise<void> {
  await trx.insertInto('buyers').values(buyer).execute()
}
