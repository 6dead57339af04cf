import { type Incoterm, incoterms } from '#app/domain/quotes/incoterms'
import { problemAt, typedAt } from '#app/http/problems'
import { countryOptions } from '#app/i18n/countries'
import { useWords } from '#app/i18n/use-words'
import { Choice } from '#app/ui/field/choices'
import { FieldNotes } from '#app/ui/field/field'
import { SelectField } from '#app/ui/field/select-field'
import { DayField, TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'

export type Saved = {
  neededBy: string | null
  country: string | null
  incoterm: Incoterm | null
  place: string | null
  note: string | null
}

const usual: readonly Incoterm[] = ['EXW', 'FOB', 'CIF', 'DAP']
const others = (Object.keys(incoterms) as Incoterm[]).filter((term) => !usual.includes(term))

/** Where to, by when, and who arranges the freight. */
export function DeliveryFields({ saved, earliest, answer }: { saved: Saved; earliest: string; answer: unknown }) {
  const words = useWords()
  const { t, language } = words
  const field = (name: keyof Saved) => ({
    name,
    defaultValue: typedAt(answer, name, saved[name] ?? ''),
    error: problemAt(answer, name, words),
  })
  const term = typedAt(answer, 'incoterm', saved.incoterm ?? 'FOB')
  const wrongTerm = problemAt(answer, 'incoterm', words)
  const option = (code: Incoterm) => (
    <Choice key={code} name="incoterm" value={code} title={code} note={t(`inquiry.term.${code}`)} checked={code === term} />
  )
  return (
    <section className="form-block inq-lines" aria-labelledby="delivery">
      <header>
        <h2 id="delivery">{t('inquiry.delivery')}</h2>
      </header>
      <div className="form-pair">
        <SelectField
          {...field('country')}
          label={t('inquiry.country')}
          autoComplete="country"
          options={[{ value: '', text: t('inquiry.choose') }, ...countryOptions(language)]}
        />
        <DayField
          {...field('neededBy')}
          label={t('inquiry.needed_by')}
          min={earliest}
          hint={t('inquiry.needed_by_hint', { earliest })}
        />
      </div>
      <fieldset id="incoterm" className={wrongTerm ? 'field is-bad' : 'field'}>
        <legend>{t('inquiry.freight')}</legend>
        <div className="choices choices-row">{usual.map(option)}</div>
        <details open={others.some((code) => code === term)}>
          <summary className="btn btn-quiet">{t('inquiry.more_terms')}</summary>
          <div className="choices mt">{others.map(option)}</div>
        </details>
        <FieldNotes id="incoterm" error={wrongTerm} />
      </fieldset>
      {term === 'EXW' && typedAt(answer, 'country', saved.country ?? '') !== 'ID' && (
        <Flash tone="warn" title={t('inquiry.exw_warning')} />
      )}
      <TextField {...field('place')} label={t('inquiry.place')} hint={t('inquiry.place_hint')} maxLength={100} />
    </section>
  )
}
