import { useWords } from '#app/i18n/use-words'
import { type PageLink, Pager } from '#app/ui/pager/pager'
import { cardsOnPage, type CatalogueQuery, catalogueHref } from './catalogue-query'

export function Pages({ query, total }: { query: CatalogueQuery; total: number }) {
  const { t } = useWords()
  const last = Math.ceil(total / cardsOnPage)
  if (last < 2) return null
  const { page } = query
  const to = (target: number) => catalogueHref({ ...query, page: target })
  const link = (target: number): PageLink => ({
    page: target,
    href: to(target),
    label: t('catalogue.page', { page: target }),
    current: target === page,
  })
  return (
    <Pager
      label={t('catalogue.pages')}
      summary={t('catalogue.range', {
        from: (page - 1) * cardsOnPage + 1,
        to: Math.min(page * cardsOnPage, total),
        total,
      })}
      pages={pagesNear(page, last).map((target) => (target === 'gap' ? target : link(target)))}
      {...(page > 1 && { previous: { href: to(page - 1), label: t('ui.previous_page') } })}
      {...(page < last && { next: { href: to(page + 1), label: t('ui.next_page') } })}
    />
  )
}

/** The first, the last, and those next to the one in view. */
function pagesNear(page: number, last: number): (number | 'gap')[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])].filter((target) => target >= 1 && target <= last)
  return wanted.flatMap((target, at) => (at > 0 && target - (wanted[at - 1] ?? 0) > 1 ? (['gap', target] as const) : [target]))
}
