import { describe, expect, test } from 'vitest'
import { endPermit, permitMakers } from '#app/domain/motifs/permit-makers.server'
import { draftQuote, type QuoteDraft } from '#app/domain/quotes/draft-quote.server'
import { benefitShares, type CarriedPart } from '#app/domain/quotes/motifs-in-plan'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import type { MotifId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { permissionsOfMotif } from '#db/queries/motif-permissions.server'
import { quoteCosts } from '#db/queries/quotes.server'
import { dayIn, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf, next } from '#tests/support/ids'
import { publicUrl } from '#tests/support/public-url'
import { plannedInquiry, type Scene } from '#tests/support/planned-inquiry'
import { insertMotif } from '../catalogue/places'
import { byPermission, revised } from '../motifs/support'

const part: CarriedPart = {
  ...{
    lineId: idOf('inquiryLine', 1),
    motifId: idOf('motif', 1),
    motif: 'Enggang',
    item: 'Kain',
    maker: 'A',
    readyOn: today,
    quantity: 3,
    priceMinor: 333,
  },
  ...{
    motifRule: 'permission',
    motifState: 'accepted',
    permittedUntil: today,
    permissionOf: 'Lembaga adat',
    permissionOfEn: null,
    shareBp: 250,
  },
}

test('the benefit share is reckoned on what the makers get, once a motif, rounded up', () => {
  const share = { motif: 'Enggang', holder: 'Lembaga adat', holderEn: 'Lembaga adat', amountMinor: 34 }
  expect(benefitShares([part, { ...part, quantity: 1 }])).toEqual([share])
  const permissionOfEn = 'The customary council'
  expect(benefitShares([{ ...part, permissionOfEn }])).toMatchObject([{ holder: 'Lembaga adat', holderEn: permissionOfEn }])
  expect(benefitShares([{ ...part, motifRule: 'open' }])).toEqual([])
  expect(benefitShares([{ ...part, shareBp: null }])).toEqual([])
  expect(benefitShares([])).toEqual([])
})

describe.each(databases)('quoting goods with a motif (%s)', (_, openDatabase) => {
  const draftOf = ({ planId }: Scene): QuoteDraft => ({
    ...{ key: `motif-${next()}`, planId, currency: 'IDR', marginBp: 1_000, incoterm: 'FOB', incotermPlace: 'Banjarmasin' },
    ...{ paymentTerms: 'tt_30_70', validUntil: dayIn(14), deliverBy: dayIn(100), note: null },
    costs: { packing: 0, export_clearance: 1, freight: 0, insurance: 0, duty: 0, other: 0 },
  })

  async function scene(rule: 'open' | 'permission' | 'restricted', values = {}) {
    const db = await openDatabase()
    const planned = await plannedInquiry(db)
    const motifId = await insertMotif(db, rule, values)
    await db.updateTable('standards').set({ motif_id: motifId }).where('id', '=', planned.standard.id).execute()
    return { db, planned, motifId, draft: () => draftQuote(db, planned.staff, draftOf(planned), now) }
  }

  const permit = (db: Database, { staff, promises }: Scene, motifId: MotifId, which: number[], until = dayIn(80)) => {
    const producerIds = which.flatMap((at) => promises[at]?.actor.producerId ?? [])
    return permitMakers(db, staff, { key: `permit-${next()}`, motifId, producerIds, terms: 'Lisan', termsEn: null, until }, now)
  }

  test('is refused when the motif is not for sale, by the name of motif and goods', async () => {
    const { draft, planned } = await scene('restricted')
    expect(await draft()).toMatchObject({
      code: 'quotes.motif_restricted',
      params: { motif: 'Motif upacara', item: planned.standard.name_id },
    })
  })

  test('is refused while the motif is not accepted', async () => {
    const { draft } = await scene('open', { state: 'retired' })
    expect(await draft()).toMatchObject({ code: 'quotes.motif_not_accepted' })
  })

  test('names the maker who has no permission until its goods are made', async () => {
    const { db, planned, motifId, draft } = await scene('permission')
    await permit(db, planned, motifId, [0])
    const second = planned.promises[1]?.actor.producerId
    const { name } = await db.selectFrom('producers').select('name').where('id', '=', second!).executeTakeFirstOrThrow()
    expect(await draft()).toMatchObject({ code: 'quotes.motif_not_permitted', params: { motif: 'Motif upacara', maker: name } })
    await permit(db, planned, motifId, [1], dayIn(79))
    expect(await draft()).toMatchObject({ code: 'quotes.motif_not_permitted', params: { maker: name } })
  })

  test('puts the benefit share into the costs once everybody has permission', async () => {
    const { db, planned, motifId, draft } = await scene('permission', { permission_of_en: 'The longhouse' })
    await permit(db, planned, motifId, [0, 1])
    const drafted = await draft()
    if (!drafted.ok) throw new Error(drafted.code)
    const costs = await quoteCosts(db, drafted.quoteId)
    expect(costs.find(({ kind }) => kind === 'benefit_share')).toMatchObject({
      amount_minor: 180_000,
      label: 'Motif upacara, Rumah adat',
      label_en: 'Motif upacara, The longhouse',
    })
  })

  test('is asked again when the quote is sent', async () => {
    const { db, planned, motifId, draft } = await scene('permission')
    await permit(db, planned, motifId, [0, 1])
    const drafted = await draft()
    if (!drafted.ok) throw new Error(drafted.code)
    const [permission] = await permissionsOfMotif(db, motifId)
    await endPermit(db, planned.staff, { motifId, permissionId: permission!.id, reason: 'Dicabut' }, now)
    const { quoteId } = drafted
    expect(await sendQuote(db, planned.staff, { quoteId, publicUrl }, now)).toMatchObject({ code: 'quotes.motif_not_permitted' })
    const quote = await db.selectFrom('quotes').select('state').where('id', '=', quoteId).executeTakeFirstOrThrow()
    expect(quote.state).toBe('draft')
  })

  test('obeys a rule that was made stricter since it was drafted, once another curator accepted that', async () => {
    const { db, planned, motifId, draft } = await scene('open')
    const make = factory(db)
    const [desk, curator] = [await make.staffActor('quality'), await make.staffActor('curator')]
    const drafted = await draft()
    if (!drafted.ok) throw new Error(drafted.code)
    expect(await revised(db, desk, curator, motifId, byPermission)).toEqual({ ok: true })
    expect(await sendQuote(db, planned.staff, { quoteId: drafted.quoteId, publicUrl }, now)).toMatchObject({
      code: 'quotes.motif_not_permitted',
    })
    expect(await draft()).toMatchObject({ code: 'quotes.motif_not_permitted' })
  })

  test('looks at the motif of the maker’s own goods as well', async () => {
    const { db, planned } = await scene('open')
    const ceremonial = await insertMotif(db, 'restricted', { name: 'Ukir' })
    const producerId = planned.promises[0]?.actor.producerId
    await db.updateTable('products').set({ motif_id: ceremonial }).where('producer_id', '=', producerId!).execute()
    expect(await draftQuote(db, planned.staff, draftOf(planned), now)).toMatchObject({
      code: 'quotes.motif_restricted',
      params: { motif: 'Ukir' },
    })
  })
  test('looks at the maker’s own goods also where the rule took them off the shelf', async () => {
    const { db, planned } = await scene('open')
    const producerId = planned.promises[0]!.actor.producerId
    const motifId = await insertMotif(db, 'permission', { name: 'Ukir' })
    await db.updateTable('products').set({ motif_id: motifId }).where('producer_id', '=', producerId).execute()
    await permit(db, planned, motifId, [0])
    const drafted = await draftQuote(db, planned.staff, draftOf(planned), now)
    if (!drafted.ok) throw new Error(drafted.code)
    const [permission] = await permissionsOfMotif(db, motifId)
    await endPermit(db, planned.staff, { motifId, permissionId: permission!.id, reason: 'Dicabut' }, now)
    expect(await sendQuote(db, planned.staff, { quoteId: drafted.quoteId, publicUrl }, now)).toMatchObject({
      code: 'quotes.motif_not_permitted',
      params: { motif: 'Ukir' },
    })
  })
})
