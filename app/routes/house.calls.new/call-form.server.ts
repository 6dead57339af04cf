import { z } from 'zod'
import { crafts } from '#app/domain/people/producer'
import { mostPieces } from '#app/domain/shared/quantity'
import { grades } from '#app/domain/supply/grades'
import type { NewCall } from '#app/domain/supply/open-call.server'
import { choice, dayField, idField, optionalId, optionalText, several, text, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

export const audienceFields = {
  crafts: several(choice(crafts), crafts.length),
  regencies: several(text(120), 100),
  clusters: several(text(120), 100),
  producerIds: several(idField('producer'), 1_000),
}

/** For counting again: whatever else is in the form is not looked at yet. */
export const countForm = z.object({ standardId: idField('standard'), ...audienceFields })

export const callForm = z.object({
  _key: keyField(),
  inquiryLineId: optionalId('inquiryLine'),
  standardId: idField('standard'),
  quantity: whole(1, mostPieces),
  buffer: whole(0, mostPieces),
  readyBy: dayField(),
  priceKind: choice(['fixed', 'ceiling']),
  priceMinor: whole(1, 1_000_000_000),
  lotStep: whole(1, 10_000),
  leastGrade: choice(grades),
  closesOn: dayField(),
  note: optionalText(500),
  ...audienceFields,
})

export function newCallFrom({ _key, crafts, regencies, clusters, producerIds, ...form }: z.infer<typeof callForm>): NewCall {
  return { ...form, key: _key, audience: { crafts, regencies, clusters, producerIds } }
}
