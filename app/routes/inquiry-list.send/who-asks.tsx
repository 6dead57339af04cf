import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextArea } from '#app/ui/field/text-field'

type Asker = { name: string; buyers: readonly { id: string; name: string; city: string | null }[] }
type WhoAsksProps = { asker: Asker | null; note: string; answer: unknown }

/** For whom the inquiry is; who is not signed in yet learns what comes next. */
export function WhoAsks({ asker, note, answer }: WhoAsksProps) {
  const words = useWords()
  const { t } = words
  const [only] = asker?.buyers ?? []
  return (
    <section className="form-block" aria-labelledby="who">
      <header>
        <h2 id="who">{t('inquiry.who')}</h2>
      </header>
      {!asker && <p>{t('inquiry.who_signed_out')}</p>}
      {asker && !only && (
        <>
          <p>{t('inquiry.who_no_buyer')}</p>
          <ButtonLink href="/register/buyer?next=/inquiry-list/send">{t('inquiry.register_buyer')}</ButtonLink>
        </>
      )}
      {asker && only && asker.buyers.length === 1 && (
        <p>
          {asker.name}, <strong>{only.name}</strong>
          {only.city && `, ${only.city}`}
        </p>
      )}
      {asker && asker.buyers.length > 1 && (
        <SelectField
          name="buyerId"
          label={t('inquiry.for_buyer')}
          defaultValue={typedAt(answer, 'buyerId')}
          error={problemAt(answer, 'buyerId', words)}
          options={[{ value: '', text: t('inquiry.choose') }, ...asker.buyers.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
      <TextArea
        name="note"
        label={t('inquiry.note')}
        optional={t('ui.optional')}
        rows={4}
        maxLength={2000}
        defaultValue={typedAt(answer, 'note', note)}
        error={problemAt(answer, 'note', words)}
      />
    </section>
  )
}
