import { beforeEach, describe, expect, test } from 'vitest'
import { publishProduct } from '#app/domain/catalogue/move-product.server'
import { publishStandard, retireStandard } from '#app/domain/catalogue/move-standard.server'
import type { TakenPhoto } from '#app/domain/catalogue/take-photo.server'
import { decideRevision } from '#app/domain/motifs/decide-revision.server'
import { editMotif } from '#app/domain/motifs/edit-motif.server'
import type { Actor } from '#app/domain/people/actor'
import type { MotifId, MotifRevisionId } from '#app/domain/shared/ids'
import { loadRevisions } from '#app/routes/house.motifs.$motifId/load-revisions.server'
import { loadMotif } from '#app/routes/motifs.$slug/load-motif.server'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { reviewsOf } from '#db/queries/motif-register.server'
import { openRevision } from '#db/queries/motif-revisions.server'
import { motifForHouse } from '#db/queries/motifs.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { keys, shownSlugs } from '../catalogue/places'
import { accepted, byPermission, revise, revised, step, words } from './support'

describe.each(databases)('other words for an accepted motif (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let desk: Actor
  let first: Actor
  let other: Actor
  let motifId: MotifId
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    desk = await make.staffActor('quality')
    first = await make.staffActor('curator')
    other = await make.staffActor('curator')
    motifId = await accepted(db, desk, first)
  })

  const shown = async () => loadMotif(db, (await motifForHouse(db, motifId))?.slug ?? '', 'en')
  const why = { id: 'Sesuai tetua', en: 'As the elders say' }
  async function sent(actor: Actor, meaningEn = 'Renewal'): Promise<MotifRevisionId> {
    const outcome = await revise(db, actor, motifId, { meaningEn })
    if (!outcome.ok || !outcome.revisionId) throw new Error('nothing was proposed')
    return outcome.revisionId
  }
  const decide = (actor: Actor, revisionId: MotifRevisionId, event: 'rewrite' | 'keep', key = keys()) =>
    decideRevision(db, actor, { key, motifId, revisionId, event, reasons: why }, now)

  test('stand beside it until another curator takes them, with reasons that stay beside the first', async () => {
    const revisionId = await sent(first)
    expect((await shown())?.motif.meaning).toBe('Growth')
    expect(await openRevision(db, motifId)).toMatchObject({ words: { meaningEn: 'Renewal' }, proposed_by: first.accountId })
    expect(await decide(first, revisionId, 'rewrite')).toMatchObject({ code: 'motifs.own_proposal' })
    expect(await decide(first, revisionId, 'keep')).toMatchObject({ code: 'motifs.own_proposal' })
    expect(await decide(desk, revisionId, 'rewrite')).toMatchObject({ code: 'motifs.already_moved' })
    expect((await shown())?.motif.meaning).toBe('Growth')

    expect(await decide(other, revisionId, 'rewrite')).toEqual({ ok: true })
    const page = await shown()
    expect(page?.motif.meaning).toBe('Renewal')
    expect(page?.reviews.map(({ isRevision, curator, reason }) => [isRevision, curator, reason])).toEqual(
      expect.arrayContaining([
        [true, other.name, why.en],
        [false, first.name, 'Its pakem is whole'],
      ]),
    )
    const events = await eventsOf(db, motifId)
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['motif.revision_proposed', 'motif.revised']))
    const told = events.find(({ kind }) => kind === 'motif.revised')?.data ?? '{}'
    expect(JSON.parse(told)).toMatchObject({ changed: ['meaning_en'] })
  })

  test('that are not taken are closed, and the motif stays as it is', async () => {
    const revisionId = await sent(desk)
    expect(await decide(other, revisionId, 'keep')).toEqual({ ok: true })
    expect((await shown())?.motif.meaning).toBe('Growth')
    expect((await shown())?.reviews).toHaveLength(1)
    expect((await reviewsOf(db, motifId)).map(({ decision }) => decision).sort()).toEqual(['accepted', 'kept'])
    for (const event of ['rewrite', 'keep'] as const)
      expect(await decide(first, revisionId, event)).toMatchObject({ code: 'motifs.revision_over' })
    expect(await openRevision(db, motifId)).toBeUndefined()
    expect(await decide(first, await sent(desk, 'Return'), 'rewrite')).toEqual({ ok: true })
    expect((await shown())?.motif.meaning).toBe('Return')
  })

  test('are one at a time, and written for the motif as it is', async () => {
    const seen = (await motifForHouse(db, motifId))?.version ?? 0
    const edit = (actor: Actor, meaningEn: string) => editMotif(db, actor, { motifId, words: { ...words, meaningEn }, seen }, now)
    expect(await edit(desk, words.meaningEn)).toEqual({ ok: true, changed: [] })
    const one = await edit(desk, 'Renewal')
    expect(one).toMatchObject({ ok: true, changed: ['meaning_en'] })
    expect(await edit(desk, 'Renewal')).toEqual(one)
    expect(await edit(desk, 'Return')).toMatchObject({ code: 'motifs.revision_open' })
    expect(await edit(first, 'Renewal')).toMatchObject({ code: 'motifs.revision_open' })
    expect(await db.selectFrom('motif_revisions').select('id').execute()).toHaveLength(1)
    const waits = await openRevision(db, motifId)
    await decide(other, waits!.id, 'rewrite')
    expect(await edit(desk, 'Return')).toMatchObject({ code: 'shared.stale' })
  })

  test('proposed by many at once are one', async () => {
    const seen = (await motifForHouse(db, motifId))?.version ?? 0
    const meanings = ['One', 'Two', 'Three', 'Four']
    const answers = await Promise.all(
      meanings.map((meaningEn) => editMotif(db, desk, { motifId, words: { ...words, meaningEn }, seen }, now)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.selectFrom('motif_revisions').select('id').execute()).toHaveLength(1)
  })

  test('are decided once, whoever presses and how often', async () => {
    const revisionId = await sent(desk)
    const key = keys()
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => decide(other, revisionId, 'rewrite', key)),
      decide(first, revisionId, 'keep'),
    ])
    const decisions = (await reviewsOf(db, motifId)).filter(({ decision }) => decision !== 'accepted')
    expect(decisions).toHaveLength(1)
    expect(answers.slice(0, 3).every(({ ok }) => ok)).toBe(decisions[0]?.decision === 'revised')
    expect(answers[3]?.ok).toBe(decisions[0]?.decision === 'kept')
  })

  test('of another motif, or of none, are unknown', async () => {
    const revisionId = await sent(desk)
    const elsewhere = await accepted(db, desk, first, { name: 'Pakis' })
    const decision = { key: keys(), motifId: elsewhere, revisionId, event: 'rewrite' as const, reasons: why }
    expect(await decideRevision(db, other, decision, now)).toMatchObject({ code: 'motifs.revision_over' })
    const none = { ...decision, key: keys(), motifId: idOf('motif', 99) }
    expect(await decideRevision(db, other, none, now)).toMatchObject({ code: 'motifs.unknown' })
  })

  test('are measured again when they are taken, and can only be refused once the motif is retired', async () => {
    const strict = await revise(db, desk, motifId, { useRule: 'restricted', restrictedReason: 'Keramat' })
    if (!strict.ok || !strict.revisionId) throw new Error('nothing was proposed')
    const staff = await make.staffActor('sourcing')
    const standard = await make.standard({ state: 'draft', motif_id: motifId })
    await publishStandard(db, staff, { standardId: standard.id, key: keys() }, now)
    const refused = await decide(other, strict.revisionId, 'rewrite')
    expect(refused).toMatchObject({ code: 'motifs.standards_carry' })
    expect(refused).not.toMatchObject({ field: expect.anything() as string })
    expect(await openRevision(db, motifId)).toBeDefined()
    await retireStandard(db, staff, { standardId: standard.id, key: keys() }, now)
    await step(db, first, motifId, { event: 'retire', reason: 'Diminta pemiliknya' })
    expect(await decide(other, strict.revisionId, 'rewrite')).toMatchObject({ code: 'motifs.already_moved' })
    expect(await decide(other, strict.revisionId, 'keep')).toEqual({ ok: true })
    expect(await motifForHouse(db, motifId)).toMatchObject({ state: 'retired', use_rule: 'open' })
  })

  test.each([byPermission, { useRule: 'restricted', restrictedReason: 'Keramat' }] as const)(
    'may make its rule stricter ($useRule); goods on show obey from the decision on, and not before',
    async (stricter) => {
      const staff = await make.staffActor('sourcing')
      const publish = async () => {
        const { id: productId } = await make.product({ state: 'in_review', motif_id: motifId })
        return publishProduct(db, staff, { productId, key: keys() }, now)
      }
      expect(await publish()).toMatchObject({ ok: true })
      const sent = await revise(db, desk, motifId, stricter)
      expect(await publish()).toMatchObject({ ok: true })
      expect(await shownSlugs(db)).toHaveLength(2)

      if (!sent.ok || !sent.revisionId) throw new Error('nothing was proposed')
      expect(await decide(other, sent.revisionId, 'rewrite')).toEqual({ ok: true })
      expect(await motifForHouse(db, motifId)).toMatchObject({ use_rule: stricter.useRule })
      expect(await shownSlugs(db)).toEqual([])
      const barred = await db.selectFrom('products').select(['state', 'shelved_by']).where('motif_id', '=', motifId).execute()
      expect(barred).toEqual(Array(2).fill({ state: 'paused', shelved_by: 'rule' }))
      expect(await publish()).toMatchObject({
        code: stricter.useRule === 'permission' ? 'products.motif_not_permitted' : 'products.motif_restricted',
      })
    },
  )

  test('are judged against the tradition as it has become', async () => {
    const root = await accepted(db, desk, first, { name: 'Pakis' })
    const sent = await revise(db, desk, motifId, { newlyMade: true, parentId: root })
    if (!sent.ok || !sent.revisionId) throw new Error('nothing was proposed')
    expect(await revised(db, desk, first, root, { name: 'Pakis', ...byPermission })).toEqual({ ok: true })
    expect(await decide(other, sent.revisionId, 'rewrite')).toMatchObject({ code: 'motifs.looser_than_parent' })
    await step(db, first, root, { event: 'retire', reason: 'Diminta pemiliknya' })
    expect(await decide(other, sent.revisionId, 'rewrite')).toMatchObject({ ok: false })
    expect(await decide(other, sent.revisionId, 'keep')).toEqual({ ok: true })
    expect(await motifForHouse(db, motifId)).toMatchObject({ parent_id: null, newly_made: 0 })
  })

  test('stay to be read beside what stood then, whatever came after', async () => {
    const root = await accepted(db, desk, first, { name: 'Pakis' })
    const values = { meaningEn: 'Renewal', newlyMade: true, parentId: root }
    expect(await revised(db, desk, other, motifId, values)).toEqual({ ok: true })
    const over = await revise(db, first, motifId, { ...values, meaningEn: 'Return' })
    if (!over.ok || !over.revisionId) throw new Error('nothing was proposed')
    expect(await decide(other, over.revisionId, 'keep')).toEqual({ ok: true })
    const reviews = await reviewsOf(db, motifId)
    expect(await loadRevisions(db, motifId)).toMatchObject([
      {
        ...{ stood: { meaning_en: 'Renewal' }, proposed: { meaning_en: 'Return' }, proposerName: first.name },
        review_id: reviews.find(({ decision }) => decision === 'kept')?.id,
      },
      {
        ...{ stood: { meaning_en: 'Growth', newly_made: 0, parent_id: null }, stoodParent: null, proposedParent: 'Pakis' },
        ...{ proposed: { meaning_en: 'Renewal', newly_made: 1, parent_id: root }, proposerName: desk.name },
        review_id: reviews.find(({ decision }) => decision === 'revised')?.id,
      },
    ])
  })

  test('may bring another drawing, and both drawings are kept', async () => {
    const drawings = ['one', 'two'].map((name) => ({ hash: name.padEnd(64, '0'), width: 8, height: 8 }))
    const edit = async (photo: TakenPhoto) =>
      editMotif(db, desk, { motifId, words, photo, seen: (await motifForHouse(db, motifId))?.version ?? 0 }, now)
    for (const photo of drawings) {
      const sent = await edit(photo)
      expect(await edit(photo)).toEqual(sent)
      if (!sent.ok || !sent.revisionId) throw new Error('nothing was proposed')
      expect(sent.changed).toEqual(['picture_id'])
      expect(await decide(other, sent.revisionId, 'rewrite')).toEqual({ ok: true })
      expect((await motifForHouse(db, motifId))?.pictureHash).toBe(photo.hash)
    }
    const [one, two] = drawings.map(({ hash }) => hash)
    expect(await edit(drawings[1]!)).toEqual({ ok: true, changed: [] })
    expect(
      (await loadRevisions(db, motifId)).map(({ stoodPictureHash, pictureHash }) => [stoodPictureHash, pictureHash]),
    ).toEqual([
      [one, two],
      [null, one],
    ])
  })
})
