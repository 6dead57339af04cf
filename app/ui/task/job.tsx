import type { ReactNode } from 'react'
import { Meter } from '../meter/meter'

type JobProps = { title: ReactNode; part: number; whole: number; progress: string; children?: ReactNode }

/** Work under way: how much of it is ready. */
export function Job({ title, part, whole, progress, children }: JobProps) {
  return (
    <li>
      <div className="row row-between row-nowrap">
        <strong>{title}</strong>
        <span className="n">{progress}</span>
      </div>
      <Meter label={progress} part={part} whole={whole} tone="good" />
      {children}
    </li>
  )
}

export function Jobs({ children }: { children: ReactNode }) {
  return <ul className="jobs">{children}</ul>
}

type MoneyCardProps = {
  amount: ReactNode
  when: ReactNode
  parts?: readonly { what: ReactNode; amount: ReactNode }[]
  children?: ReactNode
}

/** The amount that arrives and the day; what it is made of under it. */
export function MoneyCard({ amount, when, parts = [], children }: MoneyCardProps) {
  return (
    <section className="money-card">
      <p className="money-n">{amount}</p>
      <p>{when}</p>
      {parts.length > 0 && (
        <dl className="money-split">
          {parts.map(({ what, amount: part }, at) => (
            <div key={at}>
              <dt>{what}</dt>
              <dd>{part}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </section>
  )
}
