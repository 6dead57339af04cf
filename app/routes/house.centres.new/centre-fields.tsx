import { type Craft, crafts } from '#app/domain/people/producer'
import { allTypedAt, problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '#app/ui/field/choices'
import { SelectField } from '#app/ui/field/select-field'
import { TextArea, TextField } from '#app/ui/field/text-field'

export type Written = {
  name: string
  craft: Craft
  otherCrafts: readonly Craft[]
  village: string
  district: string
  regency: string
  coordinates: string
  storyId: string
  storyEn: string
}

type Props = { written?: Written; regencies: readonly string[]; answer: unknown }

/** What a centre is called, what is made there, where it lies, and its story in both languages. */
export function CentreFields({ written, regencies, answer }: Props) {
  const words = useWords()
  const { t } = words
  const field = (name: keyof Omit<Written, 'otherCrafts'>) => ({
    name,
    defaultValue: typedAt(answer, name, written?.[name]),
    error: problemAt(answer, name, words),
  })
  const optional = t('ui.optional')
  const named = crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))
  return (
    <>
      <TextField {...field('name')} label={t('centres.name')} required maxLength={120} />
      <SelectField {...field('craft')} label={t('centres.craft')} options={named} />
      <Choices
        name="otherCrafts"
        kind="checkbox"
        row
        legend={t('centres.other_crafts')}
        optional={optional}
        options={named.map(({ value, text }) => ({ value, title: text }))}
        chosen={allTypedAt(answer, 'otherCrafts', written?.otherCrafts)}
        error={problemAt(answer, 'otherCrafts', words)}
      />
      <div className="grid grid-3">
        <TextField {...field('village')} label={t('centres.village')} optional={optional} maxLength={80} />
        <TextField {...field('district')} label={t('centres.district')} optional={optional} maxLength={80} />
        <TextField
          {...field('regency')}
          label={t('centres.regency')}
          hint={t('centres.regency_hint')}
          required
          list="regencies"
          autoComplete="off"
          maxLength={80}
        />
      </div>
      <datalist id="regencies">
        {regencies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        {...field('coordinates')}
        label={t('centres.coordinates')}
        hint={t('centres.coordinates_hint')}
        optional={optional}
        autoComplete="off"
        maxLength={200}
      />
      <TextArea {...field('storyId')} label={t('centres.story_id')} optional={optional} rows={6} maxLength={4000} />
      <TextArea {...field('storyEn')} label={t('centres.story_en')} optional={optional} rows={6} maxLength={4000} />
    </>
  )
}
