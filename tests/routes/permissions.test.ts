import type { ServerBuild } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Party, type Permission, permissions } from '#app/auth/permissions'
import { startSession } from '#app/auth/session.server'
import { type Actor, staffRoles } from '#app/domain/people/actor'
import { instant } from '#app/domain/shared/calendar'
import { houseWith, type OpenHouse } from '#tests/http/support/house'
import { builtPages } from '#tests/support/built-pages'
import { factory } from '#tests/support/factory'
import { permissionTable } from './permission-table'

let pages: ServerBuild
let house: OpenHouse
const people: { name: string; party: Party; actor?: Actor }[] = [{ name: 'nobody', party: 'anonymous' }]

beforeAll(async () => {
  pages = await builtPages()
  house = await houseWith({ pages })
  const make = factory(house.db)
  for (const name of ['a producer', 'another producer'])
    people.push({ name, party: 'producer', actor: await make.producerActor() })
  for (const name of ['a buyer', 'another buyer']) people.push({ name, party: 'buyer', actor: await make.buyerActor() })
  for (const role of staffRoles) people.push({ name: role, party: role, actor: await make.staffActor(role) })
})

/** Anew for each route: signing out is one of the things that are tried. */
async function cookieOf(actor: Actor | undefined): Promise<string> {
  if (!actor) return ''
  const place = { db: house.db, now: instant(Date.now()), env: {} }
  const cookie = await startSession(place, new Request(house.origin), actor.accountId)
  return cookie.split(';', 1)[0] ?? ''
}

type Verdict = 'signIn' | 'forbidden' | 'allowed'

function verdictOf(answer: Response): Verdict {
  const leadsTo = answer.headers.get('location') ?? answer.headers.get('x-remix-redirect') ?? ''
  if (leadsTo.startsWith('/sign-in?next=')) return 'signIn'
  return answer.status === 403 ? 'forbidden' : 'allowed'
}

function verdictFor(party: Party, permission: Permission): Verdict {
  const allowed: readonly Party[] = permissions[permission]
  if (allowed.includes(party)) return 'allowed'
  return party === 'anonymous' ? 'signIn' : 'forbidden'
}

const post = { method: 'POST', body: '_key=none', headers: { 'content-type': 'application/x-www-form-urlencoded' } }

async function ask(path: string, cookie: string, init: RequestInit = {}): Promise<Response> {
  const headers = { cookie, origin: house.origin, 'sec-fetch-site': 'same-origin', ...init.headers }
  const answer = await fetch(house.at(path), { redirect: 'manual', ...init, headers })
  expect(answer.status, `${init.method ?? 'GET'} ${path}`).toBeLessThan(500)
  await answer.arrayBuffer()
  return answer
}

describe('who may go where', () => {
  test('the table knows every route, and no route that is not there', () => {
    const routes = Object.entries(pages.routes).filter(
      ([id, route]) => id !== 'root' && (route?.module.loader ?? route?.module.action),
    )
    expect(Object.keys(permissionTable).sort()).toEqual(routes.map(([id]) => id).sort())
    for (const [id, route] of routes) {
      expect(permissionTable[id]?.write !== undefined, `${id} takes posts`).toBe(route?.module.action !== undefined)
      expect(permissionTable[id]?.read !== undefined, `${id} can be read`).toBe(route?.module.loader !== undefined)
    }
  })

  test.each(Object.entries(permissionTable))('%s', async (id, { path, read, write }) => {
    const index = pages.routes[id]?.index ? '&index' : ''
    for (const { name, party, actor } of people) {
      const cookie = await cookieOf(actor)
      if (read) {
        const page = await ask(path, cookie)
        expect([name, 'page', verdictOf(page)]).toEqual([name, 'page', verdictFor(party, read)])
        const data = await ask(`${path}?_data=${encodeURIComponent(id)}`, cookie)
        expect([name, 'data', verdictOf(data)]).toEqual([name, 'data', verdictFor(party, read)])
      }
      if (write) {
        const sent = await ask(index ? `${path}?index` : path, cookie, post)
        expect([name, 'post', verdictOf(sent)]).toEqual([name, 'post', verdictFor(party, write)])
        const data = await ask(`${path}?_data=${encodeURIComponent(id)}${index}`, cookie, post)
        expect([name, 'data post', verdictOf(data)]).toEqual([name, 'data post', verdictFor(party, write)])
      }
    }
  })
})
