import type { ReactNode } from 'react'
import { Band, type Craft } from '../icons/band'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'

type EmptyProps = { title: string; children?: ReactNode; action?: ReactNode; level?: 2 | 3 } & (
  { band: Craft } | { icon: IconName }
)

/** Says what will be here and the first step towards it. */
export function Empty({ title, children, action, level = 2, ...picture }: EmptyProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      {'band' in picture ? <Band craft={picture.band} /> : <Icon name={picture.icon} size="xl" />}
      <Heading className="h-small">{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
