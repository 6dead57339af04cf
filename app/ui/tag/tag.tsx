import type { ReactNode } from 'react'
import { classes, type Tone } from '../classes'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'

type TagProps = { tone?: Tone | 'note' | 'line'; icon?: IconName; children: ReactNode }

/** A state, in a word or two. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className={classes('tag', tone)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

type InitialsProps = { name: string; dye?: 'n' | 'm' | 'd' | 'c' }

const firstLetter = (word: string | undefined) => Array.from(word ?? '')[0]?.toLocaleUpperCase('id') ?? ''

/** First letters of the first and last word; decoration beside the written name. */
export function Initials({ name, dye }: InitialsProps) {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = firstLetter(words[0]) + (words.length > 1 ? firstLetter(words.at(-1)) : '')
  return (
    <span className={classes('initials', dye)} aria-hidden="true">
      {letters}
    </span>
  )
}
