import type { CallState } from '#app/domain/supply/call-states'
import { useWords } from '#app/i18n/use-words'
import { Tag } from '#app/ui/tag/tag'

const tones = { open: 'good', closed: 'note', cancelled: 'bad' } as const

export function CallStateTag({ state }: { state: CallState }) {
  const { t } = useWords()
  return <Tag tone={tones[state]}>{t(`supply.state.${state}`)}</Tag>
}
