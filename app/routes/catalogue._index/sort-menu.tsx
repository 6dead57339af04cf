import { sorts } from '#app/domain/catalogue/sort-order'
import { useWords } from '#app/i18n/use-words'
import { Icon } from '#app/ui/icons/icon'
import { type CatalogueQuery, catalogueHref } from './catalogue-query'

/** Links behind a summary: a select would need a button of its own. */
export function SortMenu({ query }: { query: CatalogueQuery }) {
  const { t } = useWords()
  return (
    <details className="menu cat-sort">
      <summary className="btn">
        <span className="visually-hidden">{t('catalogue.sort')}</span>
        {t(`catalogue.sort.${query.sort}`)}
        <Icon name="chevron-down" />
      </summary>
      <div className="menu-panel">
        <ul>
          {sorts.map((sort) => (
            <li key={sort}>
              <a href={catalogueHref({ ...query, sort, page: 1 })} aria-current={sort === query.sort || undefined}>
                {t(`catalogue.sort.${sort}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
