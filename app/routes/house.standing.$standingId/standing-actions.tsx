import type { ReactNode } from 'react'
import type { StandingEvent } from '#app/domain/standing/standing-states'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Check } from '#app/ui/field/choices'
import { TextArea } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import type { ShownStanding } from './load-standing.server'

type StandingActionsProps = { standing: ShownStanding; steps: StandingEvent[]; answer: unknown }

/** The steps that the table of states opens to this viewer, each behind its own fold with what follows from it. */
export function StandingActions({ standing, steps, answer }: StandingActionsProps) {
  const words = useWords()
  const { t } = words
  if (steps.length === 0) return null
  const problem = problemOfForm(answer, words)
  const fold = (event: Exclude<StandingEvent, 'change'>, fields?: ReactNode) => (
    <details key={event} open={typedAt(answer, 'event') === event}>
      <summary className="btn btn-small btn-wide">{t(`standing.${event}`)}</summary>
      <form method="post" action={`/house/standing/${standing.id}`} className="stack-s mt">
        <input type="hidden" name="event" value={event} />
        <input type="hidden" name="revision" value={standing.version} />
        <p className="t-s">{t(`standing.${event}_consequence`)}</p>
        {fields}
        <Button size="small" look={event === 'end' ? 'danger' : undefined}>
          {t(`standing.${event}`)}
        </Button>
      </form>
    </details>
  )
  const forms: Record<StandingEvent, () => ReactNode> = {
    change: () => (
      <ButtonLink key="change" href={`/house/standing/${standing.id}/change`} size="small" wide icon="pencil">
        {t('standing.change')}
      </ButtonLink>
    ),
    rest: () => fold('rest'),
    resume: () => fold('resume'),
    end: () =>
      fold(
        'end',
        <>
          <TextArea
            name="reason"
            label={t('standing.end_reason')}
            rows={2}
            maxLength={300}
            defaultValue={typedAt(answer, 'reason')}
            error={problemAt(answer, 'reason', words)}
          />
          <Check name="sure" error={problemAt(answer, 'sure', words)}>
            {t('standing.end_sure')}
          </Check>
        </>,
      ),
  }
  return (
    <Panel id="actions" title={t('standing.actions')}>
      <div className="stack-s">
        {problem && <Flash tone="bad" title={problem} />}
        {steps.map((event) => forms[event]())}
      </div>
    </Panel>
  )
}
