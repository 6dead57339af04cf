import { z } from 'zod'
import { dayField, optionalText, whole } from '#app/http/fields'

export const troubleForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('tell'), can: whole(0, 1_000_000), canBy: dayField(), note: optionalText(300) }),
  z.object({ do: z.literal('over') }),
])
