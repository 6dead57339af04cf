import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'

type PromiseCardProps = { id: string; title: ReactNode; lines: readonly { icon: IconName; text: ReactNode }[] }

/** The consequence before the button: what is promised, what it earns, and the way out. */
export function PromiseCard({ id, title, lines }: PromiseCardProps) {
  return (
    <section className="promise" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {lines.map(({ icon, text }, at) => (
          <li key={at}>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
