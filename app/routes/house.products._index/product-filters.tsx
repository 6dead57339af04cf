import { crafts } from '#app/domain/people/producer'
import { lacks } from '#app/domain/catalogue/lacks'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'

type Chosen = { state: string; craft: string; regency: string; q: string; lack: string; reviewer: string }
type ProductFiltersProps = { chosen: Chosen; regencies: readonly string[]; reviewers: readonly { id: string; name: string }[] }

export function ProductFilters({ chosen, regencies, reviewers }: ProductFiltersProps) {
  const { t } = useWords()
  return (
    <form action="/house/products" role="search" className="row row-end mt mb">
      <input type="hidden" name="state" value={chosen.state} />
      <TextField
        key={`q ${chosen.q}`}
        name="q"
        type="search"
        label={t('products.search')}
        maxLength={80}
        defaultValue={chosen.q}
      />
      <SelectField
        key={`craft ${chosen.craft}`}
        name="craft"
        label={t('products.craft')}
        defaultValue={chosen.craft}
        options={[
          { value: '', text: t('products.all_crafts') },
          ...crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) })),
        ]}
      />
      <SelectField
        key={`regency ${chosen.regency}`}
        name="regency"
        label={t('products.regency')}
        defaultValue={chosen.regency}
        options={[
          { value: '', text: t('products.all_regencies') },
          ...regencies.map((regency) => ({ value: regency, text: regency })),
        ]}
      />
      <SelectField
        key={`lack ${chosen.lack}`}
        name="lack"
        label={t('listing.lack')}
        defaultValue={chosen.lack}
        options={[
          { value: '', text: t('listing.lack.any') },
          ...lacks.map((lack) => ({ value: lack, text: t(`listing.lack.${lack}`) })),
        ]}
      />
      <SelectField
        key={`reviewer ${chosen.reviewer}`}
        name="reviewer"
        label={t('bulk.reviewer')}
        defaultValue={chosen.reviewer}
        options={[
          { value: '', text: t('bulk.everybody') },
          { value: 'mine', text: t('bulk.mine') },
          { value: 'nobody', text: t('bulk.nobody') },
          ...reviewers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Button size="small" icon="search">
        {t('ui.filter')}
      </Button>
    </form>
  )
}
