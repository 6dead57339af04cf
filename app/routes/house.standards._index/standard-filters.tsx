import { standardStates } from '#app/domain/catalogue/standard-states'
import { crafts } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'

type StandardFiltersProps = {
  chosen: { state: string; craft: string; keeper: string; q: string }
  keepers: readonly { id: string; name: string }[]
}

export function StandardFilters({ chosen, keepers }: StandardFiltersProps) {
  const { t } = useWords()
  return (
    <form action="/house/standards" role="search" className="row row-end mb">
      <TextField key={`q ${chosen.q}`} name="q" type="search" label={t('ui.search')} maxLength={80} defaultValue={chosen.q} />
      <SelectField
        key={`state ${chosen.state}`}
        name="state"
        label={t('products.state_label')}
        defaultValue={chosen.state}
        options={[
          { value: '', text: t('ui.all') },
          ...standardStates.map((state) => ({ value: state, text: t(`standards.state.${state}`) })),
        ]}
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
        key={`keeper ${chosen.keeper}`}
        name="keeper"
        label={t('bulk.keeper')}
        defaultValue={chosen.keeper}
        options={[
          { value: '', text: t('bulk.everybody') },
          { value: 'mine', text: t('bulk.mine') },
          { value: 'nobody', text: t('bulk.nobody') },
          ...keepers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Button size="small" icon="search">
        {t('ui.filter')}
      </Button>
    </form>
  )
}
