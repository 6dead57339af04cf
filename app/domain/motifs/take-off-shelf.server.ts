import { system } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { MotifId, ProducerId, ProductId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { publishedWithMotif } from '#db/queries/motif-permissions.server'
import { moveProduct } from '#db/queries/products.server'
import { carryProblem } from './may-carry'

type Barred = { motifId: MotifId; producerId?: ProducerId; motif: string }

/** Part of whatever narrows a motif's rule: public goods that may no longer carry it rest, and their makers read why. */
export async function takeOffShelf(trx: Trx, { motifId, producerId, motif }: Barred, now: Instant): Promise<ProductId[]> {
  const barred: ProductId[] = []
  for (const product of await publishedWithMotif(trx, motifId, producerId)) {
    if (!carryProblem(product, dayOf(now))) continue
    const to = await moveProduct(trx, product, 'bar', { shelved_by: 'rule', shelved_reason: null }, now)
    if (!to) continue
    const event: NewEvent = { kind: 'product.barred', subject: product.id, from: product.state, to, data: { motif } }
    await appendEvent(trx, system, event, now)
    barred.push(product.id)
  }
  await updateCatalogue(trx, barred)
  return barred
}
