import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { formKey } from '#app/http/form-key.server'
import * as calendar from '#app/routes/house.calendar/route'
import * as offDays from '#app/routes/workshop.off-days/route'
import type { Database } from '#db/client.server'
import { answerOf, visit } from '#tests/auth/visits'
import { invitedMaker, offer } from '#tests/domain/supply/support'
import { dayIn } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'

type Route = (args: LoaderFunctionArgs) => Promise<unknown>
type Form = Record<string, string>
type Day = { id: string; own?: boolean; maker?: string | null; village: string | null; from: string }
type Page = { days: Day[]; tight: { name: string; month: string }[]; removed: { id: string } | null }

const days = { from: dayIn(10), to: dayIn(19), reason: 'harvest', note: '' }

describe.each(databases)('the pages of days off (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let staff: Actor
  let maker: Actor
  let producer: Row<'producers'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('sourcing')
    producer = await make.producer({ regency: 'Belu', village: 'Umaklaran' })
    maker = await make.producerActor(producer.id)
  })

  function go(route: Route, actor: Actor, path: string, form?: Form) {
    const { request, context } = visit(db, path, form)
    return answerOf(route({ request, context: { ...context, actor: () => Promise.resolve(actor) }, params: {} }))
  }
  const page = async (actor: Actor, path = '/house/calendar') => {
    const route = path.startsWith('/house') ? calendar.loader : offDays.loader
    return (await (await go(route, actor, path)).json()) as Page
  }
  const record = (form: Form, actor = staff) =>
    go(calendar.action, actor, '/house/calendar', { do: 'record', _key: formKey(), village: '', regency: '', ...days, ...form })
  const tell = (form: Form, actor = maker) => go(offDays.action, actor, '/workshop/off-days', form)

  test('a maker says when, and takes it out and back; those of its village it only reads', async () => {
    await record({ kind: 'village', village: 'umaklaran, belu' })
    expect((await tell({ do: 'record', _key: formKey(), ...days, note: 'Panen padi' })).status).toBe(303)
    const seen = await page(maker, '/workshop/off-days')
    expect(seen.days.map(({ own, village }) => [own, village])).toEqual([
      [false, 'Umaklaran'],
      [true, null],
    ])
    const own = seen.days.find((day) => day.own)?.id ?? ''
    const removed = await tell({ do: 'remove', offDaysId: own })
    expect(removed.headers.get('location')).toBe(`/workshop/off-days?removed=${own}`)
    expect(await page(maker, `/workshop/off-days?removed=${own}`)).toMatchObject({ days: [{ own: false }], removed: { id: own } })
    expect((await tell({ do: 'restore', offDaysId: own })).headers.get('location')).toBe('/workshop/off-days')
    expect((await page(maker, '/workshop/off-days')).days).toHaveLength(2)
    const villages = seen.days.find((day) => !day.own)?.id ?? ''
    expect((await tell({ do: 'remove', offDaysId: villages })).status).toBeGreaterThanOrEqual(400)
  })

  test('what is wrong is said at its field, and what was typed stays', async () => {
    const backwards = { do: 'record', _key: formKey(), ...days, to: dayIn(9) }
    expect(await (await tell(backwards)).json()).toMatchObject({
      problems: { to: { code: 'supply.off_days_backwards' } },
      typed: { from: days.from, to: dayIn(9) },
    })
    const wrong = async (form: Form) => ((await (await record(form)).json()) as { problems: object }).problems
    expect(await wrong({ kind: 'regency' })).toMatchObject({ regency: { code: 'form.required' } })
    expect(await wrong({ kind: 'village', village: 'Umaklaran' })).toMatchObject({
      village: { code: 'calendar.village_needs_regency' },
    })
    expect(await wrong({ kind: 'village', village: 'Umaklaran, Ende' })).toMatchObject({
      village: { code: 'supply.place_unknown' },
    })
    expect(await wrong({ kind: 'maker' })).toMatchObject({ producerId: { code: 'form.required' } })
  })

  test('the calendar is filtered by its address', async () => {
    const other = await make.producer({ regency: 'Ende', village: 'Ndona' })
    await record({ kind: 'house', reason: 'feast', from: dayIn(40), to: dayIn(45) })
    await record({ kind: 'regency', regency: 'Belu' })
    await record({ kind: 'maker', producerId: other.id, from: dayIn(5), to: dayIn(6) })
    const found = async (query: string) => (await page(staff, `/house/calendar${query}`)).days.map(({ from }) => from)
    expect(await found('')).toEqual([dayIn(5), dayIn(10), dayIn(40)])
    expect(await found('?regency=Belu')).toEqual([dayIn(10), dayIn(40)])
    expect(await found('?regency=Ende')).toEqual([dayIn(5), dayIn(40)])
    expect(await found('?kind=maker')).toEqual([dayIn(5)])
    expect(await found('?kind=house')).toEqual([dayIn(40)])
    expect(await found('?kind=village')).toEqual([])
    expect(await found('?reason=feast')).toEqual([dayIn(40)])
    expect(await found(`?maker=${producer.id}`)).toEqual([dayIn(10), dayIn(40)])
    expect(await found('?when=past')).toEqual([])
    const [first] = (await page(staff)).days
    await go(calendar.action, staff, '/house/calendar', { do: 'remove', offDaysId: first?.id ?? '' })
    expect(await found('?when=removed')).toEqual([dayIn(5)])
    expect(await found(`?after=${(await page(staff)).days[0]?.id}`)).toEqual([dayIn(40)])
    expect(await found('?when=whenever&kind=nobody')).toEqual([dayIn(10), dayIn(40)])
  })

  test('a field officer sees and says of its own makers and their places', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const mine = await make.producer({ regency: 'Ende', village: 'Ndona', field_officer_id: officer.accountId })
    await record({ kind: 'maker', producerId: producer.id })
    await record({ kind: 'maker', producerId: mine.id, from: dayIn(20), to: dayIn(21) }, officer)
    expect((await page(officer)).days).toMatchObject([{ maker: mine.name }])
    expect((await record({ kind: 'house' }, officer)).status).toBeGreaterThanOrEqual(400)
    expect((await record({ kind: 'village', village: 'Ndona, Ende' }, officer)).status).toBe(303)
    expect((await page(maker, '/workshop/off-days')).days).toHaveLength(1)
  })

  test('staff are told which standing promises have become tight, and so is their maker', async () => {
    const call = await make.call({ quantity: 3_000 })
    const busy = await invitedMaker(make, call.id, { name: 'Kelompok Sibuk', regency: 'Belu', village: 'Umaklaran' })
    await offer(db, busy.maker, { callId: call.id, producerId: busy.producer.id, most: 180, readyOn: dayIn(29) })
    const easy = await invitedMaker(make, call.id, { regency: 'Belu', village: 'Umaklaran' })
    await offer(db, easy.maker, { callId: call.id, producerId: easy.producer.id, most: 100, readyOn: dayIn(29) })
    expect((await page(staff)).tight).toEqual([])
    await record({ kind: 'village', village: 'Umaklaran, Belu' })
    expect((await page(staff)).tight).toMatchObject([{ name: 'Kelompok Sibuk', month: '2026-03' }])
    expect((await page(busy.maker, '/workshop/off-days')).tight).toEqual(['2026-03'])
    expect((await page(easy.maker, '/workshop/off-days')).tight).toEqual([])
  })
})
