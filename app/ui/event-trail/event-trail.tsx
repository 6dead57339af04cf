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

/** What happened to a product or a standard: what, by whom, on whose behalf, when, and why. */
export function EventTrail({ events }: { events: readonly PastEvent[] }) {
  const words = useWords()
  return (
    <ul className="stack-s">
      {events.map((event) => (
        <li key={event.id}>
          {titleOf(event.kind, words)}
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

/** `product.published` and `standard.published` are told alike. */
function titleOf(kind: string, { t }: Words): string {
  const key = `products.event.${kind.slice(kind.indexOf('.') + 1)}`
  return isMessageKey(key) ? t(key) : kind
}

function whoOf({ actorName, onBehalfOfName }: PastEvent, { t }: Words): string {
  if (!actorName) return t('products.by_house')
  return onBehalfOfName ? t('products.event_for', { who: actorName, maker: onBehalfOfName }) : actorName
}

function reasonOf(data: string): string | undefined {
  const told = JSON.parse(data) as { reason?: unknown }
  return typeof told.reason === 'string' ? told.reason : undefined
}
