import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { formKey } from '#app/http/form-key.server'
import * as maker from '#app/routes/house.makers.$producerId/route'
import * as makers from '#app/routes/house.makers._index/route'
import * as rates from '#app/routes/house.rates/route'
import type { Database } from '#db/client.server'
import { answerOf, visit } from '#tests/auth/visits'
import { dayIn, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'

type Route = (args: LoaderFunctionArgs) => Promise<unknown>
type Form = Record<string, string>
type Problems = { problems: Record<string, { code: string }>; refusal?: { code: string } }

describe.each(databases)('the pages of makers and rates (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  function go(route: Route, actor: Actor, path: string, params: Record<string, string> = {}, form?: Form) {
    const { request, context } = visit(db, path, form)
    return answerOf(route({ request, context: { ...context, actor: () => Promise.resolve(actor) }, params }))
  }
  const body = async <T>(answer: Response) => (await answer.json()) as T
  const found = async (actor: Actor, query: string) => {
    const page = await body<{ makers: { name: string }[]; count: number; next: string | null }>(
      await go(makers.loader, actor, `/house/makers?${query}`),
    )
    return { ...page, names: page.makers.map(({ name }) => name) }
  }

  test('makers are found by every filter in the address, and what is not right there is left out', async () => {
    const desk = await make.staffActor('sourcing')
    const officer = await make.staffActor('fieldOfficer')
    const purun = await make.producer({ name: 'Mata Purun', village: 'Banyu Hirang', field_officer_id: officer.accountId })
    await make.producer({ name: 'batik Enggang', craft: 'batik', regency: 'Samarinda', contact_name: 'Ibu Rukmini' })
    await make.producer({ name: 'Anyam 100%' })
    await make.producerActor(purun.id)
    expect((await found(desk, '')).names).toEqual(['Anyam 100%', 'batik Enggang', 'Mata Purun'])
    for (const [query, names] of [
      ['q=MATA', ['Mata Purun']],
      ['q=hirang', ['Mata Purun']],
      ['q=rukmini', ['batik Enggang']],
      ['q=100%25', ['Anyam 100%']],
      ['q=%25%25', []],
      ['regency=Samarinda', ['batik Enggang']],
      ['craft=batik', ['batik Enggang']],
      ['officer=none', ['Anyam 100%', 'batik Enggang']],
      ['officer=some', ['Mata Purun']],
      [`officer=${officer.accountId}`, ['Mata Purun']],
      ['account=some', ['Mata Purun']],
      ['account=none&craft=batik', ['batik Enggang']],
      [`after=${purun.id}`, []],
      ['craft=gold&officer=zzz&account=&after=x', ['Anyam 100%', 'batik Enggang', 'Mata Purun']],
    ] as const) {
      expect([query, (await found(desk, query)).names]).toEqual([query, names])
    }
  })

  test('a page ends at fifty, and the next goes on after the last name', async () => {
    const desk = await make.staffActor('quality')
    for (let n = 0; n < 53; n++) await make.producer({ name: 'Kelompok Purun' })
    const first = await found(desk, '')
    expect([first.names.length, first.count]).toEqual([50, 53])
    const second = await found(desk, `after=${first.next}`)
    expect([second.names.length, second.count, second.next]).toEqual([3, 53, null])
  })

  test('a field officer finds and opens only the makers it goes to', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const own = await make.producer({ field_officer_id: officer.accountId, name: 'Sendiri' })
    const other = await make.producer({ regency: 'Belu', phone: '+6285200000999' })
    const page = await found(officer, '')
    expect([page.names, page.count]).toEqual([['Sendiri'], 1])
    expect((await go(maker.loader, officer, '/x', { producerId: own.id })).status).toBe(200)
    for (const producerId of [other.id, idOf('producer', 7), 'x']) {
      expect((await go(maker.loader, officer, '/x', { producerId })).status).toBe(404)
      const form = { do: 'consent', name: 'hidden', how: 'x', seen: 'shown' }
      expect((await go(maker.action, officer, '/x', { producerId }, form)).status).toBe(404)
    }
    const seen = { params: { producerId: own.id }, form: { do: 'officer', officerId: '', seen: officer.accountId } }
    const refused = await go(maker.action, officer, '/x', seen.params, seen.form)
    expect([refused.status, (await body<Problems>(refused)).refusal?.code]).toEqual([403, 'shared.forbidden'])
    expect(await db.selectFrom('events').selectAll().execute()).toEqual([])
  })

  test('each form of a maker’s page says at its field what is wrong, and does what is right', async () => {
    const admin = await make.staffActor('admin')
    const officer = await make.staffActor('fieldOfficer')
    const { id: producerId } = await make.producer({ shows_name: 0 })
    const send = (form: Form) => go(maker.action, admin, '/x', { producerId }, form)
    for (const [form, field] of [
      [{ do: 'officer', officerId: idOf('account', 7), seen: '' }, 'officerId'],
      [{ do: 'cluster', cluster: 'x'.repeat(81), seen: '' }, 'cluster'],
      [{ do: 'consent', name: 'shown', how: ' ', seen: 'hidden' }, 'how'],
      [{ do: 'consent', name: 'perhaps', how: 'x', seen: 'hidden' }, 'name'],
      [{ do: 'link', identifier: 'nobody' }, 'identifier'],
      [{ do: 'link', identifier: 'nobody@example.test' }, 'identifier'],
      [{ do: 'open', _key: formKey(), person: '', login: 'a@example.test' }, 'person'],
      [{ do: 'open', _key: formKey(), person: 'Siti', login: '12' }, 'login'],
      [{ do: 'explode' }, 'do'],
    ] as const) {
      const answer = await send(form)
      expect([form.do, answer.status, Object.keys((await body<Problems>(answer)).problems)]).toEqual([form.do, 422, [field]])
    }
    const right: Form[] = [
      { do: 'officer', officerId: officer.accountId, seen: '' },
      { do: 'cluster', cluster: 'Anpulung', seen: '' },
      { do: 'consent', name: 'shown', how: 'Lisan, 2 Maret', seen: 'hidden' },
      { do: 'open', _key: formKey(), person: 'Siti', login: '0852-0000-0135' },
    ]
    for (const form of right) {
      const answer = await send(form)
      expect([form.do, answer.status, answer.headers.get('location')]).toEqual([form.do, 303, `/house/makers/${producerId}`])
    }
    type Page = { accounts: { id: string }[]; events: { kind: string }[]; maker: { cluster: string; shows_name: number } }
    const page = await body<Page>(await go(maker.loader, admin, '/x', { producerId }))
    expect(page).toMatchObject({ maker: { cluster: 'Anpulung', shows_name: 1 }, accounts: [{ name: 'Siti' }] })
    expect(page.events.map(({ kind }) => kind).reverse()).toEqual([
      'producer.officer_appointed',
      'producer.cluster_joined',
      'producer.name_shown',
      'producer.account_opened',
    ])
    const help = await send({ do: 'help', accountId: page.accounts[0]?.id ?? '' })
    expect(await body(help)).toMatchObject({ help: { name: 'Siti', minutes: 60 } })
    expect((await send({ do: 'unlink', accountId: page.accounts[0]?.id ?? '' })).status).toBe(303)
  })

  test('rates are recorded from the form, and refused at their field', async () => {
    const dewi = await make.staffActor('finance')
    const right = { _key: formKey(), day: today, source: 'Bank Indonesia', USD: '16.801,10', JPY: '107,7157' }
    const send = (form: Form) => go(rates.action, dewi, '/house/rates', {}, form)
    for (const [change, field, status] of [
      [{ USD: '16.801' }, 'USD', 422],
      [{ JPY: 'seratus' }, 'JPY', 422],
      [{ USD: '', JPY: '' }, 'USD', 422],
      [{ day: '2026-02-30' }, 'day', 422],
      [{ day: dayIn(1) }, 'day', 422],
      [{ source: '' }, 'source', 422],
      [{ _key: '' }, '_key', 422],
    ] as const) {
      const answer = await send({ ...right, ...change })
      expect([field, answer.status, Object.keys((await body<Problems>(answer)).problems)]).toEqual([field, status, [field]])
    }
    for (let press = 0; press < 2; press++) expect((await send(right)).headers.get('location')).toBe('/house/rates')
    const page = await body(await go(rates.loader, dewi, '/house/rates?currency=USD'))
    expect(page).toMatchObject({
      inUse: [{ currency: 'JPY' }, { currency: 'USD', rate: '16801.10' }],
      recorded: [{ currency: 'USD' }],
    })
    const nonsense = await body(await go(rates.loader, dewi, '/house/rates?currency=IDR&after=~'))
    expect(nonsense).toMatchObject({ recorded: [{ currency: 'JPY' }, { currency: 'USD' }], mayRecord: true })
    const hendra = await make.staffActor('logistics')
    expect(await body(await go(rates.loader, hendra, '/house/rates'))).toMatchObject({ mayRecord: false })
    expect((await go(rates.action, hendra, '/house/rates', {}, right)).status).toBe(403)
  })
})
