import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'

type AskProps = { legend: ReactNode; hint?: ReactNode; children: ReactNode }

/** One question to a producer, in large type, with what is usually answered under it. */
export function Ask({ legend, hint, children }: AskProps) {
  return (
    <fieldset className="ask">
      <legend>{legend}</legend>
      {children}
      {hint && (
        <p className="ask-hint">
          <Icon name="info" />
          <span>{hint}</span>
        </p>
      )}
    </fieldset>
  )
}
