import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import type { Database } from '#db/client.server'
import { dayIn, now } from './clock'
import { next } from './ids'
import { plannedInquiry } from './planned-inquiry'
import { publicUrl } from './public-url'

/** The planned inquiry, with a quote of its plan that was not sent yet. */
export async function draftedQuote(db: Database) {
  const scene = await plannedInquiry(db)
  const drafted = await draftQuote(
    db,
    scene.staff,
    {
      key: `key-${next()}`,
      planId: scene.planId,
      currency: 'USD',
      marginBp: 1_500,
      incoterm: 'FOB',
      incotermPlace: 'Banjarmasin',
      paymentTerms: 'tt_30_70',
      validUntil: dayIn(14),
      deliverBy: dayIn(100),
      note: null,
      costs: { packing: 0, export_clearance: 1, freight: 0, insurance: 0, duty: 0, other: 0 },
    },
    now,
  )
  if (!drafted.ok) throw new Error(drafted.code)
  return { ...scene, quoteId: drafted.quoteId }
}

/** The same quote before the buyer. */
export async function sentQuote(db: Database) {
  const scene = await draftedQuote(db)
  const sent = await sendQuote(db, scene.staff, { quoteId: scene.quoteId, publicUrl }, now)
  if (!sent.ok) throw new Error(sent.code)
  return scene
}
