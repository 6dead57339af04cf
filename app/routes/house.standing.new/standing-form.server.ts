import { z } from 'zod'
import { countedUnits } from '#app/domain/shared/quantity'
import { mostPieces } from '#app/domain/shared/quantity'
import type { NewStanding } from '#app/domain/standing/start-standing.server'
import type { StandingTerms } from '#app/domain/standing/standing-terms'
import { grades } from '#app/domain/supply/grades'
import { choice, idField, monthField, optionalId, optionalMonth, optionalWhole, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { audienceFields } from '../house.calls.new/call-form.server'

const units = Object.keys(countedUnits) as [keyof typeof countedUnits, ...(keyof typeof countedUnits)[]]

export const termsFields = {
  quantity: whole(1, mostPieces),
  unit: choice(units),
  ceilingMinor: optionalWhole(1, 1_000_000_000),
  leastGrade: choice(grades),
  readyDay: whole(1, 31),
  lastMonth: optionalMonth(),
  ...audienceFields,
}

export const newStandingForm = z.object({
  ...termsFields,
  _key: keyField(),
  standardId: idField('standard'),
  buyerId: optionalId('buyer'),
  firstMonth: monthField(),
})

type Typed = z.infer<z.ZodObject<typeof termsFields>>

export function termsFrom({ crafts, regencies, clusters, producerIds, ...terms }: Typed): StandingTerms {
  return { ...terms, audience: { crafts, regencies, clusters, producerIds } }
}

export function newStandingFrom({
  _key: key,
  standardId,
  buyerId,
  firstMonth,
  ...typed
}: z.infer<typeof newStandingForm>): NewStanding {
  return { ...termsFrom(typed), key, standardId, buyerId, firstMonth }
}
