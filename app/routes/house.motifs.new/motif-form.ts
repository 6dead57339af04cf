import { z } from 'zod'
import { useRules } from '#app/domain/motifs/use-rule'
import { crafts } from '#app/domain/people/producer'
import { choice, optionalId, optionalText, text } from '#app/http/fields'

/** `2,5` or `2.5` percent as hundredths of a percent; nothing for no share. */
function percent() {
  return z
    .string()
    .optional()
    .transform((written = '', check) => {
      const plain = written.trim().replace(',', '.')
      if (plain === '' || plain === '0') return null
      const share = /^\d{1,2}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN
      if (share > 0 && share <= 5000) return share
      check.addIssue({ code: 'custom', message: 'motifs.share_wrong' })
      return z.NEVER
    })
}

const few = () => text(200)
const some = () => text(1000)

/** One entry of the register; which fields belong together the rules of the register say. */
export const motifForm = z.object({
  name: text(80),
  craft: choice(crafts),
  originId: few(),
  originEn: few(),
  meaningId: some(),
  meaningEn: some(),
  storyId: optionalText(4000),
  storyEn: optionalText(4000),
  pakemId: some(),
  pakemEn: some(),
  made: choice(['inherited', 'new']),
  parentId: optionalId('motif'),
  useRule: choice(useRules),
  permissionOf: optionalText(200),
  permissionOfEn: optionalText(200),
  termsId: optionalText(1000),
  termsEn: optionalText(1000),
  sharePercent: percent(),
  restrictedReason: optionalText(1000),
})

type Form = z.infer<typeof motifForm>

export function wordsOfForm({ made, sharePercent, ...words }: Form) {
  return { ...words, newlyMade: made === 'new', shareBp: sharePercent }
}
