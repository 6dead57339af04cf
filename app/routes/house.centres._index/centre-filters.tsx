import { crafts } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'

type Props = { chosen: { q: string; craft: string; regency: string; state: string }; regencies: readonly string[] }

const states = ['shown', 'archived', 'all'] as const

export function CentreFilters({ chosen, regencies }: Props) {
  const { t } = useWords()
  return (
    <form key={JSON.stringify(chosen)} action="/house/centres" role="search" className="row row-end mb">
      <TextField name="q" type="search" label={t('centres.search')} maxLength={80} defaultValue={chosen.q} />
      <SelectField
        name="craft"
        label={t('products.craft')}
        defaultValue={chosen.craft}
        options={[
          { value: '', text: t('products.all_crafts') },
          ...crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) })),
        ]}
      />
      <SelectField
        name="regency"
        label={t('products.regency')}
        defaultValue={chosen.regency}
        options={[
          { value: '', text: t('products.all_regencies') },
          ...regencies.map((regency) => ({ value: regency, text: regency })),
        ]}
      />
      <SelectField
        name="state"
        label={t('products.state_label')}
        defaultValue={chosen.state}
        options={states.map((state) => ({ value: state, text: t(state === 'all' ? 'ui.all' : `centres.state.${state}`) }))}
      />
      <Button size="small" icon="search">
        {t('ui.filter')}
      </Button>
    </form>
  )
}
