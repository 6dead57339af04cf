import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { now } from '#tests/support/clock'
import { idOf } from '#tests/support/ids'
import { named } from './forms'
import { absurd, absurdFor, kindOf, mayPass, withField } from './forms/absurd'
import { type Answer, type FormCase, forgetTries, openPlace, type Place, type Posted, rowsLeft, send } from './forms/place'

let place: Place
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
  place = await openPlace()
})
beforeEach(() => forgetTries(place))
afterAll(() => {
  vi.useRealTimers()
})

/** Sends it, and expects that it is either taken or refused with a word, leaving nothing behind. */
async function tried(posted: Posted, saying: string, asMultipart = false): Promise<Answer> {
  await forgetTries(place)
  const before = await rowsLeft(place.db)
  const answer = await send(place, posted, asMultipart)
  expect(answer.status, saying).toBeLessThan(500)
  expect(answer.html, saying).not.toMatch(/<script>alert|<img src=x/)
  if (answer.status >= 400) {
    expect(await rowsLeft(place.db), `${saying}: refused, and yet written`).toEqual(before)
    expect(answer.html, `${saying}: refused without a word`).toMatch(/role="alert"|class="error"|<h1/)
  }
  return answer
}

function fieldsOf({ fields }: Posted): [name: string, value: string][] {
  return Object.entries(fields).map(([name, value]) => [name, [value].flat()[0] ?? ''])
}

/** The sentence at the field; where a page has several forms, their fields have their own ids. */
function errorAt(name: string): RegExp {
  return new RegExp(`id="${name.replaceAll('.', '\\.')}[\\w-]*-error"`)
}

async function shownAfter({ leadsTo }: Answer, { cookie }: Posted): Promise<string> {
  const page = await fetch(place.origin + leadsTo, { headers: { cookie } })
  expect(page.status).toBeLessThan(500)
  return page.text()
}

test.each(named)('%s: each field, filled in with nonsense, is refused at its place', { timeout: 120_000 }, async (_, form) => {
  let posted = await form.ready(place)
  for (const [name, value] of fieldsOf(posted)) {
    const kind = kindOf(name, value)
    for (const what of absurdFor(kind)) {
      const saying = `${what} for ${name}`
      const answer = await tried({ ...posted, fields: withField(posted.fields, name, absurd[what]) }, saying)
      if (answer.status >= 400) {
        if (answer.status === 422 && ['number', 'day'].includes(kind)) expect(answer.html, saying).toMatch(errorAt(name))
        continue
      }
      expect(mayPass(kind, what), `${saying} was taken: ${answer.status}`).toBe(true)
      if (answer.leadsTo) expect(await shownAfter(answer, posted), saying).not.toMatch(/<script>alert|<img src=x/)
      posted = await form.ready(place)
    }
  }
})

test.each(named)('%s: nothing at all, ten megabytes, and what is not a form', async (_, form) => {
  const posted = await form.ready(place)
  const nothing = await tried({ ...posted, fields: {}, file: undefined }, 'nothing at all')
  if (Object.keys(posted.fields).length > 0) expect(nothing.leadsTo === '' || !nothing.leadsTo.includes('_')).toBe(true)
  const [first] = fieldsOf(posted).filter(([name, value]) => kindOf(name, value) === 'text')
  if (!first) return
  const heavy = { ...posted, fields: withField(posted.fields, first[0], 'y'.repeat(10_000_000)) }
  const answer = await tried(heavy, 'ten megabytes', true)
  expect([413, 422]).toContain(answer.status)
})

const anId = /[a-z]{3}_[0-9a-z]{26}/g

test.each(named)('%s: ids of nothing and of somebody else lead nowhere', async (_, form) => {
  const posted = await form.ready(place)
  const nobodys = (text: string) => text.replaceAll(anId, (id) => idOf('account', 7).replace('acc', id.slice(0, 3)))
  const [path = '', query = ''] = posted.path.split(/(?=\?)/)
  if (path.search(anId) >= 0) {
    const answer = await tried({ ...posted, path: nobodys(path) + query }, 'an unknown address')
    expect(answer.status).toBe(404)
    const broken = await tried({ ...posted, path: path.replaceAll(anId, 'x') + query }, 'a broken address')
    expect(broken.status).toBe(404)
  }
  for (const [name, value] of fieldsOf(posted).filter(([key, id]) => kindOf(key, id) === 'id')) {
    const answer = await tried({ ...posted, fields: withField(posted.fields, name, nobodys(value)) }, `an unknown ${name}`)
    // What is not on the list is off it already.
    if (name !== 'remove') expect(answer.status, name).toBeGreaterThanOrEqual(400)
  }
  const stranger = await strangerTo(form)
  if (!stranger) return
  const answer = await tried({ ...posted, cookie: stranger }, 'a stranger')
  expect([403, 404]).toContain(answer.status)
})

/** Somebody with the same permissions, whose it is not. */
async function strangerTo({ route }: FormCase): Promise<string | undefined> {
  if (route.includes('$') && route.startsWith('routes/buying')) return place.cookieOf(await place.make.buyerActor())
  if (route.includes('$') && route.startsWith('routes/workshop')) return place.cookieOf(await place.make.producerActor())
  return undefined
}

test.each(named)('%s: sent again from a page that is out of date, it breaks nothing', async (_, form) => {
  const posted = await form.ready(place)
  await tried(posted, 'the first time')
  const later = '_key' in posted.fields ? withField(posted.fields, '_key', 'a-key-of-another-day') : posted.fields
  await tried({ ...posted, fields: later }, 'once more, from an older page')
})
