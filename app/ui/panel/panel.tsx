import type { ReactNode } from 'react'
import { classes } from '../classes'

type PanelProps = {
  id: string
  title: ReactNode
  beside?: ReactNode
  end?: ReactNode
  foot?: ReactNode
  level?: 2 | 3
  flush?: boolean
  shortage?: boolean
  children: ReactNode
}

/** `beside` stands next to the title, `end` at the far side; `flush` is for a table, which brings its own padding. */
export function Panel({ id, title, beside, end, foot, level = 2, flush, shortage, children }: PanelProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={classes('panel', shortage && 'shortage')} aria-labelledby={`${id}-h`} id={id}>
      <div className="panel-head">
        <Heading id={`${id}-h`}>{title}</Heading>
        {beside}
        {end && <div className="end row">{end}</div>}
      </div>
      {flush ? children : <div className="panel-body">{children}</div>}
      {foot && <div className="panel-foot">{foot}</div>}
    </section>
  )
}
