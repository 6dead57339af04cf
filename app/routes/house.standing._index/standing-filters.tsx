import { type StandingState, standingStates } from '#app/domain/standing/standing-states'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'

/** The filter is the address: a list can be bookmarked and sent. */
export function StandingFilters({ state }: { state: StandingState | null }) {
  const { t } = useWords()
  return (
    <form method="get" action="/house/standing" className="row row-end mb" role="search" aria-label={t('standing.search')}>
      <SelectField
        name="state"
        label={t('standing.state')}
        key={`state ${state ?? ''}`}
        defaultValue={state ?? ''}
        options={[
          { value: '', text: t('ui.all') },
          ...standingStates.map((value) => ({ value, text: t(`standing.state.${value}`) })),
        ]}
      />
      <Button size="small" icon="search">
        {t('ui.filter')}
      </Button>
    </form>
  )
}
