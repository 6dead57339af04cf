import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'

type CallCardProps = {
  href: string
  image?: string | undefined
  /** Stands where there is no picture. */
  icon?: IconName
  title: ReactNode
  price: ReactNode
  note?: ReactNode
  /** The call is still short. */
  urgent?: boolean
}

/** An invitation among others; the whole card leads to it. */
export function CallCard({ href, image, icon = 'package', title, price, note, urgent }: CallCardProps) {
  return (
    <li>
      <a href={href}>
        {image ? (
          <img src={image} width={72} height={72} alt="" loading="lazy" decoding="async" />
        ) : (
          <Icon name={icon} size="xl" />
        )}
        <span>
          <strong>{title}</strong>
          <span>{price}</span>
          {note && <span className={urgent ? 't-bad' : 'muted'}>{note}</span>}
        </span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}

export function Calls({ children }: { children: ReactNode }) {
  return <ul className="calls">{children}</ul>
}

type CallHeadProps = { image?: { src: string; alt: string }; title: ReactNode; children: ReactNode }

/** What is asked for, at the top of the page that asks. Children are its paragraphs. */
export function CallHead({ image, title, children }: CallHeadProps) {
  return (
    <div className="call-head">
      {image && <img src={image.src} width={640} height={640} alt={image.alt} />}
      <div>
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  )
}
