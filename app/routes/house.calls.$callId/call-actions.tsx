import type { ReactNode } from 'react'
import { dayOf } from '#app/domain/shared/calendar'
import type { CallEvent } from '#app/domain/supply/call-states'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Check } from '#app/ui/field/choices'
import { DayField, TextArea } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import type { StaffCall } from '#db/queries/supply-calls.server'

type CallActionsProps = { call: StaffCall; steps: CallEvent[]; answer: unknown; formKey: string }

/** The steps that the table of states opens to this viewer, each behind its own fold. */
export function CallActions({ call, steps, answer, formKey }: CallActionsProps) {
  const words = useWords()
  const { t } = words
  if (steps.length === 0) return null
  const problem = problemOfForm(answer, words)
  const sent = typedAt(answer, 'event')
  const fold = (event: CallEvent, fields: ReactNode, look?: 'danger') => (
    <details key={event} open={sent === event}>
      <summary className="btn btn-small btn-wide">{t(`supply.${event}`)}</summary>
      <form method="post" action={`/house/calls/${call.id}`} className="stack-s mt">
        <input type="hidden" name="_key" value={formKey} />
        <input type="hidden" name="event" value={event} />
        {fields}
        <Button size="small" look={look}>
          {t(`supply.${event}`)}
        </Button>
      </form>
    </details>
  )
  const lastDay = (event: CallEvent) => (
    <DayField
      name="closesOn"
      id={`closesOn-${event}`}
      label={t('supply.closes_on')}
      defaultValue={sent === event ? typedAt(answer, 'closesOn') : dayOf(call.closesAt)}
      error={sent === event ? problemAt(answer, 'closesOn', words) : undefined}
    />
  )
  const forms: Record<CallEvent, () => ReactNode> = {
    extend: () => fold('extend', lastDay('extend')),
    reopen: () => fold('reopen', lastDay('reopen')),
    close: () => fold('close', <p className="t-s">{t('supply.close_consequence')}</p>),
    cancel: () =>
      fold(
        'cancel',
        <>
          <p className="t-s">{t('supply.cancel_consequence')}</p>
          <TextArea
            name="reason"
            label={t('supply.cancel_reason')}
            rows={2}
            maxLength={300}
            defaultValue={typedAt(answer, 'reason')}
            error={problemAt(answer, 'reason', words)}
          />
          <Check name="sure" error={problemAt(answer, 'sure', words)}>
            {t('supply.cancel_sure')}
          </Check>
        </>,
        'danger',
      ),
  }
  return (
    <Panel id="actions" title={t('supply.actions')}>
      <div className="stack-s">
        {problem && <Flash tone="bad" title={problem} />}
        {steps.map((event) => forms[event]())}
      </div>
    </Panel>
  )
}
