import type { ReactNode } from 'react'
import { Lorenz, type IncomeGroup } from '../chart/lorenz'
import { classes, type Tone } from '../classes'
import { Facts, type Fact } from '../facts/facts'
import { Tag } from '../tag/tag'
import { Weave, type Thread } from '../weave/weave'

type PlanCardProps = {
  name: string
  value: string
  title: string
  chosen?: boolean
  /** "Suggested". */
  tag?: string
  first: { figure: ReactNode; what: string; tone?: Tone }
  second: { figure: ReactNode; what: string }
  weave: { label: string; threads: readonly Thread[]; total?: number }
  incomes?: readonly IncomeGroup[]
  facts: readonly Fact[]
  note: ReactNode
}

/** One way to fill an order: what it costs, how sure it is, who makes it, who earns. */
export function PlanCard({ name, value, title, chosen, tag, first, second, weave, incomes, facts, note }: PlanCardProps) {
  return (
    <li className={chosen ? 'plan is-on' : 'plan'}>
      <label className="plan-head">
        <input type="radio" name={name} value={value} defaultChecked={chosen} />
        <span>{title}</span>
        {tag && <Tag tone="note">{tag}</Tag>}
      </label>
      <div className="plan-top">
        <div>
          <b className={classes('plan-n', first.tone && `t-${first.tone}`)}>{first.figure}</b>
          <small>{first.what}</small>
        </div>
        <div>
          <b className="plan-n">{second.figure}</b>
          <small>{second.what}</small>
        </div>
      </div>
      <Weave {...weave} rest="short" height={20} />
      <div className="plan-fair">
        {incomes ? <Lorenz groups={incomes} /> : <span />}
        <Facts facts={facts} />
      </div>
      <p className="plan-note">{note}</p>
    </li>
  )
}

export function Plans({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      <ul className="plans">{children}</ul>
    </fieldset>
  )
}
