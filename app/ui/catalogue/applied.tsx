import { AppliedChip } from '../chip/chip'

type AppliedProps = {
  label: string
  filters: readonly { href: string; label: string; text: string }[]
  clear: { href: string; label: string }
}

/** The filters in use, each with its way out. */
export function Applied({ label, filters, clear }: AppliedProps) {
  if (filters.length === 0) return null
  return (
    <ul className="row cat-applied" aria-label={label}>
      {filters.map(({ href, label: remove, text }) => (
        <li key={href}>
          <AppliedChip href={href} label={remove}>
            {text}
          </AppliedChip>
        </li>
      ))}
      <li>
        <a className="btn btn-quiet btn-small" href={clear.href}>
          {clear.label}
        </a>
      </li>
    </ul>
  )
}
