import { beforeEach, describe, expect, test } from 'vitest'
import { editMotif } from '#app/domain/motifs/edit-motif.server'
import { wordsHold } from '#app/domain/motifs/motif-words'
import { proposeMotif } from '#app/domain/motifs/propose-motif.server'
import type { Language } from '#app/domain/people/actor'
import { loadMotif } from '#app/routes/motifs.$slug/load-motif.server'
import { publishProduct, resumeProduct } from '#app/domain/catalogue/move-product.server'
import { publishStandard, retireStandard } from '#app/domain/catalogue/move-standard.server'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { motifsForHouse, publicMotif, publicMotifs, reviewsOf } from '#db/queries/motif-register.server'
import { motifForHouse } from '#db/queries/motifs.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { keys, shownSlugs } from '../catalogue/places'
import { accepted, byPermission, proposed, reasons, revised, step, words } from './support'

describe('the words of a motif', () => {
  const parent = { id: idOf('motif', 9), craft: 'batik', use_rule: 'permission', state: 'accepted' } as const

  test('name the tradition a new design grows from, and no looser rule than its own', () => {
    const fresh = { ...words, newlyMade: true }
    expect(wordsHold(fresh, undefined)).toMatchObject({ code: 'motifs.parent_missing', field: 'parentId' })
    const grown = { ...fresh, parentId: parent.id }
    expect(wordsHold(grown, undefined)).toMatchObject({ code: 'motifs.parent_unknown' })
    expect(wordsHold(grown, { ...parent, state: 'proposed' })).toMatchObject({ code: 'motifs.parent_not_accepted' })
    expect(wordsHold(grown, parent)).toMatchObject({ code: 'motifs.looser_than_parent', field: 'useRule' })
    expect(wordsHold({ ...grown, ...byPermission }, parent)).toEqual({ ok: true })
    expect(wordsHold({ ...grown, ...byPermission }, parent, parent.id)).toMatchObject({ code: 'motifs.parent_unknown' })
  })

  test('say whose permission it takes, and why it is not for sale', () => {
    expect(wordsHold({ ...words, useRule: 'permission' }, undefined)).toMatchObject({ field: 'permissionOf' })
    expect(wordsHold({ ...words, ...byPermission, termsEn: null }, undefined)).toMatchObject({ field: 'termsEn' })
    expect(wordsHold({ ...words, useRule: 'restricted' }, undefined)).toMatchObject({ code: 'motifs.reason_missing' })
  })
})

describe.each(databases)('the motif register (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let desk: Awaited<ReturnType<typeof make.staffActor>>
  let curator: Awaited<ReturnType<typeof make.staffActor>>

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    desk = await make.staffActor('quality')
    curator = await make.staffActor('curator')
  })

  const names = async () => (await publicMotifs(db, {})).map(({ name }) => name)

  test('shows a motif once its named curator accepted it, with the reasons', async () => {
    const motifId = await proposed(db, desk)
    expect(await names()).toEqual([])
    expect(await step(db, desk, motifId, { event: 'take' })).toMatchObject({ code: 'motifs.already_moved' })
    expect(await step(db, curator, motifId, { event: 'take' })).toEqual({ ok: true, state: 'in_review' })
    const other = await make.staffActor('curator')
    expect(await step(db, other, motifId, { event: 'accept', reasons })).toMatchObject({ code: 'motifs.other_curator' })
    expect(await step(db, curator, motifId, { event: 'accept', reasons })).toEqual({ ok: true, state: 'accepted' })
    expect(await names()).toEqual(['Sulur'])
    expect(await reviewsOf(db, motifId)).toMatchObject([
      { decision: 'accepted', reason_en: 'Its pakem is whole', curatorName: curator.name },
    ])
    const kinds = (await eventsOf(db, motifId)).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['motif.accepted', 'motif.proposed', 'motif.taken'])
  })

  test('lets no curator judge a proposal of their own', async () => {
    const own = await proposed(db, curator)
    expect(await step(db, curator, own, { event: 'take' })).toMatchObject({ code: 'motifs.own_proposal' })
  })

  test('returns with reasons that stay, is mended, and comes again', async () => {
    const motifId = await proposed(db, desk)
    await step(db, curator, motifId, { event: 'take' })
    const seen = (await motifForHouse(db, motifId))?.version ?? 0
    expect(await editMotif(db, desk, { motifId, words, seen }, now)).toMatchObject({ code: 'motifs.not_editable' })
    await step(db, curator, motifId, { event: 'return', reasons: { id: 'Belum', en: 'Not yet' } })
    const version = (await motifForHouse(db, motifId))?.version ?? 0
    const mended = { ...words, pakemEn: 'One root, never cut' }
    expect(await editMotif(db, desk, { motifId, words: mended, seen: version - 1 }, now)).toMatchObject({ code: 'shared.stale' })
    expect(await editMotif(db, desk, { motifId, words: mended, seen: version }, now)).toEqual({ ok: true, changed: ['pakem_en'] })
    expect(await step(db, desk, motifId, { event: 'propose' })).toEqual({ ok: true, state: 'proposed' })
    await step(db, curator, motifId, { event: 'take' })
    await step(db, curator, motifId, { event: 'accept', reasons })
    expect((await reviewsOf(db, motifId)).map(({ decision }) => decision).sort()).toEqual(['accepted', 'returned'])
  })

  test('does once what is pressed twice', async () => {
    const motifId = await proposed(db, desk)
    const key = keys()
    const answers = await Promise.all([1, 2, 3].map(() => step(db, curator, motifId, { event: 'take' }, key)))
    expect(answers).toEqual(Array(3).fill({ ok: true, state: 'in_review' }))
    const proposal = { key, words }
    const [one, again] = [await proposeMotif(db, desk, proposal, now), await proposeMotif(db, desk, proposal, now)]
    expect(again).toEqual(one)
    expect(await motifsForHouse(db, {}, 10)).toHaveLength(2)
  })

  test('does not let a motif grow from what grew from it', async () => {
    const root = await accepted(db, desk, curator)
    const child = await accepted(db, desk, curator, { name: 'Pakis', newlyMade: true, parentId: root })
    const seen = (await motifForHouse(db, root))?.version ?? 0
    const round = { motifId: root, words: { ...words, parentId: child }, seen }
    expect(await editMotif(db, curator, round, now)).toMatchObject({ code: 'motifs.parent_unknown' })
    expect(await editMotif(db, await make.staffActor('finance'), round, now)).toMatchObject({ code: 'motifs.not_editable' })
  })

  test('does not accept what grows from a motif that was retired meanwhile', async () => {
    const root = await accepted(db, desk, curator)
    const child = await proposed(db, desk, { newlyMade: true, parentId: root })
    await step(db, curator, child, { event: 'take' })
    await step(db, curator, root, { event: 'retire', reason: 'Diminta pemiliknya' })
    expect(await step(db, curator, child, { event: 'accept', reasons })).toMatchObject({ code: 'motifs.parent_not_accepted' })
  })

  test('is not made stricter than what grew from it, nor accepts or restores what is looser', async () => {
    const root = await accepted(db, desk, curator)
    const child = await accepted(db, desk, curator, { name: 'Pakis', newlyMade: true, parentId: root })
    const late = await proposed(db, desk, { name: 'Pakis muda', newlyMade: true, parentId: root })
    await step(db, curator, late, { event: 'take' })
    const strict = () => revised(db, desk, curator, root, byPermission)
    expect(await strict()).toMatchObject({ code: 'motifs.grown_looser', params: { motifs: 'Pakis' }, field: 'useRule' })
    await step(db, curator, child, { event: 'retire', reason: 'Jarang dibuat' })
    expect(await strict()).toMatchObject({ ok: true })
    expect(await step(db, curator, child, { event: 'restore' })).toMatchObject({ code: 'motifs.looser_than_parent' })
    expect(await step(db, curator, late, { event: 'accept', reasons })).toMatchObject({ code: 'motifs.looser_than_parent' })
  })

  test('keeps from the public why a motif is not for sale', async () => {
    const motifId = await accepted(db, desk, curator, { useRule: 'restricted', restrictedReason: 'Hanya upacara' })
    const { slug } = (await motifForHouse(db, motifId)) ?? { slug: '' }
    expect(JSON.stringify(await publicMotif(db, slug))).not.toContain('upacara')
    expect((await motifForHouse(db, motifId))?.restricted_reason).toBe('Hanya upacara')
  })

  test('names those whose permission it takes in the reader’s language, else as they call themselves', async () => {
    const slugOf = async (values: Partial<typeof words>) =>
      (await motifForHouse(db, await accepted(db, desk, curator, { ...byPermission, ...values })))?.slug ?? ''
    const [both, own] = [await slugOf({}), await slugOf({ permissionOfEn: null })]
    const holder = async (slug: string, language: Language) => (await loadMotif(db, slug, language))?.motif.holder
    expect([await holder(both, 'id'), await holder(both, 'en')]).toEqual(['Lembaga adat', 'The customary council'])
    expect([await holder(own, 'id'), await holder(own, 'en')]).toEqual(['Lembaga adat', 'Lembaga adat'])
    const open = await motifForHouse(db, await accepted(db, desk, curator, { permissionOf: 'x', permissionOfEn: 'y' }))
    expect([open?.permission_of, open?.permission_of_en]).toEqual([null, null])
  })

  test('takes goods off the shelf when their motif is no longer for sale, standards first by hand', async () => {
    const staff = await make.staffActor('sourcing')
    const motifId = await accepted(db, desk, curator)
    const product = await make.product({ state: 'in_review', motif_id: motifId })
    const standard = await make.standard({ state: 'draft', motif_id: motifId })
    await publishProduct(db, staff, { productId: product.id, key: keys() }, now)
    await publishStandard(db, staff, { standardId: standard.id, key: keys() }, now)
    const narrowed = () => revised(db, desk, curator, motifId, { useRule: 'restricted', restrictedReason: 'Keramat' })
    expect(await narrowed()).toMatchObject({
      code: 'motifs.standards_carry',
      params: { standards: standard.code },
    })
    await retireStandard(db, staff, { standardId: standard.id, key: keys() }, now)
    expect(await narrowed()).toEqual({ ok: true })
    expect(await shownSlugs(db)).toEqual([])
    expect((await eventsOf(db, product.id))[0]).toMatchObject({ kind: 'product.barred', to: 'paused' })
    const barred = await db.selectFrom('products').selectAll().where('id', '=', product.id).executeTakeFirstOrThrow()
    expect(barred).toMatchObject({ shelved_by: 'rule', shelved_reason: null })
    expect(await resumeProduct(db, staff, { productId: product.id, key: keys() }, now)).toMatchObject({
      code: 'products.motif_restricted',
    })
  })
})
