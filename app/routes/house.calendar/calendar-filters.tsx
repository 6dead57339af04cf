import { offReasons } from '#app/domain/supply/off-days'
import { offScopes } from '#app/domain/supply/off-days-rules'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { AppliedChip } from '#app/ui/chip/chip'
import { SelectField } from '#app/ui/field/select-field'
import { listHref } from '#app/http/lists/list-href'

export type Chosen = {
  when: 'coming' | 'past' | 'removed'
  kind: string | null
  reason: string | null
  regency: string | null
  maker: string | null
}

type CalendarFiltersProps = { chosen: Chosen; regencies: readonly string[]; maker: { id: string; name: string } | null }

/** The filters are the address: a list can be bookmarked and sent. */
export function CalendarFilters({ chosen, regencies, maker }: CalendarFiltersProps) {
  const { t } = useWords()
  const all = { value: '', text: t('ui.all') }
  const field = (name: 'kind' | 'reason' | 'regency') => ({ name, defaultValue: chosen[name] ?? '' })
  const whens = ['coming', 'past', 'removed'] as const
  return (
    <form method="get" action="/house/calendar" className="row row-end mb" role="search">
      {maker && <input type="hidden" name="maker" value={maker.id} />}
      <SelectField
        name="when"
        key={`when ${chosen.when}`}
        label={t('calendar.when')}
        defaultValue={chosen.when}
        options={whens.map((value) => ({ value, text: t(`calendar.when.${value}`) }))}
      />
      <SelectField
        {...field('kind')}
        key={`kind ${chosen.kind ?? ''}`}
        label={t('calendar.scope')}
        options={[all, ...offScopes.map((value) => ({ value, text: t(`calendar.kind.${value}`) }))]}
      />
      <SelectField
        {...field('regency')}
        key={`regency ${chosen.regency ?? ''}`}
        label={t('calendar.regency')}
        options={[all, ...regencies.map((value) => ({ value, text: value }))]}
      />
      <SelectField
        {...field('reason')}
        key={`reason ${chosen.reason ?? ''}`}
        label={t('calendar.reason')}
        options={[all, ...offReasons.map((value) => ({ value, text: t(`calendar.reason.${value}`) }))]}
      />
      <Button size="small" icon="search">
        {t('ui.filter')}
      </Button>
      {maker && (
        <AppliedChip href={listHref('/house/calendar', { ...chosen, maker: null })} label={t('ui.clear_filters')}>
          {t('calendar.of_maker', { name: maker.name })}
        </AppliedChip>
      )}
    </form>
  )
}
