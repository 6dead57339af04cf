import { Fragment } from 'react'
import { Band } from '../icons/band'
import type { ShopChrome } from './chrome'
import { Brand } from './parts'

type ShopFooterProps = Pick<ShopChrome, 'homeHref' | 'footer'>

export function ShopFooter({ homeHref, footer }: ShopFooterProps) {
  return (
    <footer className="site-foot">
      <Band craft="tenun" />
      <div className="wrap foot-grid">
        <div className="foot-brand">
          <Brand href={homeHref} />
          {footer.about && <p>{footer.about}</p>}
          {footer.address && <Address lines={footer.address} />}
        </div>
        {footer.groups.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {links.map(({ href, label, lang }) => (
                <li key={href}>
                  <a href={href} lang={lang}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="wrap foot-legal">
        <p>{footer.legal}</p>
      </div>
    </footer>
  )
}

function Address({ lines }: { lines: readonly string[] }) {
  return (
    <address>
      {lines.map((line, at) => (
        <Fragment key={line}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </address>
  )
}
