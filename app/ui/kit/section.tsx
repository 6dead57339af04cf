import type { ReactNode } from 'react'

export const kitSections = [
  'colour',
  'type',
  'space',
  'bands',
  'icons',
  'buttons',
  'tags',
  'fields',
  'errors',
  'choices',
  'messages',
  'empty',
  'loading',
  'threads',
  'tables',
  'time',
  'cards',
  'plans',
  'documents',
] as const

export type KitSection = (typeof kitSections)[number]
export type KitWords = Record<KitSection, string> & { title: string; lead: string }

type SectionProps = { id: KitSection; words: KitWords; children: ReactNode }

export function Section({ id, words, children }: SectionProps) {
  return (
    <section className="kit-sec stack" id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{words[id]}</h2>
      {children}
    </section>
  )
}

type RoomProps = { room: 'shop' | 'staff' | 'maker'; children: ReactNode }

/** Shows parts as they look in another room than the page's own. */
export function Room({ room, children }: RoomProps) {
  return <div className={`kit-inside room-${room}`}>{children}</div>
}
