import type { ReactNode } from 'react'
import { Go } from '../button/button'
import { Band, type Craft } from '../icons/band'

type ErrorScreenProps = {
  code: number
  title: string
  text: ReactNode
  level?: 1 | 3
  links?: readonly { href: string; label: string }[]
  /** A search bar, where looking for it helps. */
  children?: ReactNode
}

const crafts: readonly Craft[] = ['anyaman', 'batik', 'tenun', 'gerabah', 'mebel']

/** Stands inside any shell's main. */
export function ErrorScreen({ code, title, text, level = 1, links = [], children }: ErrorScreenProps) {
  const Heading = level === 1 ? 'h1' : 'h3'
  return (
    <div className="wrap err">
      <div className="err-cloth" aria-hidden="true">
        {crafts.map((craft) => (
          <Band key={craft} craft={craft} />
        ))}
      </div>
      <p className="err-code num">{code}</p>
      <Heading>{title}</Heading>
      <p className="lead">{text}</p>
      {children}
      <div className="row mt">
        {links.map(({ href, label }) => (
          <Go key={href} href={href}>
            {label}
          </Go>
        ))}
      </div>
    </div>
  )
}
