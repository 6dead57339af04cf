import type { NavItem } from '../shell/chrome'

type TabsProps = { label: string; items: readonly NavItem[] }

/** Views of one list, each with its address. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ href, label: text, count, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {text}
          {count !== undefined && <b className="count">{count}</b>}
        </a>
      ))}
    </nav>
  )
}
