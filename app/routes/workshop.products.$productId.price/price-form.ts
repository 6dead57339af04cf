import { z } from 'zod'
import { baseUnits } from '#app/domain/shared/quantity'
import { choice, whole } from '#app/http/fields'
import { thenField } from '../workshop.products.new/photo-form'

const least = 100
const most = 1_000_000_000

export const priceForm = z.object({
  priceMinor: whole(least, most),
  unit: choice(baseUnits),
  minQuantity: whole(1, 100_000),
  /** The price that was doubted and is meant all the same. */
  sure: whole(least, most).optional().catch(undefined),
  then: thenField,
})
