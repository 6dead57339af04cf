import { useWords } from '#app/i18n/use-words'
import { Flash } from '#app/ui/flash/flash'
import type { Trouble } from './load-standing.server'

/** Months that could not be opened, and why. */
export function Troubles({ troubles }: { troubles: Trouble[] }) {
  const { t, refusal } = useWords()
  return troubles.map(({ month, why }) => (
    <Flash
      key={month}
      tone="warn"
      title={t('standing.trouble', { month })}
      text={t('standing.trouble_retry', { why: refusal(why) })}
    />
  ))
}
