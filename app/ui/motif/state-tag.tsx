import type { MotifState } from '#app/domain/motifs/motif-states'
import { useWords } from '#app/i18n/use-words'
import { Tag } from '../tag/tag'

const tones = { proposed: 'note', in_review: 'note', accepted: 'good', returned: 'warn', retired: 'line' } as const

export function MotifStateTag({ state }: { state: MotifState }) {
  const { t } = useWords()
  return <Tag tone={tones[state]}>{t(`motifs.state.${state}`)}</Tag>
}
