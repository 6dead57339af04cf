import { conceptKinds } from '#app/domain/vocabulary/concept'
import { allTypedAt, problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Check } from '#app/ui/field/choices'
import { SelectField } from '#app/ui/field/select-field'
import { TextArea, TextField } from '#app/ui/field/text-field'

export type Written = {
  kind: string
  formsId: string
  formsEn: string
  formsRegional: string
  broader: readonly string[]
  weak: boolean
  note: string
}

type Props = { written: Written; keys: readonly { key: string; forms_id: string; forms_en: string }[]; answer: unknown }

/** What a concept is called, what it is a kind of, and how much it counts. */
export function ConceptFields({ written, keys, answer }: Props) {
  const words = useWords()
  const { t, language } = words
  const field = (name: keyof Omit<Written, 'broader' | 'weak'>) => ({
    name,
    defaultValue: typedAt(answer, name, written[name]),
    error: problemAt(answer, name, words),
  })
  const chosen = answer ? allTypedAt(answer, 'broader') : written.broader
  const nameOf = ({ key, forms_id, forms_en }: Props['keys'][number]) =>
    (language === 'id' ? forms_id : forms_en).split(';')[0] || key
  return (
    <>
      <SelectField
        {...field('kind')}
        label={t('vocabulary.kind')}
        options={conceptKinds.map((kind) => ({ value: kind, text: t(`vocabulary.kind.${kind}`) }))}
      />
      <TextArea
        {...field('formsId')}
        label={t('vocabulary.forms_id')}
        hint={t('vocabulary.forms_hint')}
        rows={3}
        maxLength={2000}
      />
      <TextArea {...field('formsEn')} label={t('vocabulary.forms_en')} rows={3} maxLength={2000} />
      <TextArea {...field('formsRegional')} label={t('vocabulary.forms_regional')} rows={2} maxLength={2000} />
      <SelectField
        name="broader"
        label={t('vocabulary.broader')}
        hint={t('vocabulary.broader_hint')}
        error={problemAt(answer, 'broader', words)}
        multiple
        size={6}
        defaultValue={[...chosen]}
        options={keys.map((one) => ({ value: one.key, text: nameOf(one) }))}
      />
      <Check name="weak" checked={answer ? typedAt(answer, 'weak', '') !== '' : written.weak}>
        {t('vocabulary.weak')}
      </Check>
      <TextField {...field('note')} label={t('vocabulary.note')} optional={t('ui.optional')} maxLength={300} />
    </>
  )
}
