import type { ReactNode } from 'react'

type StagesProps = {
  label: string
  stages: readonly { href: string; name: string; count: ReactNode; note?: ReactNode; current?: boolean }[]
}

/** The pipeline, each stage leading to its list. */
export function Stages({ label, stages }: StagesProps) {
  return (
    <ol className="stages" aria-label={label}>
      {stages.map(({ href, name, count, note, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            <small>{name}</small>
            <b>{count}</b>
            {note && <small className="n">{note}</small>}
          </a>
        </li>
      ))}
    </ol>
  )
}

type SumPartsProps = { parts: readonly { what: ReactNode; amount: ReactNode; total?: boolean }[] }

/** A sum and what it is made of, in one row. */
export function SumParts({ parts }: SumPartsProps) {
  return (
    <dl className="stages pay-sum">
      {parts.map(({ what, amount, total }, at) => (
        <div key={at} className={total ? 'is-total' : undefined}>
          <dt>{what}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  )
}
