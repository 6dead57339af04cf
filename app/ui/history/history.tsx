import { mostEvents } from '#app/domain/shared/event-kinds'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '../panel/panel'
import { eventWords, type PastEvent } from './event-words'

const shownAtOnce = 8

/** The trail of a record, the latest first: what happened, by whom, on whose behalf, when, and why. */
export function History({ events }: { events: readonly PastEvent[] }) {
  const { t } = useWords()
  const earlier = events.slice(shownAtOnce)
  return (
    <Panel id="history" title={t('ui.history')}>
      {events.length === 0 && <p className="soft">{t('event.none')}</p>}
      <Trail events={events.slice(0, shownAtOnce)} />
      {earlier.length > 0 && (
        <details className="mt">
          <summary>{t('event.earlier', { count: earlier.length })}</summary>
          <Trail events={earlier} />
          {events.length >= mostEvents && <p className="t-s soft">{t('event.oldest_left_out', { count: events.length })}</p>}
        </details>
      )}
    </Panel>
  )
}

function Trail({ events }: { events: readonly PastEvent[] }) {
  const words = useWords()
  return (
    <ul className="stack-s">
      {events.map((event) => {
        const { title, who, besides } = eventWords(event, words)
        return (
          <li key={event.id}>
            {title}
            <br />
            <small className="muted">
              {who}, <time dateTime={event.at}>{words.instant(event.at)}</time>
            </small>
            {besides.map((said) => (
              <p key={said} className="t-s">
                {said}
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
