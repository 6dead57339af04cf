type CrumbsProps = { label: string; items: readonly { href: string; label: string }[]; here: string }

export function Crumbs({ label, items, here }: CrumbsProps) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map(({ href, label: text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  )
}
