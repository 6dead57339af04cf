import type { Insertable, Selectable } from 'kysely'
import type { Reader } from '#db/client.server'
import type { Schema } from '#db/schema'
import type { Actor, StaffRole } from '#app/domain/people/actor'
import { newId, type BuyerId, type ProducerId } from '#app/domain/shared/ids'
import { now } from '../clock'
import { next } from '../ids'

export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>
export type Values<Table extends keyof Schema> = Partial<Insertable<Schema[Table]>>

export function peopleFactory(db: Reader) {
  async function account(values: Values<'accounts'> = {}): Promise<Row<'accounts'>> {
    const n = next()
    const row: Row<'accounts'> = {
      id: newId('account'),
      email: `person${n}@example.test`,
      phone: null,
      name: `Person ${n}`,
      language: 'id',
      password_hash: 'no password signs in here',
      disabled: 0,
      created_at: now,
      ...values,
    }
    await db.insertInto('accounts').values(row).execute()
    return row
  }

  async function producer(values: Values<'producers'> = {}): Promise<Row<'producers'>> {
    const n = next()
    const row: Row<'producers'> = {
      id: newId('producer'),
      slug: `maker-${n}`,
      kind: 'group',
      name: `Kelompok ${n}`,
      contact_name: null,
      members: 5,
      member_count: null,
      group_name: null,
      craft: 'weaving',
      village: null,
      district: null,
      regency: 'Hulu Sungai Utara',
      province: 'Kalimantan Selatan',
      phone: null,
      cluster: null,
      story_id: null,
      story_en: null,
      shows_name: 1,
      field_officer_id: null,
      active: 1,
      resting_reason: null,
      resting_since: null,
      import_batch_id: null,
      natural_key: null,
      merged_into: null,
      created_at: now,
      ...values,
    }
    await db.insertInto('producers').values(row).execute()
    return row
  }

  async function buyer(values: Values<'buyers'> = {}): Promise<Row<'buyers'>> {
    const row: Row<'buyers'> = {
      id: newId('buyer'),
      name: `Buyer ${next()}`,
      kind: 'export',
      country: 'NL',
      city: 'Rotterdam',
      currency: 'USD',
      created_at: now,
      ...values,
    }
    await db.insertInto('buyers').values(row).execute()
    return row
  }

  return { account, producer, buyer, ...actors(db, { account, producer, buyer }) }
}

type Makers = {
  account: (values?: Values<'accounts'>) => Promise<Row<'accounts'>>
  producer: (values?: Values<'producers'>) => Promise<Row<'producers'>>
  buyer: (values?: Values<'buyers'>) => Promise<Row<'buyers'>>
}

function actors(db: Reader, make: Makers) {
  async function actor(side: { roles?: StaffRole[]; producerIds?: ProducerId[]; buyerIds?: BuyerId[] }): Promise<Actor> {
    const account = await make.account()
    return {
      accountId: account.id,
      name: account.name,
      language: account.language,
      roles: side.roles ?? [],
      producerIds: side.producerIds ?? [],
      buyerIds: side.buyerIds ?? [],
    }
  }

  return {
    /** A member of staff with an account; for a field officer see also `producer({ field_officer_id })`. */
    async staffActor(...roles: [StaffRole, ...StaffRole[]]): Promise<Actor> {
      const staff = await actor({ roles })
      await db
        .insertInto('account_roles')
        .values(roles.map((role) => ({ account_id: staff.accountId, role })))
        .execute()
      return staff
    },
    /** Somebody who belongs to a producer; to a new one when none is named. */
    async producerActor(producerId?: ProducerId): Promise<Actor & { producerId: ProducerId }> {
      const producer_id = producerId ?? (await make.producer()).id
      const maker = await actor({ producerIds: [producer_id] })
      await db.insertInto('account_producers').values({ account_id: maker.accountId, producer_id }).execute()
      return { ...maker, producerId: producer_id }
    },
    /** Somebody who buys for a buyer; for a new one when none is named. */
    async buyerActor(buyerId?: BuyerId): Promise<Actor & { buyerId: BuyerId }> {
      const buyer_id = buyerId ?? (await make.buyer()).id
      const buying = await actor({ buyerIds: [buyer_id] })
      await db.insertInto('account_buyers').values({ account_id: buying.accountId, buyer_id }).execute()
      return { ...buying, buyerId: buyer_id }
    },
  }
}
