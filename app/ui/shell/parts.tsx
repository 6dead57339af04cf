import { Icon } from '../icons/icon'
import { Mark } from '../icons/mark'
import type { LanguageLink, NavItem } from './chrome'

export const HOUSE_NAME = 'Balai Niaga'

export function SkipLink({ label }: { label: string }) {
  return (
    <a className="skip" href="#main">
      {label}
    </a>
  )
}

export function Brand({ href }: { href: string }) {
  return (
    <a className="brand" href={href}>
      <Mark />
      <span>{HOUSE_NAME}</span>
    </a>
  )
}

export function LanguageSwitch({ label, languages }: { label: string; languages: readonly LanguageLink[] }) {
  return (
    <span className="lang-switch" role="group" aria-label={label}>
      {languages.map(({ code, label: short, name, href, current }) =>
        current ? (
          <span key={code} lang={code} aria-current="true">
            {short}
          </span>
        ) : (
          <a key={code} lang={code} hrefLang={code} href={href} aria-label={`${short}, ${name}`}>
            {short}
          </a>
        ),
      )}
    </span>
  )
}

/** Outside a banner it is a landmark of its own, so that readers who jump between landmarks meet it. */
export function SampleNote({ text, alone }: { text: string | undefined; alone?: boolean }) {
  if (!text) return null
  return alone ? (
    <aside className="sample-note" aria-label={text}>
      {text}
    </aside>
  ) : (
    <p className="sample-note">{text}</p>
  )
}

type NavListProps = { items: readonly NavItem[] }

export function NavList({ items }: NavListProps) {
  return (
    <ul>
      {items.map(({ href, label, icon, count, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {icon && <Icon name={icon} />}
            <span>{label}</span>
            {count ? <b className="count">{count}</b> : null}
          </a>
        </li>
      ))}
    </ul>
  )
}

export function SignOut({ label, iconOnly }: { label: string; iconOnly?: boolean }) {
  return (
    <form method="post" action="/sign-out">
      {iconOnly ? (
        <button aria-label={label}>
          <Icon name="log-out" />
        </button>
      ) : (
        <button className="btn btn-small">{label}</button>
      )}
    </form>
  )
}
