import { isMessageKey } from '#app/i18n'
import { useWords, type Words } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Track } from '#app/ui/track/track'

export type PastEvent = { id: string; at: string; kind: string; actorName: string | null; about: string | null }

/** Everything that happened to the inquiry: what, when, by whom. */
export function History({ events }: { events: readonly PastEvent[] }) {
  const words = useWords()
  const { t, instant } = words
  return (
    <Panel id="history" title={t('inquiry.history')}>
      <Track
        steps={events.map(({ at, kind, actorName, about }) => ({
          state: 'done',
          title: titleOf(kind, words),
          when: { dateTime: at, text: instant(at) },
          text: [actorName ?? t('inquiry.clockwork'), about].filter(Boolean).join(': '),
        }))}
      />
    </Panel>
  )
}

function titleOf(kind: string, { t }: Words): string {
  const key = `inquiry.event.${kind}`
  return isMessageKey(key) ? t(key) : t('inquiry.event_other')
}
