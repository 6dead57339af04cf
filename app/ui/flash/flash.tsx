import type { ReactNode } from 'react'
import { classes, type Tone } from '../classes'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'

export type FlashMessage = { tone: Tone | 'note'; title: ReactNode; text?: ReactNode }

type FlashProps = FlashMessage & { action?: ReactNode; children?: ReactNode }

const flashIcons: Record<FlashMessage['tone'], IconName> = {
  note: 'info',
  good: 'circle-check',
  warn: 'triangle-alert',
  bad: 'circle-alert',
}

/** What just happened, or what stands in the way. Trouble interrupts a screen reader, the rest waits its turn. */
export function Flash({ tone, title, text, action, children }: FlashProps) {
  return (
    <div className={classes('flash', tone !== 'note' && tone)} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={flashIcons[tone]} />
      <div>
        <strong>{title}</strong>
        {text && <p>{text}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}

type ProblemListProps = { title: string; problems: readonly { fieldId: string; text: string }[] }

/** Stands above a long form and leads to each field that needs another look. */
export function ProblemList({ title, problems }: ProblemListProps) {
  if (problems.length === 0) return null
  return (
    <Flash tone="bad" title={title}>
      <ol>
        {problems.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`}>{text}</a>
          </li>
        ))}
      </ol>
    </Flash>
  )
}
