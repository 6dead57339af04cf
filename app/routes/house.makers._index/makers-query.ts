import { z } from 'zod'
import { crafts } from '#app/domain/people/producer'
import { choice, idField, text } from '#app/http/fields'

/** Everything that is seen in the list is in its address. */
export const makersQuery = z.object({
  q: text(80).optional(),
  regency: text(80).optional(),
  craft: choice(crafts).optional(),
  officer: z.union([choice(['none', 'some']), idField('account')]).optional(),
  account: choice(['none', 'some']).optional(),
  after: idField('producer').optional(),
})

export type MakersSeen = { [Name in 'q' | 'regency' | 'craft' | 'officer' | 'account' | 'after']?: string | undefined }

/** The address of the list with these filters: it can be kept and sent. */
export function makersHref(seen: MakersSeen): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(seen)) if (value) query.set(name, value)
  return query.size > 0 ? `/house/makers?${query.toString()}` : '/house/makers'
}
