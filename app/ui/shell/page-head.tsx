import type { ReactNode } from 'react'

type PageHeadProps = { title: ReactNode; crumbs?: ReactNode; children?: ReactNode }

/** Title of a shop page; the text under it is one paragraph. */
export function PageHead({ title, crumbs, children }: PageHeadProps) {
  return (
    <div className="page-head">
      {crumbs}
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </div>
  )
}
