import { z } from 'zod'
import { everyUnit } from '#app/domain/inquiries/line-units'
import { mostPieces } from '#app/domain/shared/quantity'
import { choice, optionalId, ticked, whole } from '#app/http/fields'

/** What a page of the catalogue posts: one product or one standard, how many, of which unit. */
export const addForm = z
  .object({
    productId: optionalId('product'),
    standardId: optionalId('standard'),
    quantity: whole(1, mostPieces),
    unit: choice(everyUnit),
    sample: ticked(),
  })
  .transform(({ productId, standardId, ...amount }, check) => {
    if (productId && !standardId) return { ...amount, goods: { productId } }
    if (standardId && !productId) return { ...amount, goods: { standardId } }
    check.addIssue({ code: 'custom', message: 'inquiry.add_nothing' })
    return z.NEVER
  })
