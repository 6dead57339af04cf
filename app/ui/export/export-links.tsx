import { useLocation } from '@remix-run/react'
import type { ListName } from '#app/http/lists/lists'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '../button/button'

/** The list in view as a file, with the filters in use. */
export function ExportLinks({ list }: { list: ListName }) {
  const { t } = useWords()
  const { search } = useLocation()
  const href = (format: string) => {
    const query = new URLSearchParams(search)
    for (const name of ['after', 'before', 'lang', 'page']) query.delete(name)
    query.set('format', format)
    return `/house/export/${list}?${query.toString()}`
  }
  return (
    <>
      <ButtonLink size="small" look="quiet" href={href('xlsx')} download aria-label={t('exports.as', { format: 'Excel' })}>
        Excel
      </ButtonLink>
      <ButtonLink size="small" look="quiet" href={href('csv')} download aria-label={t('exports.as', { format: 'CSV' })}>
        CSV
      </ButtonLink>
    </>
  )
}
