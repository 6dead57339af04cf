import { describe, expect, test } from 'vitest'
import type { ImportedProducer } from '#app/domain/imports/imported'
import { producerKey } from '#app/domain/imports/natural-keys'
import { whatHouseKnows } from '#app/domain/imports/what-house-knows.server'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

function listed(
  values: Partial<Omit<ImportedProducer, 'phones'>> & { name: string; row?: number; phone?: string },
): ImportedProducer {
  const { row = 1, phone, ...rest } = values
  const facts = {
    contactName: null,
    village: 'Guntung',
    district: 'Amuntai Selatan',
    regency: 'Hulu Sungai Utara',
    province: 'Kalimantan Selatan',
    ...rest,
  }
  return {
    key: producerKey(facts),
    rows: [row],
    kind: 'artisan',
    craft: 'weaving',
    memberCount: null,
    address: null,
    hamlet: null,
    phones: phone === undefined ? [] : [{ e164: phone, mobile: true }],
    email: null,
    registeredOn: null,
    nik: null,
    npwp: null,
    nib: null,
    note: null,
    products: [],
    ...facts,
  }
}

describe.each(databases)('what the house knows of a list (%s)', (_, openDatabase) => {
  const place = { village: 'Guntung', district: 'Amuntai Selatan', regency: 'Hulu Sungai Utara', contact_name: null }

  async function houseWith(...makers: Parameters<ReturnType<typeof factory>['producer']>[0][]) {
    const db = await openDatabase()
    for (const maker of makers) await factory(db).producer({ ...place, phone: null, ...maker })
    return db
  }

  test('nearly the same name in the same village is told, with the name the house has', async () => {
    const db = await houseWith({ name: 'Norhayati' })
    const { known, doubts } = await whatHouseKnows(db, [
      listed({ name: 'Hj. Nor Hayati', row: 4 }),
      listed({ name: 'Norhayati', row: 5, village: 'Cempaka' }),
      listed({ name: 'Rusmini', row: 6 }),
    ])
    expect(known).toBe(0)
    expect(doubts).toEqual([
      { row: 4, column: null, code: 'imports.known_near_name', severity: 'warning', params: { name: 'Norhayati' } },
    ])
  })

  test('a village is the same however it is spelt; one of the same name in another district is not', async () => {
    const db = await houseWith({ name: 'Norhayati', village: 'GUNTUNG', district: 'Selatan Amuntai' })
    const { doubts } = await whatHouseKnows(db, [
      listed({ name: 'Nurhayati', row: 4 }),
      listed({ name: 'Nurhayati', row: 5, district: 'Haur Gading' }),
    ])
    expect(doubts.map(({ row }) => row)).toEqual([4])
  })

  test('one telephone number is told, wherever its owner lives', async () => {
    const db = await houseWith({ name: 'Rusmini', phone: '+6281234567890', regency: 'Belu', village: 'Fatubenao' })
    const { doubts } = await whatHouseKnows(db, [listed({ name: 'Siti', row: 9, phone: '+6281234567890' })])
    expect(doubts).toMatchObject([{ row: 9, code: 'imports.known_phone', params: { name: 'Rusmini' } }])
  })

  test('who is known by its natural key is no doubt, and who left the house is not compared', async () => {
    const sure = listed({ name: 'Norhayati' })
    const db = await houseWith({ name: 'Norhayati', natural_key: sure.key }, { name: 'Rusmini', active: 0 })
    expect(await whatHouseKnows(db, [sure, listed({ name: 'Rusmini', row: 2 })])).toEqual({ known: 1, doubts: [] })
  })
})
