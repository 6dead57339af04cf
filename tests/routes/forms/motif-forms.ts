import type { MotifStep } from '#app/domain/motifs/review-motif.server'
import { formKey } from '#app/http/form-key.server'
import { motifForHouse } from '#db/queries/motifs.server'
import { accepted, byPermission, proposed, reasons, revise, step } from '../../domain/motifs/support'
import type { FormCase, Place, Posted } from './place'

const entry = {
  ...{ name: 'Sulur Pakis', craft: 'batik', originId: 'Samarinda', originEn: 'Samarinda', meaningId: 'Tumbuh' },
  ...{ meaningEn: 'Growth', storyId: '', storyEn: '', pakemId: 'Satu pangkal', pakemEn: 'One root', made: 'inherited' },
  ...{
    parentId: '',
    useRule: 'permission',
    permissionOf: 'Lembaga adat',
    permissionOfEn: 'The council',
    termsId: 'Disebut',
    termsEn: 'Named',
  },
  ...{ sharePercent: '2,5', restrictedReason: '' },
}

async function staffOf({ make }: Place) {
  return { desk: await make.staffActor('quality'), curator: await make.staffActor('curator') }
}

/** A form of the curator's, before a motif that has come so far. */
const review = (what: string, before: MotifStep[], fields: Posted['fields'] = {}): FormCase => ({
  route: 'routes/house.motifs.$motifId',
  what,
  ready: async (place) => {
    const { desk, curator } = await staffOf(place)
    const motifId = await proposed(place.db, desk)
    for (const taken of before) await step(place.db, curator, motifId, taken)
    const cookie = await place.cookieOf(curator)
    return { path: `/house/motifs/${motifId}?do`, cookie, fields: { do: what, _key: formKey(), ...fields } }
  },
})

const taken: MotifStep = { event: 'take' }
const decided = { reasonId: 'Pakemnya utuh', reasonEn: 'Its pakem is whole' }

/** Another curator before other words for an accepted motif. */
const decision = (what: 'rewrite' | 'keep'): FormCase => ({
  route: 'routes/house.motifs.$motifId',
  what,
  ready: async (place) => {
    const { desk, curator } = await staffOf(place)
    const motifId = await accepted(place.db, desk, curator)
    const sent = await revise(place.db, desk, motifId, byPermission)
    if (!sent.ok || !sent.revisionId) throw new Error('nothing was proposed')
    const fields = { do: what, _key: formKey(), revisionId: sent.revisionId, ...decided }
    return { path: `/house/motifs/${motifId}?do`, cookie: await place.cookieOf(curator), fields }
  },
})

export const motifForms: FormCase[] = [
  {
    route: 'routes/house.motifs.new',
    what: 'propose',
    ready: async (place) => {
      const { desk } = await staffOf(place)
      return { path: '/house/motifs/new', cookie: await place.cookieOf(desk), fields: { ...entry, _key: formKey() } }
    },
  },
  {
    route: 'routes/house.motifs.$motifId',
    what: 'edit',
    ready: async (place) => {
      const { desk } = await staffOf(place)
      const motifId = await proposed(place.db, desk)
      return { path: `/house/motifs/${motifId}`, cookie: await place.cookieOf(desk), fields: { ...entry, seen: '1' } }
    },
  },
  {
    route: 'routes/house.motifs.$motifId',
    what: 'propose other words for an accepted motif',
    ready: async (place) => {
      const { desk, curator } = await staffOf(place)
      const motifId = await accepted(place.db, desk, curator)
      const { version } = (await motifForHouse(place.db, motifId)) ?? { version: 0 }
      const fields = { ...entry, seen: String(version) }
      return { path: `/house/motifs/${motifId}`, cookie: await place.cookieOf(desk), fields }
    },
  },
  decision('rewrite'),
  decision('keep'),
  review('take', []),
  review('release', [taken]),
  review('accept', [taken], decided),
  review('return', [taken], decided),
  review('propose', [taken, { event: 'return', reasons }]),
  review('retire', [taken, { event: 'accept', reasons }], { reason: 'Diminta pemiliknya' }),
  review('restore', [taken, { event: 'accept', reasons }, { event: 'retire', reason: 'Keliru' }]),
  {
    route: 'routes/house.motifs.$motifId',
    what: 'permit',
    ready: async (place) => {
      const { desk, curator } = await staffOf(place)
      const motifId = await accepted(place.db, desk, curator, byPermission)
      const { id } = await place.make.producer()
      const fields = {
        do: 'permit',
        _key: formKey(),
        producerIds: [id],
        terms: 'Lisan, ketua adat',
        termsEn: 'Oral, the elder',
        until: '',
      }
      return { path: `/house/motifs/${motifId}?do`, cookie: await place.cookieOf(curator), fields }
    },
  },
]
