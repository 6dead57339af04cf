import { z } from 'zod'
import { everyUnit } from '#app/domain/inquiries/line-units'
import { mostPieces } from '#app/domain/shared/quantity'
import { choice, text, whole } from '#app/http/fields'

export const otherForm = z.object({ description: text(1000), quantity: whole(1, mostPieces), unit: choice(everyUnit) })
