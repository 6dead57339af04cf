import { saveFilter } from '#app/domain/desk/keep-filters.server'
import { giveSeveral } from '#app/domain/desk/give-several.server'
import { joinCluster } from '#app/domain/people/join-cluster.server'
import { formKey } from '#app/http/form-key.server'
import { lastBulkStep } from '#db/queries/bulk-steps.server'
import { now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import { proposed } from '../../domain/motifs/support'
import type { FormCase, Place, Posted } from './place'

async function atFilters({ db, make, cookieOf }: Place, fields: Posted['fields']): Promise<Posted> {
  const staff = await make.staffActor('sourcing')
  const filter = { list: 'makers', query: 'craft=batik', name: `Batik ${next()}`, shared: false, key: formKey() }
  const saved = await saveFilter(db, staff, filter, now)
  if (!saved.ok) throw new Error(saved.code)
  return { path: '/house/filters', cookie: await cookieOf(staff), fields: { filterId: saved.filterId, ...fields } }
}

const several = (list: 'makers' | 'motifs' | 'standards', what: string, ready: FormCase['ready']): FormCase => ({
  route: `routes/house.${list}._index`,
  what: `${what} several`,
  ready,
})

type Resting = { active?: 0; resting_reason?: string }

async function atMakers({ make, cookieOf }: Place, fields: Posted['fields'], standing: Resting = {}): Promise<Posted> {
  const chosen = [(await make.producer(standing)).id, (await make.producer(standing)).id]
  const cookie = await cookieOf(await make.staffActor('programmes'))
  return { path: '/house/makers?index', cookie, fields: { chosen, _key: formKey(), ...fields } }
}

async function atMotifs({ db, make, cookieOf }: Place, fields: Posted['fields']): Promise<Posted> {
  const chosen = await proposed(db, await make.staffActor('quality'))
  const cookie = await cookieOf(await make.staffActor('curator'))
  return { path: '/house/motifs?index', cookie, fields: { chosen, _key: formKey(), ...fields } }
}

export const deskForms: FormCase[] = [
  several('makers', 'appoint for', async (place) =>
    atMakers(place, { do: 'officer', officerId: (await place.make.staffActor('fieldOfficer')).accountId }),
  ),
  several('makers', 'put into a cluster', (place) => atMakers(place, { do: 'cluster', cluster: 'Anpulung' })),
  several('makers', 'let rest', (place) => atMakers(place, { do: 'rest', reason: 'Panen padi' })),
  several('makers', 'resume', (place) => atMakers(place, { do: 'resume' }, { active: 0, resting_reason: 'Panen padi' })),
  several('motifs', 'take up', (place) => atMotifs(place, { do: 'take' })),
  several('motifs', 'give', async (place) =>
    atMotifs(place, { do: 'give', curatorId: (await place.make.staffActor('curator')).accountId }),
  ),
  several('standards', 'retire all found of', async ({ make, cookieOf }) => {
    const { code } = await make.standard({ code: `ALL-${next()}` })
    const cookie = await cookieOf(await make.staffActor('quality'))
    const fields = { do: 'retire', scope: 'found', sure: '1', _key: formKey() }
    return { path: `/house/standards?index&q=${code}&state=published`, cookie, fields }
  }),
  several('standards', 'give', async ({ make, cookieOf }) => {
    const staff = await make.staffActor('quality')
    const chosen = (await make.standard()).id
    const fields = { do: 'give', chosen, keeperId: staff.accountId, _key: formKey() }
    return { path: '/house/standards?index', cookie: await cookieOf(staff), fields }
  }),
  several('standards', 'publish', async ({ make, cookieOf }) => {
    const chosen = (await make.standard({ state: 'draft' })).id
    const cookie = await cookieOf(await make.staffActor('quality'))
    return { path: '/house/standards?index', cookie, fields: { do: 'publish', chosen, _key: formKey() } }
  }),
  several('makers', 'take back', async ({ db, make, cookieOf }) => {
    const staff = await make.staffActor('admin')
    const { id } = await make.producer({ cluster: 'Anpulung' })
    const giving = { list: 'makers', step: 'cluster', key: formKey(), ids: [id], to: null, name: null }
    const join = joinCluster(db, staff, { producerIds: [id], cluster: null }, now)
    await giveSeveral(db, staff, { ...giving, before: new Map([[id, 'Anpulung']]) }, () => join, now)
    const step = await lastBulkStep(db, staff, 'makers', now)
    const fields = { do: 'undo', stepId: step?.id ?? '', _key: formKey() }
    return { path: '/house/makers?index', cookie: await cookieOf(staff), fields }
  }),
  {
    route: 'routes/house.filters',
    what: 'save filters',
    ready: async ({ make, cookieOf }) => ({
      path: '/house/filters',
      cookie: await cookieOf(await make.staffActor('programmes')),
      fields: { do: 'save', list: 'makers', query: 'officer=none&craft=batik', name: 'Belum didampingi', _key: formKey() },
    }),
  },
  {
    route: 'routes/house.filters',
    what: 'rename filters',
    ready: (place) => atFilters(place, { do: 'change', name: 'Batik Samarinda' }),
  },
  { route: 'routes/house.filters', what: 'remove filters', ready: (place) => atFilters(place, { do: 'remove' }) },
]
