import { useLocation } from '@remix-run/react'
import type { ListName } from '#app/http/lists/lists'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '../button/button'

type Props = {
  list: ListName
  /** What it is called where it is not the list in view. */
  what?: string
  /** Asked instead of what is in the address. */
  query?: Readonly<Record<string, string>>
}

const formats = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const

/** A list as a file, with the filters in use. */
export function ExportLinks({ list, what, query }: Props) {
  const { t } = useWords()
  const { search } = useLocation()
  const href = (format: string) => {
    const asked = new URLSearchParams(query ?? search)
    for (const name of ['after', 'before', 'lang', 'page']) asked.delete(name)
    asked.set('format', format)
    return `/house/export/${list}?${asked.toString()}`
  }
  const links = formats.map(([ending, format]) => {
    const label = what ? t('exports.named_as', { what, format }) : t('exports.as', { format })
    return (
      <ButtonLink key={ending} size="small" look="quiet" href={href(ending)} download aria-label={label}>
        {format}
      </ButtonLink>
    )
  })
  if (!what) return <>{links}</>
  return (
    <span className="row">
      <span className="t-s soft">{what}</span>
      {links}
    </span>
  )
}
