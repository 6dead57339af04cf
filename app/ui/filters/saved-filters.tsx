import { useWords } from '#app/i18n/use-words'
import { Button } from '../button/button'
import { Chip } from '../chip/chip'
import { Check } from '../field/choices'
import { TextField } from '../field/text-field'

type SavedFiltersProps = {
  saved: {
    list: string
    /** What the list is filtered by now; empty when by nothing. */
    present: string
    key: string
    filters: readonly { id: string; name: string; href: string; current: boolean; by: string | null }[]
  }
}

/** What was looked for before, by name, above the filters; and the filters in use, to be given one. */
export function SavedFilters({ saved: { list, present, key, filters } }: SavedFiltersProps) {
  const { t } = useWords()
  const known = filters.some(({ current, by }) => current && by === null)
  const offers = present !== '' && !known
  if (filters.length === 0 && !offers) return null
  return (
    <div className="row saved-filters">
      {filters.length > 0 && (
        <nav aria-label={t('filters.saved')} className="row">
          {filters.map(({ id, name, href, current, by }) => (
            <Chip key={id} href={href} current={current}>
              {name}
              {by && <small className="muted">{t('filters.by', { who: by })}</small>}
            </Chip>
          ))}
          <a href="/house/filters">{t('filters.manage')}</a>
        </nav>
      )}
      {offers && (
        <details>
          <summary className="btn btn-small btn-quiet">{t('filters.save_these')}</summary>
          <form method="post" action="/house/filters" className="row row-end">
            <input type="hidden" name="_key" value={key} />
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="query" value={present} />
            <TextField name="name" id="filter-name" label={t('filters.name')} maxLength={60} required />
            <Check name="shared">{t('filters.share')}</Check>
            <Button name="do" value="save" size="small">
              {t('ui.save')}
            </Button>
          </form>
        </details>
      )}
    </div>
  )
}
