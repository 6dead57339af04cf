import type { AppLoadContext } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { requireWorkshop } from '#app/http/workshop.server'
import type { Database } from '#db/client.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory } from '#tests/support/factory'

describe.each(databases)('whose workshop a page is (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  function asked(viewer: Actor | undefined, query = '') {
    const context = {
      db,
      now,
      actor: () => Promise.resolve(viewer),
      language: () => Promise.resolve('id'),
    } as unknown as AppLoadContext
    return requireWorkshop(new Request(`http://127.0.0.1/workshop${query}`), context, 'workshop.read')
  }

  const refusedWith = (status: number) => expect.objectContaining({ status }) as Response

  test('is one’s own, without saying so', async () => {
    const viewer = await make.producerActor()
    const workshop = await asked(viewer)
    expect(workshop).toMatchObject({ producer: { id: viewer.producerIds[0] }, onBehalf: false, suffix: '' })
  })

  test('is one of one’s own that is named', async () => {
    const [first, other] = [await make.producer(), await make.producer()]
    const viewer: Actor = { ...(await make.producerActor(first.id)), producerIds: [first.id, other.id] }
    expect(await asked(viewer, `?for=${other.id}`)).toMatchObject({
      producer: { id: other.id },
      onBehalf: false,
      suffix: `?for=${other.id}`,
    })
  })

  test('is a maker’s for whom a field officer acts, and every link keeps it so', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const maker = await make.producer({ field_officer_id: officer.accountId })
    expect(await asked(officer, `?for=${maker.id}`)).toMatchObject({
      producer: { id: maker.id },
      onBehalf: true,
      suffix: `?for=${maker.id}`,
    })
  })

  test('of another is unknown: to a maker, to another officer, to one who was an officer', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const maker = await make.producer({ field_officer_id: officer.accountId })
    const former: Actor = { ...(await make.producerActor()), accountId: officer.accountId }
    for (const viewer of [await make.producerActor(), await make.staffActor('fieldOfficer'), former]) {
      await expect(asked(viewer, `?for=${maker.id}`)).rejects.toEqual(refusedWith(404))
    }
    for (const odd of ['?for=x', '?for=prd_01', '?for=%00']) await expect(asked(officer, odd)).rejects.toEqual(refusedWith(404))
  })

  test('must be chosen by a field officer who has not', async () => {
    await expect(asked(await make.staffActor('fieldOfficer'))).rejects.toSatisfy(
      (answer: Response) => answer.status === 303 && answer.headers.get('location') === '/workshop/choose',
    )
  })

  test('is no matter of buyers, other staff, or strangers', async () => {
    for (const viewer of [await make.buyerActor(), await make.staffActor('sourcing')])
      await expect(asked(viewer)).rejects.toEqual(refusedWith(403))
    await expect(asked(undefined)).rejects.toSatisfy(
      (answer: Response) => answer.headers.get('location') === '/sign-in?next=%2Fworkshop',
    )
  })
})
