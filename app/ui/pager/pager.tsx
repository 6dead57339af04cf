import { Icon } from '../icons/icon'

export type PageLink = { page: number; href: string; label: string; current?: boolean } | 'gap'

type PagerProps = {
  label: string
  summary?: string
  pages?: readonly PageLink[]
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
  inline?: boolean
}

/** Beside numbers an arrow says enough; alone it has its words. */
export function Pager({ label, summary, pages = [], previous, next, inline }: PagerProps) {
  const numbered = pages.length > 0
  return (
    <nav className={inline ? 'pager pager-inline' : 'pager'} aria-label={label}>
      {summary && <p className="muted">{summary}</p>}
      <ol>
        {previous && (
          <li>
            <a href={previous.href} rel="prev" {...(numbered && { 'aria-label': previous.label })}>
              <Icon name="chevron-left" />
              {!numbered && previous.label}
            </a>
          </li>
        )}
        {pages.map((page, at) => (
          <li key={at} className={page === 'gap' ? 'muted' : undefined}>
            <PageEntry page={page} />
          </li>
        ))}
        {next && (
          <li>
            <a href={next.href} rel="next" {...(numbered && { 'aria-label': next.label })}>
              {!numbered && next.label}
              <Icon name="chevron-right" />
            </a>
          </li>
        )}
      </ol>
    </nav>
  )
}

function PageEntry({ page }: { page: PageLink }) {
  if (page === 'gap') return <>…</>
  if (page.current) {
    return (
      <span className="here" aria-current="page">
        {page.page}
      </span>
    )
  }
  return (
    <a href={page.href} aria-label={page.label}>
      {page.page}
    </a>
  )
}
