import { z } from 'zod'
import { mostPieces } from '#app/domain/shared/quantity'
import { choice, dayField, idField, optionalId, optionalWhole, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { mostAMonth, mostRupiah } from './answer-form'

export const canForm = z
  .object({
    _key: keyField(),
    callId: idField('supplyCall'),
    most: whole(1, mostPieces),
    least: optionalWhole(1, mostPieces),
    perMonth: optionalWhole(1, mostAMonth),
    readyOn: dayField(),
    price: choice(['agree', 'other']),
    priceMinor: optionalWhole(1, mostRupiah),
    shown: z.string().max(60).optional(),
    commitmentId: optionalId('commitment'),
    revision: optionalWhole(1, 100_000),
  })
  .refine((form) => form.price === 'agree' || form.priceMinor !== null, { path: ['priceMinor'], message: 'form.required' })

export const cannotForm = z.object({ _key: keyField(), callId: idField('supplyCall') })

export const recountForm = z.looseObject({})
