import { z } from 'zod'
import { useRules } from '#app/domain/motifs/use-rule'
import { crafts } from '#app/domain/people/producer'
import { choice, text } from '#app/http/fields'

/** The filters of the register, as they stand in its address. */
export const motifsQuery = z.object({
  q: text(80).optional(),
  craft: choice(crafts).optional(),
  origin: text(200).optional(),
  rule: choice(useRules).optional(),
})

export type MotifsSeen = { [Name in 'q' | 'craft' | 'origin' | 'rule']?: string | undefined }
