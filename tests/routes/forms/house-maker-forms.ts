import type { StaffRole } from '#app/domain/people/actor'
import { formKey } from '#app/http/form-key.server'
import { today } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import type { FormCase, Place, Posted } from './place'

type Ready = (place: Place, producerId: string) => Promise<Partial<Posted> & { fields: Posted['fields'] }>

const form = (what: string, role: StaffRole, ready: Ready): FormCase => ({
  route: 'routes/house.makers.$producerId',
  what,
  ready: async (place) => {
    const producer = await place.make.producer({ shows_name: 0 })
    const cookie = await place.cookieOf(await place.make.staffActor(role))
    return { path: `/house/makers/${producer.id}`, cookie, ...(await ready(place, producer.id)) }
  },
})

async function signedIn({ db, make }: Place, producerId: string) {
  const producer = await db
    .selectFrom('producers')
    .select('id')
    .where('id', '=', producerId as `prd_${string}`)
    .executeTakeFirstOrThrow()
  return (await make.producerActor(producer.id)).accountId
}

/** What the house does for a maker, and the rates it quotes with. */
export const houseMakerForms: FormCase[] = [
  form('appoint a field officer', 'sourcing', async ({ make }) => {
    const officer = await make.staffActor('fieldOfficer')
    return { fields: { do: 'officer', officerId: officer.accountId, seen: '' } }
  }),
  form('join a cluster', 'programmes', () => Promise.resolve({ fields: { do: 'cluster', cluster: 'Anpulung', seen: '' } })),
  form('record consent', 'sourcing', () =>
    Promise.resolve({ fields: { do: 'consent', name: 'shown', how: 'Ibu Mariani, at the workshop', seen: 'hidden' } }),
  ),
  form('link an account', 'programmes', async ({ make }) => {
    const account = await make.account()
    return { fields: { do: 'link', identifier: account.email ?? '' } }
  }),
  form('open an account', 'admin', () =>
    Promise.resolve({ fields: { do: 'open', _key: formKey(), person: 'Siti', login: `siti${next()}@example.test` } }),
  ),
  form('unlink an account', 'admin', async (place, producerId) => ({
    fields: { do: 'unlink', accountId: await signedIn(place, producerId) },
  })),
  form('make a link to sign in', 'admin', async (place, producerId) => {
    const accountId = await signedIn(place, producerId)
    const links = place.db.selectFrom('password_resets').select('account_id').where('account_id', '=', accountId)
    const left = async () => (await links.where('used_at', 'is', null).execute()).length
    return { fields: { do: 'help', accountId }, left }
  }),
  {
    route: 'routes/house.rates',
    what: 'record rates',
    ready: async ({ db, make, cookieOf }) => {
      await db.deleteFrom('exchange_rates').execute()
      const fields = { _key: formKey(), day: today, source: 'Bank Indonesia', USD: '16801.1012' }
      return { path: '/house/rates', cookie: await cookieOf(await make.staffActor('finance')), fields }
    },
  },
]
