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

export function Pager({ label, summary, pages = [], previous, next, inline }: PagerProps) {
  return (
    <nav className={inline ? 'pager pager-inline' : 'pager'} aria-label={label}>
      {summary && <p className="muted">{summary}</p>}
      <ol>
        {previous && (
          <li>
            <a href={previous.href} rel="prev" aria-label={previous.label}>
              <Icon name="chevron-left" />
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
            <a href={next.href} rel="next" aria-label={next.label}>
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
