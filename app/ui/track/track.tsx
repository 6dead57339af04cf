import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'

export type TrackStep = {
  state: 'done' | 'now' | 'next'
  title: ReactNode
  when?: { dateTime?: string; text: string }
  text?: ReactNode
}

type TrackProps = { steps: readonly TrackStep[] }

/** What has happened to an order, what is happening, and what is still to come. */
export function Track({ steps }: TrackProps) {
  return (
    <ol className="track">
      {steps.map(({ state, title, when, text }, at) => (
        <li key={at} className={state === 'next' ? undefined : `is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="dot">{state === 'done' && <Icon name="check" />}</span>
          <div>
            <h3>{title}</h3>
            {when && <time dateTime={when.dateTime}>{when.text}</time>}
            {text && <p className="body">{text}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

type DaysProps = { days: readonly { when: string; title: ReactNode; text?: ReactNode }[] }

/** A plan: the days to come, side by side on a wide screen. */
export function Days({ days }: DaysProps) {
  return (
    <ol className="days">
      {days.map(({ when, title, text }, at) => (
        <li key={at}>
          <span className="when">{when}</span>
          <h3>{title}</h3>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  )
}
