import { expect, test } from 'vitest'
import { may, partiesOf, type Permission, permissions } from '#app/auth/permissions'
import { type Actor, staffRoles } from '#app/domain/people/actor'
import { idOf } from '#tests/support/ids'

const nobody: Actor = { accountId: idOf('account', 1), name: 'A', language: 'id', roles: [], producerIds: [], buyerIds: [] }
const producer: Actor = { ...nobody, producerIds: [idOf('producer', 1)] }
const buyer: Actor = { ...nobody, buyerIds: [idOf('buyer', 1)] }
const staff = staffRoles.map((role): Actor => ({ ...nobody, roles: [role] }))
const all = Object.keys(permissions) as Permission[]
const allowed = (actor: Actor | undefined) => all.filter((permission) => may(actor, permission))

test('a visitor without an account sees what is public and gathers a list', () => {
  expect(allowed(undefined)).toEqual(['public.read', 'basket.edit'])
})

test('an account that belongs to nothing may do no more than a visitor', () => {
  expect(allowed(nobody)).toEqual(allowed(undefined))
})

test('nothing of the house is open to producers or buyers', () => {
  const houseOnly = all.filter((permission) => staff.some((actor) => may(actor, permission)) && permission.startsWith('house'))
  for (const permission of ['staff.manage', 'outbox.read', 'plan.read', 'quote.write', ...houseOnly] as Permission[]) {
    expect(may(producer, permission)).toBe(false)
    expect(may(buyer, permission)).toBe(false)
  }
})

test('producers do not act as buyers, nor buyers as producers', () => {
  expect(may(producer, 'quote.answer')).toBe(false)
  expect(may(buyer, 'commitment.offer')).toBe(false)
})

test('only an admin manages staff and reads the outbox', () => {
  for (const permission of ['staff.manage', 'outbox.read'] as const) expect(permissions[permission]).toEqual(['admin'])
})

test('somebody with several sides may do what each of them may', () => {
  const both: Actor = { ...producer, roles: ['sourcing'] }
  expect(partiesOf(both)).toEqual(['sourcing', 'producer'])
  expect(may(both, 'plan.solve')).toBe(true)
  expect(may(both, 'commitment.offer')).toBe(true)
})
