import { type Craft, crafts } from '#app/domain/people/producer'
import { type CallState, callStates } from '#app/domain/supply/call-states'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'

export type Chosen = { state: CallState | null; craft: Craft | null; q: string }

/** The filters are the address: a list can be bookmarked and sent. */
export function CallFilters({ chosen }: { chosen: Chosen }) {
  const { t } = useWords()
  const all = { value: '', text: t('ui.all') }
  return (
    <form method="get" action="/house/calls" className="row row-end mb" role="search">
      <SelectField
        name="state"
        label={t('supply.state')}
        key={`state ${chosen.state ?? ''}`}
        defaultValue={chosen.state ?? ''}
        options={[all, ...callStates.map((value) => ({ value, text: t(`supply.state.${value}`) }))]}
      />
      <SelectField
        name="craft"
        label={t('supply.craft')}
        key={`craft ${chosen.craft ?? ''}`}
        defaultValue={chosen.craft ?? ''}
        options={[all, ...crafts.map((value) => ({ value, text: t(`craft.${value}`) }))]}
      />
      <TextField
        name="q"
        type="search"
        label={t('supply.search_label')}
        maxLength={80}
        key={`q ${chosen.q}`}
        defaultValue={chosen.q}
      />
      <Button size="small" icon="search">
        {t('ui.filter')}
      </Button>
    </form>
  )
}
