import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { formKey } from '#app/http/form-key.server'
import * as houseCall from '#app/routes/house.calls.$callId/route'
import * as houseCalls from '#app/routes/house.calls._index/route'
import * as newCall from '#app/routes/house.calls.new/route'
import * as field from '#app/routes/house.field._index/route'
import * as home from '#app/routes/workshop._index/route'
import * as workshopCall from '#app/routes/workshop.calls.$callId/route'
import * as workshopCalls from '#app/routes/workshop.calls._index/route'
import * as withdrawal from '#app/routes/workshop.commitments.$commitmentId.withdrawal/route'
import type { Database } from '#db/client.server'
import { livePromise } from '#db/queries/commitments.server'
import { callById, callsForStaff } from '#db/queries/supply-calls.server'
import { answerOf, visit } from '#tests/auth/visits'
import { invitedMaker, offer, sure } from '#tests/domain/supply/support'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'

type Route = (args: LoaderFunctionArgs) => Promise<unknown>
type Form = Record<string, string | string[]>
type Recounted = { typed: Form; problems: Record<string, { code: string }>; lookAgain?: boolean; reach?: { makers: number } }

describe.each(databases)('the pages of calls and promises (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let call: Row<'supply_calls'>
  let maker: Actor
  let producer: Row<'producers'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    call = await make.call({ quantity: 3_000, price_kind: 'ceiling' })
    ;({ maker, producer } = await invitedMaker(make, call.id))
  })

  function go(route: Route, actor: Actor | undefined, path: string, params: Record<string, string> = {}, form?: Form) {
    const { request, context } = visit(db, path, form)
    return answerOf(route({ request, context: { ...context, actor: () => Promise.resolve(actor) }, params }))
  }
  const body = async <T>(answer: Response) => (await answer.json()) as T
  const callPath = () => `/workshop/calls/${call.id}`
  const answer = (form: Form, actor = maker, path = callPath()) =>
    go(workshopCall.action, actor, path, { callId: call.id }, { _key: formKey(), ...form })
  const yes = { answer: 'can', most: '100', least: '20', readyOn: dayIn(60), price: 'agree', priceMinor: '' }

  test('a maker promises in parts, cheaper for many; what is wrong is said at its row, closed up', async () => {
    await db.updateTable('supply_calls').set({ least_grade: 'A' }).where('id', '=', call.id).execute()
    const parts = {
      'earlier.0.quantity': '',
      'earlier.0.readyOn': '',
      'earlier.1.quantity': '40',
      'earlier.1.readyOn': dayIn(61),
    }
    const tiers = { 'tiers.0.from': '60', 'tiers.0.priceMinor': '44.000' }
    const typed = { ...yes, ...parts, ...tiers, grade: 'B' }
    const late = await body<Recounted>(await answer(typed))
    expect(late.problems).toMatchObject({ 'earlier.0.readyOn': { code: 'supply.part_not_earlier' } })
    expect(late.typed).toMatchObject({ 'earlier.0.quantity': '40', 'earlier.1.quantity': '', 'tiers.0.priceMinor': '44.000' })
    expect((await body<Recounted>(await answer({ ...typed, 'earlier.1.quantity': '' }))).problems).toMatchObject({
      'earlier.1.quantity': { code: 'form.required' },
    })
    expect(
      (await body<Recounted>(await answer({ ...typed, ...parts, 'earlier.1.readyOn': dayIn(30), grade: '' }))).problems,
    ).toMatchObject({
      grade: { code: 'supply.grade_missing' },
    })
    const mended = await answer({ ...typed, 'earlier.1.readyOn': dayIn(30), shown: '100 × 44000' })
    expect(mended.status).toBe(303)
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({
      grade: 'B',
      tranches: [
        { quantity: 40, readyOn: dayIn(30) },
        { quantity: 60, readyOn: dayIn(60) },
      ],
      tiers: [{ from: 60, priceMinor: 44_000 }],
    })
    const page = await body<{ promise: object }>(
      await go(workshopCall.loader, maker, `${callPath()}?change=1`, { callId: call.id }),
    )
    expect(page.promise).toMatchObject({ tranches: [{}, {}], tiers: [{}] })
  })

  test('a price for many changes what the green button says', async () => {
    const typed = { ...yes, 'tiers.0.from': '60', 'tiers.0.priceMinor': '44000', shown: '100 × 45000' }
    expect(await body<Recounted>(await answer(typed))).toMatchObject({ lookAgain: true })
    expect(await livePromise(db, call.id, producer.id)).toBeUndefined()
  })

  test('a maker is shown its calls, and promises with one form', async () => {
    expect((await go(home.loader, maker, '/workshop')).status).toBe(200)
    expect(await body(await go(workshopCalls.loader, maker, '/workshop/calls'))).toMatchObject({ open: [{ id: call.id }] })
    expect(await body(await go(workshopCall.loader, maker, callPath(), { callId: call.id }))).toMatchObject({
      open: true,
      promise: null,
    })
    const answered = await answer(yes)
    expect(answered.status).toBe(303)
    expect(answered.headers.get('location')).toBe(callPath())
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({ most: 100, least: 20, priceMinor: 45_000 })
  })

  test('sent twice, a form promises once', async () => {
    const form = { ...yes, _key: formKey() }
    expect((await answer(form)).status).toBe(303)
    expect((await answer(form)).status).toBe(303)
  })

  test('plus, minus and quick answers only count again', async () => {
    const counted = async (form: Form) => (await body<Recounted>(await answer({ ...yes, answer: '', ...form }))).typed['most']
    expect(await counted({ change: '10' })).toBe('110')
    expect(await counted({ change: '-10' })).toBe('90')
    expect(await counted({ change: '-10', most: '5' })).toBe('10')
    expect(await counted({ change: '10', most: 'lots' })).toBe('10')
    expect(await counted({ quick: '40' })).toBe('40')
    expect(await counted({ change: '0' })).toBe('100')
    expect(await livePromise(db, call.id, producer.id)).toBeUndefined()
  })

  test('a button that said another number promises nothing yet', async () => {
    const looked = await body<Recounted>(await answer({ ...yes, shown: '160 × 45000' }))
    expect(looked).toMatchObject({ lookAgain: true, typed: { most: '100' } })
    expect(await livePromise(db, call.id, producer.id)).toBeUndefined()
    expect((await answer({ ...yes, shown: '100 × 45000' })).status).toBe(303)
  })

  test.each<[string, Form, string, string]>([
    ['nothing', { most: '' }, 'most', 'form.required'],
    ['minus one', { most: '-1' }, 'most', 'form.too_small'],
    ['a million and one', { most: '1000001' }, 'most', 'form.too_large'],
    ['infinity', { most: '1e309' }, 'most', 'form.not_a_number'],
    ['not a number', { most: 'NaN' }, 'most', 'form.not_a_number'],
    ['a smile', { most: '🙂' }, 'most', 'form.not_a_number'],
    ['markup', { most: '<b>1</b>' }, 'most', 'form.not_a_number'],
    ['a day that is not', { readyOn: '2026-02-30' }, 'readyOn', 'form.not_a_day'],
    ['another price without one', { price: 'other' }, 'priceMinor', 'form.required'],
    ['no such price', { price: 'free' }, 'price', 'form.not_a_choice'],
    ['more than the months hold', { most: '900' }, 'most', 'supply.over_capacity'],
    ['a zero too many', { most: '30000' }, 'most', 'supply.one_zero_too_many'],
    ['a zero too few', { price: 'other', priceMinor: '4500' }, 'priceMinor', 'supply.price_one_zero_too_few'],
  ])('typed %s, says so at the field and keeps it', async (_what, form, at, code) => {
    const refused = await answer({ ...yes, ...form })
    expect(refused.status).toBe(422)
    expect(await body<Recounted>(refused)).toMatchObject({ problems: { [at]: { code } }, typed: form })
    expect(await livePromise(db, call.id, producer.id)).toBeUndefined()
  })

  test('a promise is changed and taken back', async () => {
    const offered = await offer(db, maker, { callId: call.id, producerId: producer.id })
    if (!offered.ok) throw new Error(offered.code)
    const { commitmentId } = offered
    expect((await answer({ ...yes, commitmentId, revision: '1' })).status).toBe(303)
    expect((await answer({ ...yes, commitmentId, revision: '1' })).status).toBe(409)
    const path = `/workshop/commitments/${commitmentId}/withdrawal`
    expect((await go(withdrawal.loader, maker, path, { commitmentId })).status).toBe(200)
    expect((await go(withdrawal.action, maker, path, { commitmentId }, { _key: formKey(), reason: '' })).status).toBe(303)
    expect(await livePromise(db, call.id, producer.id)).toBeUndefined()
  })

  test('of another maker, call and promise are unknown', async () => {
    const stranger = await make.producerActor()
    const offered = await offer(db, maker, { callId: call.id, producerId: producer.id })
    if (!offered.ok) throw new Error(offered.code)
    const { commitmentId } = offered
    const path = `/workshop/commitments/${commitmentId}/withdrawal`
    expect((await go(workshopCall.loader, stranger, callPath(), { callId: call.id })).status).toBe(404)
    expect((await answer(yes, stranger)).status).toBe(404)
    expect((await answer({ answer: 'cannot' }, stranger)).status).toBe(404)
    expect((await answer(yes, stranger, `${callPath()}?for=${producer.id}`)).status).toBe(404)
    expect((await go(withdrawal.loader, stranger, path, { commitmentId })).status).toBe(404)
    expect((await go(withdrawal.action, stranger, path, { commitmentId }, { _key: formKey() })).status).toBe(404)
    expect((await go(workshopCall.loader, maker, '/workshop/calls/x', { callId: 'x' })).status).toBe(404)
  })

  test('a field officer answers for its maker, and sees whose workshops wait', async () => {
    const officer = await make.staffActor('fieldOfficer')
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', producer.id).execute()
    expect(await body(await go(field.loader, officer, '/house/field'))).toMatchObject({
      makers: [{ id: producer.id, unanswered: 1 }],
    })
    const answered = await answer(yes, officer, `${callPath()}?for=${producer.id}`)
    expect(answered.headers.get('location')).toBe(`${callPath()}?for=${producer.id}`)
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({ onBehalf: 1 })
    expect(await body(await go(field.loader, officer, '/house/field'))).toMatchObject({ makers: [{ unanswered: 0 }] })
  })

  test('who may not is turned away', async () => {
    const buyer = await make.buyerActor()
    const finance = await make.staffActor('finance')
    expect((await go(home.loader, undefined, '/workshop')).status).toBe(303)
    expect((await go(home.loader, buyer, '/workshop')).status).toBe(403)
    expect((await go(houseCalls.loader, maker, '/house/calls')).status).toBe(403)
    expect((await go(newCall.loader, finance, '/house/calls/new')).status).toBe(403)
    expect((await go(houseCall.action, finance, `/house/calls/${call.id}`, { callId: call.id }, {})).status).toBe(403)
    expect((await go(field.loader, finance, '/house/field')).status).toBe(403)
  })

  describe('staff', () => {
    let staff: Actor
    beforeEach(async () => {
      staff = await make.staffActor('sourcing')
    })
    const move = (form: Form) =>
      go(houseCall.action, staff, `/house/calls/${call.id}`, { callId: call.id }, { _key: formKey(), ...form })

    test('filter the list by its address, whatever it says', async () => {
      const found = async (query: string) =>
        (await body<{ calls: unknown[] }>(await go(houseCalls.loader, staff, `/house/calls${query}`))).calls.length
      expect(await found('')).toBe(1)
      expect(await found('?state=open&craft=weaving&q=tas')).toBe(1)
      expect(await found('?state=closed')).toBe(0)
      expect(await found('?q=50%25')).toBe(0)
      expect(await found(`?state=lost&craft=%00&q=${'x'.repeat(500)}&after=here`)).toBe(1)
    })

    test('see every promise, and end a call', async () => {
      await offer(db, maker, { callId: call.id, producerId: producer.id })
      const seen = await body(await go(houseCall.loader, staff, `/house/calls/${call.id}`, { callId: call.id }))
      expect(seen).toMatchObject({ promises: [{ most: 40 }], steps: ['extend', 'close', 'cancel'], progress: { promised: 40 } })
      expect(await body(await move({ event: 'extend', closesOn: '2020-01-01' }))).toMatchObject({
        problems: { closesOn: { code: 'supply.closes_too_early' } },
      })
      expect((await move({ event: 'explode' })).status).toBe(422)
      expect(await body(await move({ event: 'cancel', reason: 'x' }))).toMatchObject({
        problems: { sure: { code: 'supply.cancel_not_sure' } },
      })
      expect((await move({ event: 'close' })).status).toBe(303)
      expect((await move({ event: 'close' })).status).toBe(409)
      expect((await move({ event: 'cancel', reason: 'x', sure: 'on' })).status).toBe(303)
      expect(await callById(db, call.id)).toMatchObject({ state: 'cancelled' })
    })

    test('count whom a call would reach, then open it', async () => {
      const inquiry = await make.inquiry({}, [{ standard_id: call.standard_id, quantity: 60 }])
      const path = `/house/calls/new?line=${sure(inquiry.lines[0]).id}`
      const sheet = await body<{ sheet: { usual: { quantity: number; lotStep: number } } }>(await go(newCall.loader, staff, path))
      expect(sheet.sheet.usual).toMatchObject({
        quantity: 1_200,
        buffer: 60,
        lotStep: 20,
        readyBy: dayIn(99),
        closesOn: dayIn(7),
      })
      const form: Form = {
        _key: formKey(),
        standardId: call.standard_id,
        inquiryLineId: sure(inquiry.lines[0]).id,
        quantity: '1.200',
        buffer: '60',
        readyBy: dayIn(90),
        closesOn: dayIn(7),
        priceKind: 'fixed',
        leastGrade: 'C',
        priceMinor: '46.000',
        lotStep: '20',
        crafts: ['weaving'],
      }
      expect(await body(await go(newCall.action, staff, path, {}, { ...form, do: 'count' }))).toMatchObject({
        reach: { makers: 1 },
      })
      expect(await callsForStaff(db, {}, 10)).toHaveLength(1)
      expect(await body(await go(newCall.action, staff, path, {}, { ...form, quantity: '0', crafts: 'gold' }))).toMatchObject({
        problems: { quantity: { code: 'form.too_small' } },
      })
      const opened = await go(newCall.action, staff, path, {}, form)
      expect(opened.status).toBe(303)
      expect((await go(newCall.action, staff, path, {}, form)).headers.get('location')).toBe(opened.headers.get('location'))
      expect(await callsForStaff(db, {}, 10)).toHaveLength(2)
    })

    test('a new call without a line begins with its standard', async () => {
      expect(await body(await go(newCall.loader, staff, '/house/calls/new'))).toMatchObject({
        sheet: null,
        standards: [{ id: call.standard_id }],
      })
      expect((await go(newCall.loader, staff, '/house/calls/new?line=inl_01jd3k0000000000000000000x')).status).toBe(404)
    })
  })

  test('a closed call takes no answer', async () => {
    await db.updateTable('supply_calls').set({ closes_at: now }).where('id', '=', call.id).execute()
    expect(await body(await go(workshopCall.loader, maker, callPath(), { callId: call.id }))).toMatchObject({ open: false })
    expect(await body(await answer(yes))).toMatchObject({ refusal: { code: 'supply.call_closed' } })
    expect(await body(await answer({ answer: 'cannot' }))).toMatchObject({ refusal: { code: 'supply.call_closed' } })
  })
})
