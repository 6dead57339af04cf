import { isMessageKey } from '#app/i18n'
import { useWords, type Words } from '#app/i18n/use-words'

type PastEvent = {
  id: string
  at: string
  kind: string
  data: string
  actorName: string | null
  onBehalfOfName: string | null
}

type EventTrailProps = { events: readonly PastEvent[]; of?: 'products' | 'people' | 'vocabulary' | 'motifs' }

/** What happened to a product, a standard or a maker: what, by whom, on whose behalf, when, and why. */
export function EventTrail({ events, of = 'products' }: EventTrailProps) {
  const words = useWords()
  return (
    <ul className="stack-s">
      {events.map((event) => (
        <li key={event.id}>
          {titleOf(event, of, words)}
          <br />
          <small className="muted">
            {whoOf(event, words)}, <time dateTime={event.at}>{words.instant(event.at)}</time>
          </small>
          {reasonOf(event.data) && <p className="t-s">{reasonOf(event.data)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** `product.published` and `standard.published` are told alike. What a sentence names is in the event's data. */
function titleOf({ kind, data }: PastEvent, of: string, { t, language }: Words): string {
  const key = `${of}.event.${kind.slice(kind.indexOf('.') + 1)}`
  if (!isMessageKey(key)) return kind
  const told = Object.fromEntries(Object.entries(JSON.parse(data) as Record<string, unknown>).filter(isGap))
  return t(key, language === 'en' ? inEnglish(told) : told)
}

/** What was told in English as well stands beside it: `termsEn` beside `terms`. */
function inEnglish(told: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, told[`${name}En`] ?? value]))
}

const isGap = (one: [string, unknown]): one is [string, string | number] => ['string', 'number'].includes(typeof one[1])

function whoOf({ actorName, onBehalfOfName }: PastEvent, { t }: Words): string {
  if (!actorName) return t('products.by_house')
  return onBehalfOfName ? t('products.event_for', { who: actorName, maker: onBehalfOfName }) : actorName
}

function reasonOf(data: string): string | undefined {
  const told = JSON.parse(data) as { reason?: unknown }
  return typeof told.reason === 'string' ? told.reason : undefined
}
