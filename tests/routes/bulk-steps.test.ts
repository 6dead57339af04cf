import { beforeEach, describe, expect, test } from 'vitest'
import { giveStandard } from '#app/domain/catalogue/give-standard.server'
import type { Actor } from '#app/domain/people/actor'
import { mostAtOnce } from '#app/http/bulk/bulk-list'
import { formKey } from '#app/http/form-key.server'
import * as makers from '#app/routes/house.makers._index/route'
import * as motifs from '#app/routes/house.motifs._index/route'
import * as products from '#app/routes/house.products._index/route'
import * as standards from '#app/routes/house.standards._index/route'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { proposed } from '../domain/motifs/support'
import { bulkDesk, type Form } from './support/bulk-desk'

type Desk = ReturnType<typeof bulkDesk>

describe.each(databases)('moving several of a list at once (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let rahmah: Actor
  let send: Desk['send']
  let look: Desk['look']
  let undoable: Desk['undoable']
  let statesOf: Desk['statesOf']
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    rahmah = await make.staffActor('sourcing')
    ;({ send, look, undoable, statesOf } = bulkDesk(db, rahmah))
  })

  test('each by its own rule: one that may not keeps no other back, pressed twice as once', async () => {
    const right = await make.product({ state: 'in_review' })
    const priceless = await make.product({ state: 'in_review', price_minor: null })
    const draft = await make.product({ state: 'draft' })
    const form = { do: 'publish', chosen: [right.id, priceless.id, draft.id, right.id], reason: '', _key: formKey() }
    const first = await send(products.action, '/house/products?state=all', form)
    expect(first).toMatchObject({ status: 422, done: { key: 'bulk.products_published', params: { count: 1 } } })
    expect(first.refused).toEqual([
      { id: priceless.id, name: priceless.name_id, code: 'products.price_missing' },
      { id: draft.id, name: draft.name_id, code: 'products.already_moved' },
    ])
    expect(await send(products.action, '/house/products?state=all', form)).toEqual(first)
    expect(await db.selectFrom('events').select('kind').where('subject', '=', right.id).execute()).toEqual([
      { kind: 'product.published' },
    ])
  })

  test('all are returned with the one reason, or rest; without a reason nothing is returned', async () => {
    const chosen = [(await make.product({ state: 'in_review' })).id, (await make.product({ state: 'in_review' })).id]
    const path = '/house/products?index&craft=weaving'
    expect(await send(products.action, path, { do: 'return', chosen, reason: ' ' })).toMatchObject({
      status: 422,
      problems: { reason: { code: 'form.required' } },
    })
    expect(await send(products.action, path, { do: 'return', chosen, reason: 'Fotonya gelap' })).toMatchObject({
      status: 303,
      to: '/house/products?craft=weaving',
    })
    const shown = (await make.product({ state: 'published' })).id
    await send(products.action, path, { do: 'pause', chosen: shown, reason: 'Purunnya basah' })
    expect(await statesOf('products')).toEqual(['returned', 'returned', 'paused'])
  })

  test('nothing ticked, a step that is not there, a foreign id, and who may not, change nothing', async () => {
    const { id } = await make.product({ state: 'in_review' })
    const path = '/house/products'
    expect(await send(products.action, path, { do: 'publish' })).toMatchObject({ refusal: { code: 'bulk.none' } })
    expect(await send(products.action, path, { do: 'sell', chosen: id })).toMatchObject({ status: 422, problems: { do: {} } })
    expect(await send(products.action, path, { do: '', chosen: id })).toMatchObject({ status: 422 })
    expect(await send(products.action, path, { do: 'publish', chosen: (await make.standard()).id })).toMatchObject({
      status: 422,
    })
    expect(await send(products.action, path, { do: 'publish', chosen: idOf('product', 7) })).toMatchObject({
      refused: [{ code: 'products.product_unknown', name: null }],
    })
    expect((await send(products.action, path, { do: 'publish', chosen: id }, await make.staffActor('finance'))).status).toBe(403)
    expect(await statesOf('products')).toEqual(['in_review'])
  })

  test('all that the filters find are moved once their number was read, whatever page they are on', async () => {
    for (let nth = 0; nth < 3; nth++) await make.product({ state: 'in_review', craft: 'batik' })
    const other = await make.product({ state: 'in_review', craft: 'pottery' })
    const path = '/house/products?craft=batik&after=' + other.id
    const asked = await send(products.action, path, { do: 'publish', scope: 'found', reason: '' })
    expect(asked).toMatchObject({ status: 422, question: { count: 3, to: null } })
    expect(await statesOf('products')).toEqual(Array(4).fill('in_review'))
    await make.product({ state: 'in_review', craft: 'batik' })
    const late = await send(products.action, path, asked.question?.fields ?? {})
    expect(late).toMatchObject({ status: 422, question: { count: 4 } })
    expect(await send(products.action, path, late.question?.fields ?? {})).toMatchObject({ status: 303 })
    expect((await statesOf('products')).sort()).toEqual(['in_review', ...Array<string>(4).fill('published')])
  })

  test('more than a bound are not moved at once', async () => {
    const { id } = await make.producer()
    for (let nth = 0; nth <= mostAtOnce; nth++) await make.product({ state: 'in_review', producer_id: id })
    const answer = await send(products.action, '/house/products', { do: 'publish', scope: 'found' })
    expect(answer).toMatchObject({ status: 422, refusal: { code: 'bulk.too_many_found', params: { most: mostAtOnce } } })
  })

  test('products are given to somebody and taken back, except what somebody changed meanwhile', async () => {
    const nadia = await make.staffActor('admin')
    const given = [await make.product({ state: 'in_review' }), await make.product({ state: 'in_review' })].map(({ id }) => id)
    const hers = (await make.product({ state: 'in_review', reviewer_id: nadia.accountId })).id
    const path = '/house/products?reviewer=mine'
    const form = { do: 'give', chosen: [...given, hers], reviewerId: rahmah.accountId }
    expect(await send(products.action, path, form)).toMatchObject({ status: 303, to: path })
    const whose = async () =>
      (await db.selectFrom('products').select(['id', 'reviewer_id']).orderBy('id').execute()).map(
        ({ reviewer_id }) => reviewer_id,
      )
    expect(await whose()).toEqual(Array(3).fill(rahmah.accountId))
    const seen = await look<{ products: object[] }>(products.loader, path)
    expect(seen.products).toHaveLength(3)

    const step = await undoable(products.loader, path)
    expect(step).toMatchObject({ count: 3 })
    expect(await undoable(products.loader, path, nadia)).toBeNull()
    const undo = { do: 'undo', stepId: step?.stepId ?? '' }
    expect(await send(products.action, path, undo, nadia)).toMatchObject({ status: 404, refusal: { code: 'bulk.unknown' } })
    expect(await send(products.action, path, undo, rahmah, daysLater(1))).toMatchObject({ refusal: { code: 'bulk.too_late' } })
    await db.updateTable('products').set({ reviewer_id: null }).where('id', '=', given[0]!).execute()
    await db.updateTable('products').set({ reviewer_id: nadia.accountId }).where('id', '=', given[1]!).execute()
    const undone = await send(products.action, path, undo)
    expect(undone).toMatchObject({
      status: 422,
      done: { params: { count: 2 } },
      refused: [{ id: given[1], code: 'bulk.moved_since' }],
    })
    expect(await whose()).toEqual([null, nadia.accountId, nadia.accountId])
    expect(await send(products.action, path, undo)).toMatchObject({ status: 409, refusal: { code: 'bulk.already_undone' } })
    expect(await undoable(products.loader, path)).toBeNull()
  })

  test('makers are given a field officer and put into a cluster, a page or all at once', async () => {
    const [programmes, yusuf] = [await make.staffActor('programmes'), await make.staffActor('fieldOfficer')]
    const [one, two] = [await make.producer({ cluster: 'Lama' }), await make.producer()]
    const path = '/house/makers'
    const post = (form: Form) => send(makers.action, path, form, programmes)
    const asked = await post({ do: 'officer', scope: 'found', officerId: yusuf.accountId })
    expect(asked).toMatchObject({ question: { count: 2, to: yusuf.name } })
    expect(await post(asked.question?.fields ?? {})).toMatchObject({ status: 303 })
    expect(await post({ do: 'cluster', chosen: [one.id, two.id], cluster: 'Anpulung' })).toMatchObject({ status: 303 })
    const now_ = () => db.selectFrom('producers').select(['cluster', 'field_officer_id']).orderBy('id').execute()
    expect(await now_()).toEqual(Array(2).fill({ cluster: 'Anpulung', field_officer_id: yusuf.accountId }))
    const last = await undoable(makers.loader, path, programmes)
    expect(await post({ do: 'undo', stepId: last?.stepId ?? '' })).toMatchObject({ status: 303 })
    expect((await now_()).map(({ cluster }) => cluster)).toEqual(['Lama', null])

    expect(await post({ do: 'officer', chosen: one.id, officerId: programmes.accountId })).toMatchObject({
      refused: [{ id: one.id, code: 'people.officer_unfit' }],
    })
    expect(await post({ do: 'officer', chosen: one.id, officerId: 'somebody' })).toMatchObject({ problems: { officerId: {} } })
    expect((await send(makers.action, path, { do: 'officer', chosen: one.id }, yusuf)).status).toBe(403)
    expect(await look(makers.loader, path, yusuf)).toMatchObject({ bulk: null })
  })

  test('motifs are taken up or given to a curator, and nobody gets a proposal of their own', async () => {
    const [nadia, sari] = [await make.staffActor('admin'), await make.staffActor('curator')]
    const [one, two] = [await proposed(db, rahmah), await proposed(db, rahmah)]
    const own = await proposed(db, sari)
    const path = '/house/motifs?curator=nobody'
    const given = await send(motifs.action, path, { do: 'give', chosen: [one, own], curatorId: sari.accountId }, nadia)
    expect(given).toMatchObject({
      status: 422,
      done: { params: { count: 1 } },
      refused: [{ id: own, code: 'motifs.own_proposal' }],
    })
    expect((await send(motifs.action, path, { do: 'take', chosen: two }, nadia)).status).toBe(403)
    expect(await send(motifs.action, path, { do: 'take', chosen: two }, sari)).toMatchObject({ status: 303 })
    const held = await look<{ motifs: { id: string }[] }>(motifs.loader, '/house/motifs?curator=mine', sari)
    expect(held.motifs.map(({ id }) => id).sort()).toEqual([one, two].sort())
    const step = await undoable(motifs.loader, path, nadia)
    expect(await send(motifs.action, path, { do: 'undo', stepId: step?.stepId ?? '' }, nadia)).toMatchObject({ status: 303 })
    expect(await statesOf('motifs')).toEqual(['proposed', 'in_review', 'proposed'])
    expect((await send(motifs.action, path, { do: 'give', chosen: one }, rahmah)).status).toBe(403)
    expect(await look(motifs.loader, path, rahmah)).toMatchObject({ bulk: null })
  })

  test('standards are published, retired and used again as their states allow', async () => {
    const [draft, shown, old] = [
      await make.standard({ state: 'draft' }),
      await make.standard({ state: 'published' }),
      await make.standard({ state: 'retired' }),
    ]
    const chosen = [draft.id, shown.id, old.id]
    const published = await send(standards.action, '/house/standards', { do: 'publish', chosen })
    expect(published.refused?.map(({ id, code }) => [id, code])).toEqual([
      [shown.id, 'products.already_moved'],
      [old.id, 'products.already_moved'],
    ])
    await send(standards.action, '/house/standards', { do: 'retire', chosen: [draft.id, shown.id] })
    await send(standards.action, '/house/standards', { do: 'revive', chosen: old.id })
    expect(await statesOf('standards')).toEqual(['retired', 'retired', 'published'])
  })

  test('standards are given to whoever keeps them, found by that, and taken back', async () => {
    const nadia = await make.staffActor('admin')
    const [one, two] = [(await make.standard()).id, (await make.standard()).id]
    const path = '/house/standards'
    const give = (form: Form) => send(standards.action, path, { do: 'give', ...form })
    const keptBy = async (keeper: string) => {
      const seen = await look<{ standards: { id: string }[] }>(standards.loader, `${path}?keeper=${keeper}`)
      return seen.standards.map(({ id }) => id).sort()
    }
    expect(await give({ chosen: one, keeperId: nadia.accountId })).toMatchObject({ status: 303 })
    expect(await give({ chosen: [one, two], keeperId: rahmah.accountId })).toMatchObject({ status: 303 })
    expect(await keptBy('mine')).toEqual([one, two])
    expect(await undoable(standards.loader, path)).toMatchObject({ count: 2, said: 'bulk.standards_given' })
    const step = await undoable(standards.loader, path)
    expect(await send(standards.action, path, { do: 'undo', stepId: step?.stepId ?? '' })).toMatchObject({ status: 303 })
    expect([await keptBy(nadia.accountId), await keptBy('nobody')]).toEqual([[one], [two]])
    expect((await eventsOf(db, one)).map(({ kind }) => kind)).toEqual(Array(3).fill('standard.keeper_named'))
    expect((await eventsOf(db, two)).map(({ kind }) => kind)).toEqual(['standard.keeper_released', 'standard.keeper_named'])

    const finance = await make.staffActor('finance')
    expect(await give({ chosen: one, keeperId: finance.accountId })).toMatchObject({
      refused: [{ id: one, code: 'products.keeper_unfit' }],
    })
    expect(await give({ chosen: one, keeperId: 'somebody' })).toMatchObject({ problems: { keeperId: {} } })
    expect(await giveStandard(db, rahmah, { standardId: one, keeperId: null, seen: null }, now)).toMatchObject({
      code: 'shared.stale',
    })
    await db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', nadia.accountId).execute()
    expect(await keptBy('nobody')).toEqual([one, two])
  })

  test('lists of motifs and standards go on page by page, in their order, without a gap', async () => {
    for (let nth = 0; nth < 61; nth++) {
      await make.standard()
      await proposed(db, rahmah, { name: `Motif ${nth % 7}` })
    }
    await db.updateTable('motifs').set({ state: 'accepted' }).where('name', '=', 'Motif 3').execute()
    for (const [loader, name] of [
      [motifs.loader, 'motifs'],
      [standards.loader, 'standards'],
    ] as const) {
      const ids: string[] = []
      for (let after: string | null = ''; after !== null;) {
        const page: { next: string | null; count: number } & Record<string, unknown> = await look(
          loader,
          `/house/${name}${after && `?after=${after}`}`,
        )
        expect(page.count).toBe(61)
        ids.push(...(page[name] as { id: string }[]).map(({ id }) => id))
        after = page.next
      }
      expect(ids).toHaveLength(61)
      expect(new Set(ids).size).toBe(61)
    }
  })
})
