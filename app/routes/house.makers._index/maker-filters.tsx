import { crafts } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'

export type MakersSeen = { [Name in 'q' | 'regency' | 'craft' | 'officer' | 'account']?: string | undefined }

type MakerFiltersProps = {
  seen: MakersSeen
  regencies: readonly string[]
  officers: readonly { id: string; name: string }[]
}

/** By name, place, craft, and by what is still missing: a field officer, a sign-in. */
export function MakerFilters({ seen, regencies, officers }: MakerFiltersProps) {
  const { t } = useWords()
  const anything = { value: '', text: t('people.any') }
  const select = (name: keyof MakersSeen) => ({ name, defaultValue: seen[name] ?? '' })
  return (
    <form key={JSON.stringify(seen)} action="/house/makers" role="search" className="panel-body row row-end">
      <TextField name="q" type="search" label={t('people.search')} maxLength={80} defaultValue={seen.q ?? ''} />
      <SelectField
        key={`regency ${seen.regency}`}
        {...select('regency')}
        label={t('people.regency')}
        options={[anything, ...regencies.map((regency) => ({ value: regency, text: regency }))]}
      />
      <SelectField
        key={`craft ${seen.craft}`}
        {...select('craft')}
        label={t('people.craft')}
        options={[anything, ...crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))]}
      />
      {officers.length > 0 && (
        <SelectField
          key={`officer ${seen.officer}`}
          {...select('officer')}
          label={t('people.officer')}
          options={[
            anything,
            { value: 'none', text: t('people.without') },
            { value: 'some', text: t('people.with') },
            ...officers.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <SelectField
        key={`account ${seen.account}`}
        {...select('account')}
        label={t('people.account')}
        options={[anything, { value: 'none', text: t('people.without') }, { value: 'some', text: t('people.with') }]}
      />
      <Button icon="search">{t('ui.filter')}</Button>
    </form>
  )
}
