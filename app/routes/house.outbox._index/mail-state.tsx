import type { OutboxState } from '#app/domain/mail/outbox-states'
import { useWords } from '#app/i18n/use-words'
import { Tag } from '#app/ui/tag/tag'

const tones = { waiting: 'note', sent: 'good', given_up: 'bad' } as const

export function MailState({ state }: { state: OutboxState }) {
  const { t } = useWords()
  return <Tag tone={tones[state]}>{t(`mail.state_${state}`)}</Tag>
}
