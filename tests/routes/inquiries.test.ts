import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { formKey } from '#app/http/form-key.server'
import * as buyerInquiry from '#app/routes/buying.inquiries.$inquiryId/route'
import * as buyerInquiries from '#app/routes/buying.inquiries._index/route'
import * as buying from '#app/routes/buying._index/route'
import * as desk from '#app/routes/house.inquiries.$inquiryId/route'
import * as inbox from '#app/routes/house.inquiries._index/route'
import * as list from '#app/routes/inquiry-list._index/route'
import * as add from '#app/routes/inquiry-list.lines/route'
import * as send from '#app/routes/inquiry-list.send/route'
import type { Database } from '#db/client.server'
import { answerOf, visit } from '#tests/auth/visits'
import { dayIn, daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'

type Route = (args: LoaderFunctionArgs) => Promise<unknown>
type Form = Record<string, string | string[]>
type Problems = { problems: Record<string, { code: string }>; refusal?: { code: string }; typed: Form }

const absurd = ['', '-1', '0', '1e309', 'NaN', '1.5', '9'.repeat(400), '😀', '\u202e12', '<script>', '1000001']

describe.each(databases)('the pages of lists and inquiries (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  type Going = { actor?: Actor; cookie?: string; params?: Record<string, string>; form?: Form }
  async function go(route: Route, path: string, { actor, cookie, params = {}, form }: Going = {}) {
    const { request, context } = visit(db, path, form, cookie)
    return answerOf(route({ request, context: { ...context, now, actor: () => Promise.resolve(actor) }, params }))
  }
  const body = async <T>(answer: Response) => (await answer.json()) as T
  const listCookie = (answer: Response) => answer.headers.getSetCookie().find((cookie) => cookie.startsWith('list='))
  const written = async () => [
    await db.selectFrom('inquiry_lines').selectAll().orderBy('id').execute(),
    await db.selectFrom('messages').selectAll().execute(),
    await db.selectFrom('events').selectAll().orderBy('id').execute(),
  ]

  async function listOfTotes() {
    const standard = await make.standard()
    const answer = await go(add.action, '/inquiry-list/lines', {
      form: { standardId: standard.id, quantity: '60', unit: 'kodi' },
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inquiry-list'])
    const set = listCookie(answer) ?? ''
    const [cookie] = set.split(';')
    expect(set).toMatch(/^list=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    const { lines } = await body<{ lines: { id: string; pieces: number }[] }>(await go(list.loader, '/inquiry-list', { cookie }))
    expect(lines).toMatchObject([{ pieces: 1_200 }])
    return { standard, cookie, lineId: lines[0]?.id ?? '' }
  }

  test('what is added wrongly is asked again with its goods, and nothing is written', async () => {
    const { id: standardId } = await make.standard()
    for (const quantity of absurd) {
      const answer = await go(add.action, '/inquiry-list/lines', { form: { standardId, quantity, unit: 'piece' } })
      expect(answer.status).toBe(422)
      expect(await body(answer)).toMatchObject({ goods: { id: standardId }, typed: { quantity } })
    }
    const wrong: Form[] = [
      {},
      { standardId, quantity: '1', unit: 'carat' },
      { standardId, productId: idOf('product', 1), quantity: '1', unit: 'piece' },
      { standardId: [standardId, standardId], quantity: '1', unit: 'piece' },
      { productId: '../../etc', quantity: '1', unit: 'piece' },
    ]
    for (const form of wrong) {
      expect((await go(add.action, '/inquiry-list/lines', { form })).status).toBe(422)
    }
    const gone = { productId: idOf('product', 1), quantity: '1', unit: 'piece' }
    expect((await go(add.action, '/inquiry-list/lines', { form: gone })).status).toBe(404)
    expect(await db.selectFrom('inquiries').selectAll().execute()).toEqual([])
  })

  test('the list keeps what was typed at each field, and takes a line off although another is wrong', async () => {
    const { cookie, lineId } = await listOfTotes()
    const before = await written()
    const fields = (quantity: string) => ({ [`lines.${lineId}.quantity`]: quantity, [`lines.${lineId}.unit`]: 'kodi' })
    for (const quantity of absurd) {
      const answer = await go(list.action, '/inquiry-list', { cookie, form: fields(quantity) })
      expect(answer.status).toBe(422)
      expect(Object.keys((await body<Problems>(answer)).problems)).toEqual([`lines.${lineId}.quantity`])
    }
    const many = await go(list.action, '/inquiry-list', { cookie, form: fields('999999') })
    expect(await body(many)).toMatchObject({
      problems: { [`lines.${lineId}.quantity`]: { code: 'inquiry.pieces_out_of_range' } },
    })
    expect(await written()).toEqual(before)
    const on = await go(list.action, '/inquiry-list', { cookie, form: { ...fields('61'), go: 'details' } })
    expect(on.headers.get('location')).toBe('/inquiry-list/send')
    const off = await go(list.action, '/inquiry-list', { cookie, form: { ...fields('x'), remove: lineId } })
    expect(off.headers.get('location')).toBe('/inquiry-list')
    expect(await db.selectFrom('inquiry_lines').selectAll().execute()).toEqual([])
  })

  const details = { neededBy: dayIn(60), country: 'NL', incoterm: 'CIF', place: 'Rotterdam', note: 'Hati-hati' }

  test('signed out, the details are kept and the way leads through sign-in and back', async () => {
    const { cookie } = await listOfTotes()
    const away = await go(send.action, '/inquiry-list/send', { cookie, form: { _key: formKey(), ...details } })
    expect(away.headers.get('location')).toBe('/sign-in?next=%2Finquiry-list%2Fsend')
    const actor = await make.buyerActor()
    const back = await go(send.loader, '/inquiry-list/send', { cookie, actor })
    expect(await body(back)).toMatchObject({ saved: details, lines: [{ pieces: 1_200 }], asker: { name: actor.name } })
  })

  test('sending leads to the inquiry and forgets the cookie; the second press leads to the same one', async () => {
    const { cookie } = await listOfTotes()
    const actor = await make.buyerActor()
    const form = { _key: formKey(), ...details }
    const [first, second] = [
      await go(send.action, '/inquiry-list/send', { cookie, actor, form }),
      await go(send.action, '/inquiry-list/send', { actor, form }),
    ]
    expect(first.headers.get('location')).toMatch(/^\/buying\/inquiries\/inq_/)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(listCookie(first)).toMatch(/^list=; Max-Age=0/)
    const empty = await go(send.loader, '/inquiry-list/send', { cookie, actor })
    expect(empty.headers.get('location')).toBe('/inquiry-list')
  })

  test('details that are not right are said at their field, and nothing is sent', async () => {
    const { cookie } = await listOfTotes()
    const actor = await make.buyerActor()
    for (const [field, values] of Object.entries({
      neededBy: ['', 'besok', '2026-02-30', dayIn(0), '2099-12-31', '+275760-09-13'],
      country: ['', 'XX', 'toString', '<b>'],
      incoterm: ['', 'FOBB', '__proto__'],
      place: ['', ' ', 'a'.repeat(101), 'Kade 12'],
      note: ['x'.repeat(2_001)],
    })) {
      for (const value of values) {
        const form = { _key: formKey(), ...details, [field]: value }
        const answer = await go(send.action, '/inquiry-list/send', { cookie, actor, form })
        expect([answer.status, Object.keys((await body<Problems>(answer)).problems)]).toEqual([422, [field]])
      }
    }
    const maker = await make.producerActor()
    const refused = await go(send.action, '/inquiry-list/send', { cookie, actor: maker, form: { _key: formKey(), ...details } })
    expect(await body(refused)).toMatchObject({ refusal: { code: 'inquiry.not_a_buyer' } })
    expect(await db.selectFrom('inquiries').select('state').execute()).toEqual([{ state: 'draft' }])
  })

  test('a buyer sees its own inquiries, and nothing of another’s nor of the house', async () => {
    const actor = await make.buyerActor()
    const owner = await make.staffActor('sourcing')
    const mine = await make.inquiry({ buyer_id: actor.buyerId, owner_id: owner.accountId, next_step: 'Tawar' })
    const other = await make.inquiry()
    const listed = await body<{ inquiries: { id: string }[] }>(await go(buyerInquiries.loader, '/buying/inquiries', { actor }))
    expect(listed.inquiries.map(({ id }) => id)).toEqual([mine.id])
    expect((await go(buying.loader, '/buying', { actor })).status).toBe(200)
    const shown = await go(buyerInquiry.loader, '/buying/inquiries/x', { actor, params: { inquiryId: mine.id } })
    const text = await shown.text()
    expect(shown.status).toBe(200)
    for (const secret of [owner.name, owner.accountId, 'Tawar']) expect(text).not.toContain(secret)
    for (const inquiryId of [other.id, idOf('inquiry', 1), 'inq_x', '']) {
      const there = { actor, params: { inquiryId } }
      expect((await go(buyerInquiry.loader, '/buying/inquiries/x', there)).status).toBe(404)
      const form = { do: 'withdraw', reason: 'Coba-coba' }
      expect((await go(buyerInquiry.action, '/buying/inquiries/x', { ...there, form })).status).toBe(404)
    }
    expect(await db.selectFrom('inquiries').select('state').distinct().execute()).toEqual([{ state: 'sent' }])
  })

  test('the house’s forms refuse what is empty or foreign, at the field, and write nothing', async () => {
    const actor = await make.staffActor('sourcing')
    const inquiry = await make.inquiry()
    const [line] = inquiry.lines
    const before = await written()
    for (const [form, field] of [
      [{ do: 'lookAfter', ownerId: idOf('account', 1), nextStep: '' }, 'ownerId'],
      [{ do: 'lookAfter', ownerId: '', nextStep: 'x'.repeat(201) }, 'nextStep'],
      [{ do: 'tie', lineId: line?.id ?? '', standardId: '' }, 'standardId'],
      [{ do: 'tie', lineId: line?.id ?? '', standardId: idOf('standard', 1) }, 'standardId'],
      [{ do: 'post', _key: formKey(), body: ' \n ' }, 'body'],
      [{ do: 'post', _key: '', body: 'Halo' }, '_key'],
      [{ do: 'close', reason: '' }, 'reason'],
      [{ do: 'explode' }, 'do'],
    ] as const) {
      const answer = await go(desk.action, '/house/inquiries/x', { actor, params: { inquiryId: inquiry.id }, form })
      expect([form.do, answer.status, Object.keys((await body<Problems>(answer)).problems)]).toEqual([form.do, 422, [field]])
    }
    expect(await written()).toEqual(before)
  })

  test('the inbox is filtered by its address, and what is not right there is left out', async () => {
    const actor = await make.staffActor('sourcing')
    const mine = await make.inquiry({ owner_id: actor.accountId, state: 'calling', sent_at: daysLater(-10) })
    const fresh = await make.inquiry({})
    await make.inquiry({ state: 'closed' })
    const buyer = await db.selectFrom('buyers').select('name').where('id', '=', fresh.buyer_id!).executeTakeFirstOrThrow()
    const rows = async (query: string) =>
      (await body<{ rows: { id: string }[] }>(await go(inbox.loader, `/house/inquiries?${query}`, { actor }))).rows.map(
        ({ id }) => id,
      )
    expect(await rows('')).toEqual([fresh.id, mine.id])
    expect(await rows('owner=mine')).toEqual([mine.id])
    expect(await rows('owner=nobody')).toEqual([fresh.id])
    expect(await rows('age=7')).toEqual([mine.id])
    expect(await rows('state=calling')).toEqual([mine.id])
    expect(await rows(`q=${encodeURIComponent(buyer.name.toUpperCase())}`)).toEqual([fresh.id])
    expect(await rows('q=%25')).toEqual([])
    expect(await rows(`after=${encodeURIComponent(`${now}~${fresh.id}`)}`)).toEqual([mine.id])
    expect(await rows('state=draft&owner=theirs&age=-1&after=zzz&q=')).toEqual([fresh.id, mine.id])
  })
})
