import { rupiah } from '#app/domain/shared/money'
import { unitsFor } from '#app/domain/standing/standing-terms'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { GradeChoices } from '#app/ui/field/grade-choices'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import type { StandingFormProps } from './standing-form'

type TermsPanelProps = Pick<StandingFormProps, 'standard' | 'usual' | 'months' | 'buyers' | 'answer'>

/** How many each month, until when, at which price and in which grade. */
export function TermsPanel({ standard, usual, months, buyers, answer }: TermsPanelProps) {
  const words = useWords()
  const { t, month, money } = words
  const field = (name: string, otherwise: string | number) => ({
    name,
    defaultValue: typedAt(answer, name, String(otherwise)),
    error: problemAt(answer, name, words),
  })
  const monthOptions = months.map((value) => ({ value, text: month(value) }))
  return (
    <Panel id="terms" title={t('standing.what')}>
      <div className="stack">
        {buyers && (
          <SelectField
            label={t('standing.buyer')}
            {...field('buyerId', '')}
            options={[
              { value: '', text: t('standing.nobody') },
              ...buyers.map(({ id, name, city }) => ({ value: id, text: [name, city].filter(Boolean).join(', ') })),
            ]}
          />
        )}
        <div className="form-pair">
          <TextField
            label={t('standing.quantity')}
            inputMode="numeric"
            autoComplete="off"
            {...field('quantity', usual.quantity)}
          />
          <SelectField
            label={t('standing.unit')}
            {...field('unit', usual.unit)}
            options={unitsFor(standard.unit).map((value) => ({ value, text: t(`unit.${value}`) }))}
          />
        </div>
        <TextField
          label={t('standing.ready_day')}
          hint={t('standing.ready_day_hint')}
          inputMode="numeric"
          autoComplete="off"
          {...field('readyDay', usual.readyDay)}
        />
        <div className="form-pair">
          {buyers && (
            <SelectField label={t('standing.first_month')} {...field('firstMonth', usual.firstMonth)} options={monthOptions} />
          )}
          <SelectField
            label={t('standing.last_month')}
            {...field('lastMonth', usual.lastMonth ?? '')}
            options={[{ value: '', text: t('standing.until_further') }, ...monthOptions]}
          />
        </div>
        <NumberUnit
          label={t('standing.ceiling')}
          hint={t('standing.ceiling_hint', { price: money(rupiah(standard.priceMinor)) })}
          optional={t('ui.optional')}
          unitBefore="Rp"
          {...field('ceilingMinor', usual.ceilingMinor ?? '')}
        />
        <GradeChoices chosen={typedAt(answer, 'leastGrade', usual.leastGrade)} error={problemAt(answer, 'leastGrade', words)} />
      </div>
    </Panel>
  )
}
