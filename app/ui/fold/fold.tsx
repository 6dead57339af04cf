import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'

type FoldProps = { title: string; hint?: string; open: boolean; children: ReactNode }

/** A question few people need: its answer lies folded below it. Open as soon as something stands in it. */
export function Fold({ title, hint, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        {title}
        <Icon name="chevron-down" />
      </summary>
      {hint && <p className="t-s soft">{hint}</p>}
      {children}
    </details>
  )
}
