import { requestReset } from '#app/domain/people/request-reset.server'
import { formKey } from '#app/http/form-key.server'
import { now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import { type FormCase, password, type Place, type Posted } from './place'

const email = () => `somebody${next()}@example.test`

/** A person of any kind before one of the forms of the account page. */
async function atHome({ db, make, passwordHash, cookieOf }: Place, fields: Posted['fields']): Promise<Posted> {
  const buyer = await make.buyerActor()
  await db.updateTable('accounts').set({ password_hash: passwordHash }).where('id', '=', buyer.accountId).execute()
  return { path: '/account', cookie: await cookieOf(buyer), fields }
}

export const peopleForms: FormCase[] = [
  {
    route: 'routes/sign-in',
    what: 'sign in',
    ready: async ({ make, passwordHash }) => {
      const account = await make.account({ password_hash: passwordHash })
      return { path: '/sign-in', cookie: '', fields: { identifier: account.email ?? '', password } }
    },
  },
  {
    route: 'routes/sign-out',
    what: 'sign out',
    ready: async ({ make, cookieOf }) => ({ path: '/sign-out', cookie: await cookieOf(await make.buyerActor()), fields: {} }),
  },
  {
    route: 'routes/register.buyer',
    what: 'register',
    ready: () => {
      const organisation = { organisation: 'Maasweven', country: 'NL', city: 'Rotterdam', currency: 'EUR' }
      const fields = { _key: formKey(), name: 'Anneke de Wit', identifier: email(), password, ...organisation }
      return Promise.resolve({ path: '/register/buyer', cookie: '', fields })
    },
  },
  {
    route: 'routes/register.producer',
    what: 'register',
    ready: () => {
      const place = { village: 'Panyiuran', district: 'Amuntai Selatan', regency: 'Hulu Sungai Utara' }
      const workshop = { workshop: 'Purun Jaya', kind: 'group', craft: 'weaving', members: '7', ...place }
      const fields = { _key: formKey(), name: 'Siti', identifier: email(), password, ...workshop }
      return Promise.resolve({ path: '/register/producer', cookie: '', fields })
    },
  },
  {
    route: 'routes/reset._index',
    what: 'ask for a link',
    ready: async ({ make }) => ({
      path: '/reset',
      cookie: '',
      fields: { _key: formKey(), email: (await make.account()).email ?? '' },
    }),
  },
  {
    route: 'routes/reset.$token',
    what: 'choose a new password',
    ready: async ({ db, make }) => {
      const account = await make.account()
      const identifier = { email: account.email ?? '' }
      await requestReset(db, { key: formKey(), identifier, address: `10.0.0.${next() % 250}`, publicUrl: '' }, now)
      const letter = await db
        .selectFrom('outbox')
        .select('body')
        .where('recipient', '=', identifier.email)
        .executeTakeFirstOrThrow()
      const [path = ''] = /\/reset\/[\w-]+/.exec(letter.body) ?? []
      return { path, cookie: '', fields: { password } }
    },
  },
  {
    route: 'routes/account',
    what: 'name and language',
    ready: (place) => atHome(place, { _form: 'profile', name: 'Siti Aminah', language: 'en' }),
  },
  {
    route: 'routes/account',
    what: 'password',
    ready: (place) => atHome(place, { _form: 'password', current: password, password: 'another one, and longer' }),
  },
  {
    route: 'routes/account',
    what: 'sign out everywhere',
    ready: (place) => atHome(place, { _form: 'everywhere' }),
  },
]
