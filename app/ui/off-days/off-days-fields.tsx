import { offReasons } from '#app/domain/supply/off-days'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '../field/choices'
import { SelectField } from '../field/select-field'
import { DayField, TextField } from '../field/text-field'

type OffDaysFieldsProps = { today: string; answer: unknown; question?: boolean }

/** From when to when, why, and a note: the same on a maker's phone, where the reason is a question, and at a desk. */
export function OffDaysFields({ today, answer, question }: OffDaysFieldsProps) {
  const words = useWords()
  const { t } = words
  const field = (name: string) => ({ name, defaultValue: typedAt(answer, name), error: problemAt(answer, name, words) })
  const reasons = offReasons.map((value) => ({ value, text: t(`calendar.reason.${value}`) }))
  const reason = typedAt(answer, 'reason', question ? '' : 'harvest')
  return (
    <>
      <div className="form-pair">
        <DayField {...field('from')} label={t('calendar.from')} min={today} required />
        <DayField {...field('to')} label={t('calendar.to')} min={today} required />
      </div>
      {question ? (
        <Choices
          name="reason"
          legend={t('calendar.why')}
          question
          chosen={[reason]}
          error={problemAt(answer, 'reason', words)}
          options={reasons.map(({ value, text }) => ({ value, title: text }))}
        />
      ) : (
        <SelectField
          name="reason"
          label={t('calendar.reason')}
          defaultValue={reason}
          options={reasons}
          error={problemAt(answer, 'reason', words)}
        />
      )}
      <TextField {...field('note')} label={t('calendar.note')} optional={t('ui.optional')} maxLength={200} />
    </>
  )
}
