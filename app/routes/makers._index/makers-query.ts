import { z } from 'zod'
import { crafts, producerKinds } from '#app/domain/people/producer'
import { choice, idField, text } from '#app/http/fields'

/** The filters of the list, as they stand in its address. */
export const makersQuery = z.object({
  craft: choice(crafts).optional(),
  kind: choice([...producerKinds, 'centre']).optional(),
  province: text(80).optional(),
  regency: text(80).optional(),
  district: text(80).optional(),
  village: text(80).optional(),
  after: idField('producer').optional(),
})

export type MakersSeen = {
  [Name in 'craft' | 'kind' | 'province' | 'regency' | 'district' | 'village' | 'after']?: string | undefined
}

export function makersHref(seen: MakersSeen): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(seen)) if (value) query.set(name, value)
  return query.size > 0 ? `/makers?${query.toString()}` : '/makers'
}
