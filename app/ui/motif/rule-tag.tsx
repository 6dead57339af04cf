import type { UseRule } from '#app/domain/motifs/use-rule'
import { useWords } from '#app/i18n/use-words'
import { Tag } from '../tag/tag'

const tones = { open: 'good', permission: 'warn', restricted: 'bad' } as const

/** Who may use a motif, in a word. */
export function RuleTag({ rule }: { rule: UseRule }) {
  const { t } = useWords()
  return <Tag tone={tones[rule]}>{t(`motifs.rule.${rule}`)}</Tag>
}
