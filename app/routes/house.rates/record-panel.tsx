import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Check } from '#app/ui/field/choices'
import { DayField, NumberUnit, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type RecordPanelProps = { currencies: readonly string[]; today: string; formKey: string; lastSource: string; answer: unknown }

/** The rates of one day, as many as there are. */
export function RecordPanel({ currencies, today, formKey, lastSource, answer }: RecordPanelProps) {
  const words = useWords()
  const { t } = words
  const field = (name: string, otherwise = '') => ({
    name,
    defaultValue: typedAt(answer, name, otherwise),
    error: problemAt(answer, name, words),
  })
  return (
    <Panel id="record" title={t('rates.record')}>
      <form key={formKey} method="post" className="stack">
        <DayField {...field('day', today)} label={t('rates.day')} hint={t('rates.day_hint')} max={today} required />
        <TextField
          {...field('source', lastSource)}
          label={t('rates.source')}
          hint={t('rates.source_hint')}
          maxLength={120}
          required
        />
        <p className="soft">{t('rates.one_unit')}</p>
        <div className="form-pair">
          {currencies.map((currency) => (
            <NumberUnit key={currency} {...field(currency)} label={currency} unitBefore="Rp" inputMode="decimal" maxLength={40} />
          ))}
        </div>
        {isDoubted(answer) && <Check name="sure">{t('rates.sure')}</Check>}
        <p className="soft">{t('rates.kept')}</p>
        <input type="hidden" name="_key" value={formKey} />
        <Button look="primary">{t('rates.record')}</Button>
      </form>
    </Panel>
  )
}

/** Only a rate that was doubted can be insisted on. */
function isDoubted(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('problems' in answer)) return false
  return Object.values(answer.problems as Record<string, { code: string }>).some(({ code }) => code === 'rates.far_off')
}
