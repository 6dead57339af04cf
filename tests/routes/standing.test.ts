import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { openDueMonths } from '#app/domain/standing/open-due-months.server'
import { formKey } from '#app/http/form-key.server'
import * as houseCall from '#app/routes/house.calls.$callId/route'
import * as houseCalls from '#app/routes/house.calls._index/route'
import * as oneStanding from '#app/routes/house.standing.$standingId/route'
import * as changing from '#app/routes/house.standing.$standingId_.change/route'
import * as standingList from '#app/routes/house.standing._index/route'
import * as newStanding from '#app/routes/house.standing.new/route'
import * as workshopCall from '#app/routes/workshop.calls.$callId/route'
import type { Database } from '#db/client.server'
import { monthsOpened } from '#db/queries/standing-supplies.server'
import { answerOf, visit } from '#tests/auth/visits'
import { sure } from '#tests/domain/supply/support'
import { begun, month, standingNow } from '#tests/domain/standing/support'
import { daysLater } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { idOf } from '#tests/support/ids'

type Route = (args: LoaderFunctionArgs) => Promise<unknown>
type Form = Record<string, string | string[]>
type Refused = { typed: Form; problems: Record<string, { code: string }>; refusal?: { code: string } }

describe.each(databases)('the pages of standing supply (%s)', (_, openDatabase) => {
  let db: Database
  let scene: Awaited<ReturnType<typeof begun>>
  let buyerName: string
  beforeEach(async () => {
    db = await openDatabase()
    scene = await begun(db, { firstMonth: month('2026-03') })
    const buyer = await scene.make.buyer()
    buyerName = buyer.name
    await db.updateTable('standing_supplies').set({ buyer_id: buyer.id }).execute()
  })

  function go(route: Route, actor: Actor, path: string, params: Record<string, string> = {}, form?: Form) {
    const { request, context } = visit(db, path, form)
    return answerOf(route({ request, context: { ...context, actor: () => Promise.resolve(actor) }, params }))
  }
  const body = async <T>(answer: Response) => (await answer.json()) as T
  const params = () => ({ standingId: scene.standingId })
  const move = (form: Form, actor: Actor = scene.staff) =>
    go(oneStanding.action, actor, `/house/standing/${scene.standingId}`, params(), { revision: '1', ...form })
  const terms = { quantity: '12', unit: 'kodi', ceilingMinor: '', leastGrade: 'C', readyDay: '28', lastMonth: '' }

  test('list it, show it with what lies ahead, and warn where calls are listed', async () => {
    const { staff, standingId } = scene
    const { standings } = await body<{ standings: object[] }>(await go(standingList.loader, staff, '/house/standing'))
    expect(standings).toMatchObject([{ id: standingId, buyerName, next: { month: '2026-03' }, warning: { level: 'short' } }])
    const page = await body<object>(await go(oneStanding.loader, staff, '/house/standing/x', params()))
    expect(page).toMatchObject({
      ahead: { makers: 1, months: [{}, {}, {}, {}, {}, {}] },
      months: [{ month: '2026-03', call: { state: 'open' } }],
      next: { month: '2026-04', on: '2026-03-16' },
      troubles: [],
      steps: ['change', 'rest', 'end'],
    })
    expect(await body(await go(houseCalls.loader, staff, '/house/calls'))).toMatchObject({
      warnings: [{ id: standingId }],
      calls: [{ standingId, standingNumber: 'PT-2026-0001' }],
    })
  })

  test('name the buyer only to those who handle inquiries, and steps only to those who may take them', async () => {
    const quality = await scene.make.staffActor('quality')
    expect(await body(await go(standingList.loader, quality, '/house/standing'))).toMatchObject({
      standings: [{ buyerName: null }],
      mayStart: false,
    })
    expect(await body(await go(oneStanding.loader, quality, '/house/standing/x', params()))).toMatchObject({
      standing: { buyerName: null, forBuyer: 1 },
      steps: [],
    })
    expect((await move({ event: 'rest' }, quality)).status).toBe(403)
  })

  test('lead from a call back to its month, and tell its maker that it repeats as long as it does', async () => {
    const { staff, standingId, producerId, make } = scene
    const [march] = await monthsOpened(db, [standingId])
    const callId = sure(march).callId
    expect(await body(await go(houseCall.loader, staff, '/house/calls/x', { callId }))).toMatchObject({
      call: { standingId, standingMonth: '2026-03', standingNumber: 'PT-2026-0001' },
    })
    const maker = await make.producerActor(producerId)
    const repeats = async () =>
      (await body<{ repeats: boolean }>(await go(workshopCall.loader, maker, '/workshop/calls/x', { callId }))).repeats
    expect(await repeats()).toBe(true)
    await db
      .updateTable('standing_supplies')
      .set({ last_month: month('2026-03') })
      .execute()
    expect(await repeats()).toBe(false)
    await db.updateTable('standing_supplies').set({ last_month: null, state: 'resting' }).execute()
    expect(await repeats()).toBe(false)
  })

  test('start one; what is wrong is said at its field, and what was typed stays', async () => {
    const { staff, standardId } = scene
    const fields = { _key: formKey(), standardId, buyerId: '', firstMonth: '2026-05', ...terms, crafts: ['weaving'] }
    const start = (form: Form) => go(newStanding.action, staff, `/house/standing/new?standard=${standardId}`, {}, form)
    const wrong = { quantity: 'ten', readyDay: '32', firstMonth: '2026-13', lastMonth: 'soon', unit: 'bag', ceilingMinor: '-1' }
    const refused = await start({ ...fields, ...wrong })
    expect(refused.status).toBe(422)
    expect(await body<Refused>(refused)).toMatchObject({
      problems: {
        quantity: { code: 'form.not_a_number' },
        readyDay: { code: 'form.too_large' },
        firstMonth: { code: 'form.not_a_choice' },
        lastMonth: { code: 'form.not_a_choice' },
        unit: { code: 'form.not_a_choice' },
        ceilingMinor: { code: 'form.too_small' },
      },
      typed: wrong,
    })
    const soon = await body<Refused>(await start({ ...fields, lastMonth: '2026-04' }))
    expect(soon).toMatchObject({ problems: { lastMonth: { code: 'standing.last_before_first' } }, typed: { quantity: '12' } })
    const counted = await body<{ reach: { makers: number } }>(await start({ ...fields, quantity: 'ten', do: 'count' }))
    expect(counted).toMatchObject({ reach: { makers: 1 }, typed: { quantity: 'ten' } })
    expect(await db.selectFrom('standing_supplies').select('id').execute()).toHaveLength(1)
    const started = await start(fields)
    expect(started.status).toBe(303)
    expect(started.headers.get('location')).toMatch(/^\/house\/standing\/sup_/)
  })

  test('change, rest and end it; an older page is told so, a foreign id is unknown', async () => {
    const { staff, standingId } = scene
    const path = `/house/standing/${standingId}/change`
    const change = (form: Form) => go(changing.action, staff, path, params(), { ...terms, crafts: ['weaving'], ...form })
    expect((await change({ revision: '1' })).status).toBe(303)
    const stale = await change({ revision: '1', quantity: '14' })
    expect(stale.status).toBe(409)
    expect(await body<Refused>(stale)).toMatchObject({ refusal: { code: 'shared.stale' }, typed: { quantity: '14' } })
    expect((await move({ event: 'rest' })).status).toBe(409)
    expect((await move({ event: 'rest', revision: '2' })).status).toBe(303)
    const unsure = await move({ event: 'end', revision: '3', reason: '' })
    expect(await body<Refused>(unsure)).toMatchObject({
      problems: { reason: { code: 'form.required' }, sure: { code: 'standing.end_not_sure' } },
    })
    expect((await move({ event: 'end', revision: '3', reason: 'Over', sure: 'on' })).status).toBe(303)
    expect(await standingNow(db, standingId)).toMatchObject({ state: 'ended', quantity: 12, readyDay: 28 })
    const told = async (by: Actor) => JSON.stringify(await body(await go(oneStanding.loader, by, path, params())))
    expect(await told(staff)).toContain('Over')
    expect(await told(await scene.make.staffActor('quality'))).not.toContain('Over')
    expect((await go(changing.loader, staff, path, params())).status).toBe(409)

    const nobodys = { standingId: idOf('standingSupply', 9) }
    const tried: [Route, Form?][] = [
      [oneStanding.loader],
      [changing.loader],
      [oneStanding.action, { event: 'rest', revision: '1' }],
      [changing.action, { ...terms, revision: '1', crafts: ['weaving'] }],
    ]
    for (const [route, form] of tried) expect((await go(route, staff, '/house/standing/x', nobodys, form)).status).toBe(404)
    expect((await go(oneStanding.loader, staff, '/house/standing/x', { standingId: 'x' })).status).toBe(404)
  })

  test('tell why a month could not be opened', async () => {
    const { staff, standardId } = scene
    await db.updateTable('standards').set({ state: 'retired' }).where('id', '=', standardId).execute()
    await openDueMonths(db, daysLater(14))
    expect(await body(await go(oneStanding.loader, staff, '/house/standing/x', params()))).toMatchObject({
      troubles: [{ month: '2026-04', why: { code: 'supply.standard_unknown', params: {} } }],
    })
  })
})
