import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { classes } from '../classes'

export type Fact = { term: ReactNode; value: ReactNode; total?: boolean }

type FactsProps = { facts: readonly Fact[]; end?: boolean; lines?: boolean }

/** `end` sets the values at the far side, `lines` rules each row. */
export function Facts({ facts, end, lines }: FactsProps) {
  return (
    <dl className={classes('facts', end && 'facts-end', lines && 'facts-lines')}>
      {facts.map(({ term, value, total }, at) => (
        <Fragment key={at}>
          <dt className={total ? 'total' : undefined}>{term}</dt>
          <dd className={total ? 'total' : undefined}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

type FiguresProps = { figures: readonly { what: ReactNode; figure: ReactNode }[] }

export function Figures({ figures }: FiguresProps) {
  return (
    <dl className="figures">
      {figures.map(({ what, figure }, at) => (
        <div key={at}>
          <dt>{what}</dt>
          <dd className="figure-n">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
