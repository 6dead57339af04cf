import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import { useWords } from '#app/i18n/use-words'
import { Tag } from '../tag/tag'

/** News, at work, waiting for an answer, settled, over. */
const tones = {
  draft: 'line',
  sent: 'note',
  calling: 'warn',
  quoted: 'good',
  ordered: 'good',
  withdrawn: 'line',
  closed: 'line',
} as const satisfies Record<InquiryState, string>

export function InquiryTag({ state }: { state: InquiryState }) {
  return <Tag tone={tones[state]}>{useWords().t(`inquiry.state.${state}`)}</Tag>
}
