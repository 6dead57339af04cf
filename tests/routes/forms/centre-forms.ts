import { gatherInCentre } from '#app/domain/people/gather-in-centre.server'
import { foundCentre } from '#app/domain/people/keep-centre.server'
import { formKey } from '#app/http/form-key.server'
import { now } from '#tests/support/clock'
import type { Fields, FormCase, Place, Posted } from './place'

const written = {
  name: 'Sentra Sasirangan Sungai Jingah',
  craft: 'batik',
  otherCrafts: ['weaving', 'other'],
  village: 'Sungai Jingah',
  district: 'Banjarmasin Utara',
  regency: 'Kota Banjarmasin',
  coordinates: '-3.3031, 114.6017',
  storyId: 'Pewarna dan penjahit di satu tepian.',
  storyEn: '',
}

async function ready({ db, make, cookieOf }: Place, fields: Fields): Promise<Posted> {
  const staff = await make.staffActor('programmes')
  const { id } = await make.producer({ regency: 'Banjarmasin' })
  const place = { village: null, district: null, regency: 'Banjarmasin', province: 'Kalimantan Selatan' }
  const told = { craft: 'batik' as const, otherCrafts: [], coordinates: null, storyId: null, storyEn: null }
  const founded = await foundCentre(db, staff, { key: formKey(), name: 'Sentra', ...place, ...told }, now)
  if (!founded.ok) throw new Error(founded.code)
  if (fields['do'] === 'part') await gatherInCentre(db, staff, { centreId: founded.centreId, producerIds: [id] }, now)
  const members: Record<string, Fields> = { part: { memberId: id }, gather: { memberIds: id } }
  const cookie = await cookieOf(staff)
  if (fields['chosen'] === 'it')
    return { path: '/house/centres?index', cookie, fields: { ...fields, chosen: founded.centreId, _key: formKey() } }
  return { path: `/house/centres/${founded.centreId}`, cookie, fields: { ...fields, ...members[String(fields['do'])] } }
}

const one = (what: string, fields: Fields): FormCase => ({
  route: 'routes/house.centres.$centreId',
  what,
  ready: (place) => ready(place, fields),
})

/** Centres and who is gathered in them. */
export const centreForms: FormCase[] = [
  {
    route: 'routes/house.centres.new',
    what: 'record a centre',
    ready: async ({ make, cookieOf }) => ({
      path: '/house/centres/new',
      cookie: await cookieOf(await make.staffActor('sourcing')),
      fields: { ...written, _key: formKey() },
    }),
  },
  one('edit', { do: 'edit', ...written, seen: '1' }),
  one('archive', { do: 'archive' }),
  one('gather makers', { do: 'gather' }),
  one('take a maker out', { do: 'part' }),
  {
    route: 'routes/house.centres._index',
    what: 'archive several',
    ready: (place) => ready(place, { do: 'archive', chosen: 'it' }),
  },
]
