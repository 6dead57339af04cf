import { z } from 'zod'
import { everyUnit } from '#app/domain/inquiries/line-units'
import { listLimits } from '#app/domain/inquiries/list-limits'
import { mostPieces } from '#app/domain/shared/quantity'
import { choice, idField, optionalId, optionalText, whole } from '#app/http/fields'

const line = z.object({ quantity: whole(1, mostPieces), unit: choice(everyUnit), wish: optionalText(1000) })
const fieldOfLine = /^lines\.(inl_[0-9a-z]{26})\.(quantity|unit|wish)$/

/** `lines.inl_….quantity` of a flat form, gathered by line. Taking one off must not wait for the others to be right. */
function gather(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null) return typed
  const lines = new Map<string, Record<string, unknown>>()
  for (const [name, value] of Object.entries(typed)) {
    const [, id, field] = fieldOfLine.exec(name) ?? []
    if (id && field && lines.size <= listLimits.lines) lines.set(id, { ...lines.get(id), [field]: value })
  }
  const kept = [...lines].filter(([, fields]) => !('remove' in typed) || line.safeParse(fields).success)
  return { ...typed, lines: Object.fromEntries(kept) }
}

export const listForm = z.preprocess(
  gather,
  z.object({
    lines: z.record(idField('inquiryLine'), line),
    remove: optionalId('inquiryLine'),
    /** The button pressed: go on to place and date, or stay. */
    go: z.enum(['details', 'stay']).catch('stay'),
  }),
)
