import type { StaffRole } from '#app/domain/people/actor'
import { factsSeen } from '#app/domain/people/maker-facts'
import { mergeMakers } from '#app/domain/people/merge-makers.server'
import { formKey } from '#app/http/form-key.server'
import { now, today } from '#tests/support/clock'
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
  form('rest', 'sourcing', () => Promise.resolve({ fields: { do: 'rest', reason: 'Panen, kata Ibu Mariani' } })),
  form('resume', 'sourcing', async ({ db }, producerId) => {
    const resting = { active: 0, resting_reason: 'Panen', resting_since: now } as const
    await db
      .updateTable('producers')
      .set(resting)
      .where('id', '=', producerId as `prd_${string}`)
      .execute()
    return { fields: { do: 'resume' } }
  }),
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
    route: 'routes/house.makers.$producerId_.edit',
    what: 'correct a maker',
    ready: async ({ make, cookieOf }) => {
      const producer = await make.producer()
      const cookie = await cookieOf(await make.staffActor('programmes'))
      const who = {
        name: `Purun Lestari ${next()}`,
        contactName: 'Mariani',
        kind: 'group',
        craft: 'weaving',
        phone: '0852 0000 0135',
      }
      const where = { village: 'Banyu Hirang', district: 'Amuntai Selatan', regency: 'Hulu Sungai Utara' }
      return { path: `/house/makers/${producer.id}/edit`, cookie, fields: { ...who, ...where, seen: factsSeen(producer) } }
    },
  },
  {
    route: 'routes/house.rates',
    what: 'record rates',
    ready: async ({ db, make, cookieOf }) => {
      await db.deleteFrom('exchange_rates').execute()
      const fields = { _key: formKey(), day: today, source: 'Bank Indonesia', USD: '16801.1012' }
      return { path: '/house/rates', cookie: await cookieOf(await make.staffActor('finance')), fields }
    },
  },
  ...(['merge', 'apart'] as const).map((what): FormCase => ({
    route: 'routes/house.makers.duplicates',
    what,
    ready: async ({ make, cookieOf }) => {
      const [one, other] = [await make.producer(), await make.producer()]
      const cookie = await cookieOf(await make.staffActor('programmes'))
      const ids: Record<string, string> =
        what === 'merge' ? { keptId: one.id, mergedId: other.id } : { oneId: one.id, otherId: other.id }
      return { path: '/house/makers/duplicates', cookie, fields: { do: what, ...ids } }
    },
  })),
  {
    route: 'routes/house.makers.duplicates',
    what: 'unmerge',
    ready: async ({ db, make, cookieOf }) => {
      const staff = await make.staffActor('sourcing')
      const [one, other] = [await make.producer(), await make.producer()]
      const merged = await mergeMakers(db, staff, { keptId: one.id, mergedId: other.id }, now)
      if (!merged.ok) throw new Error(merged.code)
      const fields = { do: 'unmerge', mergeId: merged.mergeId, keptId: one.id }
      return { path: '/house/makers/duplicates', cookie: await cookieOf(staff), fields }
    },
  },
]
