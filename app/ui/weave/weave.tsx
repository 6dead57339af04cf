import { classes } from '../classes'
import { stretches, sum } from './shares'

/** `soft` spare, `ask` asked and not answered, `free` still to make, `done` passed, `none` blank. */
export type ThreadKind = 'a' | 'b' | 'soft' | 'free' | 'done' | 'none' | 'ask' | 'short' | 'late' | 'bad'

/** One producer's part. Without a kind, neighbours alternate in shade. */
export type Thread = { amount: number; kind?: ThreadKind; title?: string }

type WeaveProps = {
  label: string
  threads: readonly Thread[]
  /** What the whole bar stands for; at least what the threads add up to. The rest is drawn as `rest`. */
  total?: number
  rest?: ThreadKind
  height?: number
  big?: boolean
}

export function Weave({ label, threads, total, rest = 'none', height = 16, big }: WeaveProps) {
  const woven = sum(threads.map((thread) => thread.amount))
  const whole = Math.max(total ?? woven, woven)
  const drawn: readonly Thread[] = whole > woven ? [...threads, { amount: whole - woven, kind: rest }] : threads
  const places = stretches(
    drawn.map((thread) => thread.amount),
    whole,
  )
  return (
    <svg className={classes('weave', big && 'weave-big')} height={height} role="img" aria-label={label}>
      {drawn.map(({ kind, title }, at) => (
        <rect key={at} className={`thread ${kind ?? (at % 2 === 0 ? 'a' : 'b')}`} {...places[at]} height="100%">
          {title && <title>{title}</title>}
        </rect>
      ))}
      <rect className="weft" width="100%" height="100%" />
    </svg>
  )
}

export type Sign = 'a' | 'soft' | 'late' | 'free' | 'done' | 'asked' | 'short'

export function Legend({ items }: { items: readonly { sign: Sign; text: string }[] }) {
  return (
    <ul className="legend">
      {items.map(({ sign, text }) => (
        <li key={sign}>
          <span className={`sign ${sign}`} />
          {text}
        </li>
      ))}
    </ul>
  )
}
