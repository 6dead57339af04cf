import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'

/** Everything has reached the house. */
export function SignalOk({ children }: { children: ReactNode }) {
  return (
    <p className="net-ok">
      <Icon name="circle-check" />
      <span>{children}</span>
    </p>
  )
}

/** Kept on the phone, sent later: a success, not an error. */
export function SignalWeak({ children }: { children: ReactNode }) {
  return (
    <p className="net-line">
      <Icon name="sinyal" />
      <span>{children}</span>
    </p>
  )
}
