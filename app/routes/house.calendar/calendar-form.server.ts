import { z } from 'zod'
import type { NewOffDays } from '#app/domain/supply/record-off-days.server'
import { offScopes } from '#app/domain/supply/off-days-rules'
import { choice, optionalId, optionalText } from '#app/http/fields'
import { offDaysFields, takeOutForm } from '#app/http/off-days-form.server'

const record = z.object({
  ...offDaysFields,
  kind: choice(offScopes),
  producerId: optionalId('producer'),
  regency: optionalText(120),
  /** "Desa, kabupaten". */
  village: optionalText(240),
})

/** Which field says where, for each kind of place. */
const where = { maker: 'producerId', regency: 'regency', village: 'village', house: null } as const

export const calendarForm = z.discriminatedUnion('do', [record, takeOutForm], 'form.not_a_choice').superRefine((form, check) => {
  if (form.do !== 'record') return
  const field = where[form.kind]
  if (field && form[field] === null) check.addIssue({ code: 'custom', path: [field], message: 'form.required' })
  else if (form.kind === 'village' && !placeIn(form.village))
    check.addIssue({ code: 'custom', path: ['village'], message: 'calendar.village_needs_regency' })
})

export function offDaysFrom({ _key: key, from, to, reason, note, ...form }: z.infer<typeof record>): NewOffDays {
  return { key, from, to, reason, note, scope: scopeOf(form) }
}

/** What was written for another kind of place is left out. */
function scopeOf({
  kind,
  producerId,
  regency,
  village,
}: Pick<z.infer<typeof record>, 'kind' | 'producerId' | 'regency' | 'village'>) {
  if (kind === 'maker') return { producerId, regency: null, village: null }
  if (kind === 'regency') return { producerId: null, regency, village: null }
  const place = kind === 'village' ? placeIn(village) : undefined
  return { producerId: null, regency: place?.regency ?? null, village: place?.village ?? null }
}

/** "Umaklaran, Belu" is a village in a regency. */
function placeIn(text: string | null): { village: string; regency: string } | undefined {
  const [, village, regency] = /^(.+),\s*([^,]+)$/.exec(text ?? '') ?? []
  return village && regency ? { village: village.trim(), regency: regency.trim() } : undefined
}
