import { motifStates } from '#app/domain/motifs/motif-states'
import { useRules } from '#app/domain/motifs/use-rule'
import { crafts } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'

type Chosen = { q: string; state: string; craft: string; rule: string; curator: string }
type MotifFiltersProps = { chosen: Chosen; curators: readonly { id: string; name: string }[] }

export function MotifFilters({ chosen, curators }: MotifFiltersProps) {
  const { t } = useWords()
  const all = { value: '', text: t('ui.all') }
  return (
    <form key={JSON.stringify(chosen)} action="/house/motifs" role="search" className="row row-end mb">
      <TextField name="q" type="search" label={t('motifs.search')} maxLength={80} defaultValue={chosen.q} />
      <SelectField
        name="state"
        label={t('motifs.state_label')}
        defaultValue={chosen.state}
        options={[all, ...motifStates.map((state) => ({ value: state, text: t(`motifs.state.${state}`) }))]}
      />
      <SelectField
        name="craft"
        label={t('motifs.craft')}
        defaultValue={chosen.craft}
        options={[all, ...crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))]}
      />
      <SelectField
        name="rule"
        label={t('motifs.rule')}
        defaultValue={chosen.rule}
        options={[all, ...useRules.map((rule) => ({ value: rule, text: t(`motifs.rule.${rule}`) }))]}
      />
      <SelectField
        name="curator"
        label={t('motifs.curator')}
        defaultValue={chosen.curator}
        options={[
          all,
          { value: 'mine', text: t('bulk.mine') },
          { value: 'nobody', text: t('bulk.nobody') },
          ...curators.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Button icon="search">{t('ui.filter')}</Button>
    </form>
  )
}
