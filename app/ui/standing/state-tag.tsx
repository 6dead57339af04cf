import type { StandingState } from '#app/domain/standing/standing-states'
import { useWords } from '#app/i18n/use-words'
import { Tag } from '../tag/tag'

const tones = { running: 'good', resting: 'note', ended: 'line' } as const

export function StandingStateTag({ state }: { state: StandingState }) {
  const { t } = useWords()
  return <Tag tone={tones[state]}>{t(`standing.state.${state}`)}</Tag>
}
