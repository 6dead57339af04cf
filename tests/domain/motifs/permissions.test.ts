import { beforeEach, describe, expect, test } from 'vitest'
import { completeProduct } from '#app/domain/catalogue/complete-product.server'
import { publishProduct, submitProduct } from '#app/domain/catalogue/move-product.server'
import { publishStandard } from '#app/domain/catalogue/move-standard.server'
import { carryProblem, withoutEnd } from '#app/domain/motifs/may-carry'
import { endDuePermits, endPermit, permitMakers } from '#app/domain/motifs/permit-makers.server'
import type { MotifId, ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { makersToPermit, permissionsOfMotif } from '#db/queries/motif-permissions.server'
import { dayIn, daysLater, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { insertMotif, keys, shownSlugs } from '../catalogue/places'

test('a motif is carried by its rule, its state and the day', () => {
  const open = { motifRule: 'open', motifState: 'accepted', permittedUntil: null } as const
  expect(carryProblem({ motifRule: null, motifState: null, permittedUntil: null }, today)).toBeUndefined()
  expect(carryProblem(open, today)).toBeUndefined()
  expect(carryProblem({ ...open, motifState: 'retired' }, today)).toBe('not_accepted')
  expect(carryProblem({ ...open, motifRule: 'restricted', permittedUntil: withoutEnd }, today)).toBe('restricted')
  const permission = { ...open, motifRule: 'permission' } as const
  expect(carryProblem(permission, today)).toBe('not_permitted')
  expect(carryProblem({ ...permission, permittedUntil: today }, today)).toBeUndefined()
  expect(carryProblem({ ...permission, permittedUntil: today }, dayIn(1))).toBe('not_permitted')
})

describe.each(databases)('leave to use a motif (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let staff: Awaited<ReturnType<typeof make.staffActor>>
  let maker: Awaited<ReturnType<typeof make.producerActor>>
  let motifId: MotifId

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('sourcing')
    maker = await make.producerActor()
    motifId = await insertMotif(db, 'permission')
  })

  const permit = (producerIds: ProducerId[], until = dayIn(30)) =>
    permitMakers(
      db,
      staff,
      { key: keys(), motifId, producerIds, terms: 'Lisan, ketua adat', termsEn: 'Oral, the elder', until },
      now,
    )
  const listed = (values = {}) => make.product({ producer_id: maker.producerId, motif_id: motifId, ...values })

  test('must be there before goods are published; they may be handed in without', async () => {
    const { id: productId } = await listed({ state: 'draft' })
    expect(await submitProduct(db, maker, { productId, key: keys() }, now)).toMatchObject({ ok: true })
    const refused = await publishProduct(db, staff, { productId, key: keys() }, now)
    expect(refused).toMatchObject({ code: 'products.motif_not_permitted', params: { motif: 'Motif upacara' } })
    expect(refused).toMatchObject({ params: { maker: expect.any(String) as string } })
    expect(await permit([maker.producerId])).toEqual({ ok: true, permitted: 1 })
    expect(await publishProduct(db, staff, { productId, key: keys() }, now)).toMatchObject({ ok: true, state: 'published' })
  })

  test('is given once, to makers there are, for days to come', async () => {
    expect(await permit([])).toMatchObject({ code: 'motifs.maker_missing' })
    expect(await permit([maker.producerId], dayIn(-1))).toMatchObject({ code: 'motifs.permission_past', field: 'until' })
    const gone = await make.producer({ active: 0 })
    expect(await permit([maker.producerId, gone.id])).toMatchObject({ code: 'motifs.maker_unknown' })
    expect(await permissionsOfMotif(db, motifId)).toHaveLength(0)
    await permit([maker.producerId])
    expect(await permit([maker.producerId])).toMatchObject({ code: 'motifs.already_permitted' })
    expect(await makersToPermit(db, { id: motifId, craft: 'weaving' })).not.toContainEqual(
      expect.objectContaining({ id: maker.producerId }),
    )
    const open = await insertMotif(db, 'open')
    const wrong = { key: keys(), motifId: open, producerIds: [maker.producerId], terms: 'x', termsEn: null, until: null }
    expect(await permitMakers(db, staff, wrong, now)).toMatchObject({ code: 'motifs.needs_no_permission' })
  })

  test('is proved in the words it was given in, and in English where somebody wrote them', async () => {
    await permit([maker.producerId])
    expect(await permissionsOfMotif(db, motifId)).toMatchObject([{ terms: 'Lisan, ketua adat', terms_en: 'Oral, the elder' }])
    const [event] = (await eventsOf(db, motifId)).filter(({ kind }) => kind === 'motif.permitted')
    expect(JSON.parse(event?.data ?? '{}')).toMatchObject({ terms: 'Lisan, ketua adat', termsEn: 'Oral, the elder' })
  })

  test('taken back takes the goods of that maker off the shelf, and no others', async () => {
    const other = await make.producerActor()
    await permit([maker.producerId, other.producerId])
    for (const producer_id of [maker.producerId, other.producerId]) {
      const { id } = await listed({ producer_id, state: 'in_review' })
      await publishProduct(db, staff, { productId: id, key: keys() }, now)
    }
    expect(await shownSlugs(db)).toHaveLength(2)
    const permission = (await permissionsOfMotif(db, motifId)).find(({ producer_id }) => producer_id === maker.producerId)
    if (!permission) throw new Error('no permission')
    const end = { motifId, permissionId: permission.id, reason: 'Diminta ketua adat' }
    expect(await endPermit(db, staff, end, now)).toEqual({ ok: true })
    expect(await endPermit(db, staff, end, now)).toEqual({ ok: true })
    expect(await shownSlugs(db)).toHaveLength(1)
    expect((await eventsOf(db, motifId)).filter(({ kind }) => kind === 'motif.permission_ended')).toHaveLength(1)
    const foreign = { ...end, motifId: await insertMotif(db, 'permission') }
    expect(await endPermit(db, staff, foreign, now)).toMatchObject({ code: 'motifs.permission_unknown' })
  })

  test('that ran out does the same by itself, the day after its last', async () => {
    await permit([maker.producerId], dayIn(5))
    const { id: productId } = await listed({ state: 'in_review' })
    await publishProduct(db, staff, { productId, key: keys() }, now)
    expect(await endDuePermits(db, daysLater(5))).toBe(0)
    expect(await shownSlugs(db)).toHaveLength(1)
    expect(await endDuePermits(db, daysLater(6))).toBe(1)
    expect(await endDuePermits(db, daysLater(6))).toBe(0)
    expect(await shownSlugs(db)).toEqual([])
  })

  test('is asked for when the house writes the motif down itself', async () => {
    const { id: productId } = await make.product({ producer_id: maker.producerId, state: 'published' })
    const words = { productId, nameEn: null, materialEn: null, descriptionEn: null, motifId }
    expect(await completeProduct(db, staff, words, now)).toMatchObject({ code: 'products.motif_not_permitted', field: 'motifId' })
    await permit([maker.producerId])
    expect(await completeProduct(db, staff, words, now)).toEqual({ ok: true })
  })

  test('is nothing a standard waits for, but its motif is accepted and for sale', async () => {
    const proposed = await insertMotif(db, 'open', { state: 'proposed' })
    const draft = await make.standard({ state: 'draft', motif_id: proposed })
    expect(await publishStandard(db, staff, { standardId: draft.id, key: keys() }, now)).toMatchObject({
      code: 'products.motif_not_accepted',
    })
    const carried = await make.standard({ state: 'draft', motif_id: motifId })
    expect(await publishStandard(db, staff, { standardId: carried.id, key: keys() }, now)).toMatchObject({ ok: true })
  })
})
