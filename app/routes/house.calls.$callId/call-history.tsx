import type { SerializeFrom } from '@remix-run/node'
import { isMessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import type { eventsOf } from '#db/queries/events.server'

type CallHistoryProps = { events: SerializeFrom<Awaited<ReturnType<typeof eventsOf>>> }

/** The audit trail of the call, for reading. */
export function CallHistory({ events }: CallHistoryProps) {
  const { t, instant } = useWords()
  if (events.length === 0) return null
  return (
    <Panel id="history" title={t('ui.history')}>
      <ul className="stack-s">
        {events.map((event) => {
          const key = `supply.event.${event.kind}`
          const { actorName, onBehalfOfName } = event
          const who =
            actorName && onBehalfOfName
              ? t('supply.event_on_behalf', { actor: actorName, producer: onBehalfOfName })
              : (actorName ?? t('house.name'))
          return (
            <li key={event.id}>
              {isMessageKey(key) ? t(key) : event.kind}
              <br />
              <small className="muted">
                {who}, <time dateTime={event.at}>{instant(event.at)}</time>
              </small>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
