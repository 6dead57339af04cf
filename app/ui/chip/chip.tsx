import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'

type ChipProps = { href: string; current?: boolean; children: ReactNode }

export function Chip({ href, current, children }: ChipProps) {
  return (
    <a className="chip" href={href} aria-current={current || undefined}>
      {children}
    </a>
  )
}

type AppliedChipProps = { href: string; label: string; children: ReactNode }

/** A filter in use; following it takes the filter away, and `label` says so. */
export function AppliedChip({ href, label, children }: AppliedChipProps) {
  return (
    <a className="chip" href={href} aria-label={label}>
      {children}
      <Icon name="x" />
    </a>
  )
}
