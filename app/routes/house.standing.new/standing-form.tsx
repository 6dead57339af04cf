import type { Month } from '#app/domain/shared/calendar'
import type { CountedUnit } from '#app/domain/shared/quantity'
import type { Audience } from '#app/domain/supply/audience'
import type { Grade } from '#app/domain/supply/grades'
import { problemAt, problemOfForm } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, SafeSubmit } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import type { AudienceReach } from '#db/queries/call-audiences.server'
import { AudiencePanel } from '../house.calls.new/audience-panel'
import { type People, recountedReach } from '../house.calls.new/sheet'
import { TermsPanel } from './terms-panel'

export type StandingFormProps = People & {
  reach: AudienceReach
  usual: {
    quantity: number
    unit: CountedUnit
    ceilingMinor: number | null
    leastGrade: Grade
    readyDay: number
    firstMonth: Month
    lastMonth: Month | null
    audience: Audience
  }
  months: readonly Month[]
  /** Left out where it has begun: then these cannot be changed any more. */
  buyers?: readonly { id: string; name: string; city: string | null }[]
  action: string
  hidden: Readonly<Record<string, string>>
  title: string
  meta: string
  button: string
  answer: unknown
}

/** What each month asks for on one side, who is asked on the other, and one button. */
export function StandingForm({ action, hidden, title, meta, button, answer, reach, ...sheet }: StandingFormProps) {
  const words = useWords()
  const { t } = words
  const counted = recountedReach(answer)
  const problem = counted ? undefined : problemOfForm(answer, words)
  return (
    <form method="post" action={action}>
      <SafeSubmit name="do" value="count">
        {t('supply.count_again')}
      </SafeSubmit>
      <DeskHead title={title} meta={meta}>
        <Button look="primary" size="small" icon="refresh-cw">
          {button}
        </Button>
      </DeskHead>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {problem && <Flash tone="bad" title={problem} />}
      <div className="panes panes-2 mt">
        <TermsPanel {...sheet} answer={answer} />
        <AudiencePanel
          sheet={sheet}
          asked={sheet.usual.audience}
          answer={answer}
          reach={counted ?? (answer ? null : reach)}
          error={problemAt(answer, 'audience', words)}
        />
      </div>
    </form>
  )
}
