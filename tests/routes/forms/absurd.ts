import type { Fields } from './place'

export const markup = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`

/** What no honest visitor types, and every robot does. */
export const absurd = {
  nothing: '',
  'minus one': '-1',
  zero: '0',
  infinity: '1e309',
  'no number': 'NaN',
  'a smile': '🧺🙂',
  'letters from the right': '\u202eשלום عالم\u202c',
  markup,
  'a zero byte': 'a\u0000b',
  '200,000 letters': 'x'.repeat(200_000),
} as const

export type Absurdity = keyof typeof absurd

/** Chosen from a list, or written by the page itself: what is wrong there is said above the form. */
const choices = new Set(
  [
    [
      '_form',
      'asked',
      'edit',
      'access',
      'answer',
      'country',
      'craft',
      'crafts',
      'currency',
      'do',
      'event',
      'grade',
      'incoterm',
      'kind',
      'language',
      'leastGrade',
      'list',
      'mark',
    ],
    ['judge', 'move', 'one', 'paymentTerms', 'price', 'priceKind', 'revision', 'roles', 'scope', 'step', 'sure', 'unit'],
  ].flat(),
)
/** Buttons that fall back to what does no harm. */
const forgiving = new Set(['go', 'then'])

type Kind = 'key' | 'id' | 'day' | 'number' | 'choice' | 'text' | 'forgiving'

/** What a field takes, told by what is right in it. */
export function kindOf(name: string, value: string): Kind {
  const last = name.split('.').at(-1) ?? name
  if (forgiving.has(last)) return 'forgiving'
  if (value === 'can' || value === 'cannot') return 'forgiving'
  if (choices.has(last)) return 'choice'
  if (name === '_key') return 'key'
  if (/^[a-z]{3}_[0-9a-z]{26}$/.test(value)) return 'id'
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'day'
  return /^[\d.,]+$/.test(value) ? 'number' : 'text'
}

/** What is on no list is off it in one way only: there a few say as much as all. */
export function absurdFor(kind: Kind): readonly Absurdity[] {
  if (kind === 'id' || kind === 'choice' || kind === 'forgiving') return ['nothing', 'minus one', 'markup', 'a zero byte']
  return Object.keys(absurd) as Absurdity[]
}

const words: readonly Absurdity[] = ['minus one', 'zero', 'infinity', 'no number', 'a smile', 'letters from the right', 'markup']

/** Whether a value may be taken as it is: words are words, a nought may be a number, and some fields may be left empty. */
export function mayPass(kind: Kind, what: Absurdity): boolean {
  if (kind === 'forgiving') return true
  if (what === 'nothing') return kind !== 'key'
  if (kind === 'number') return what === 'zero'
  return kind === 'text' && words.includes(what)
}

export function withField(fields: Fields, name: string, value: string): Fields {
  return { ...fields, [name]: value }
}
