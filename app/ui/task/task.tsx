import type { ReactNode } from 'react'
import { ButtonLink } from '../button/button'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'

type TaskProps = {
  /** Only the first of a list: it has the frame and the filled button. */
  first?: boolean
  when: ReactNode
  urgent?: boolean
  title: ReactNode
  children?: ReactNode
  picture: { src: string; alt: string } | { icon: IconName }
  action: { href: string; label: string }
}

/** One thing to do: by when, what is asked, one button. */
export function Task({ first, when, urgent, title, children, picture, action }: TaskProps) {
  return (
    <li className={first ? 'task task-first' : 'task'}>
      <div className="task-top">
        {'src' in picture ? (
          <img src={picture.src} width={88} height={88} alt={picture.alt} loading="lazy" decoding="async" />
        ) : (
          <span className="task-icon">
            <Icon name={picture.icon} size="l" />
          </span>
        )}
        <div>
          <p className={urgent ? 'task-when t-bad' : 'task-when'}>{when}</p>
          <h3>{title}</h3>
          {children && <p>{children}</p>}
        </div>
      </div>
      <ButtonLink href={action.href} look={first ? 'primary' : undefined} size="big" wide>
        {action.label}
      </ButtonLink>
    </li>
  )
}

export function Tasks({ children }: { children: ReactNode }) {
  return <ol className="tasks">{children}</ol>
}
