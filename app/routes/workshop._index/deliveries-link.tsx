import { useWords } from '#app/i18n/use-words'
import { CallCard, Calls } from '#app/ui/task/call-card'

/** Leads to what the house remembers of a maker's deliveries. */
export function DeliveriesLink({ suffix }: { suffix: string }) {
  const { t } = useWords()
  return (
    <Calls>
      <CallCard
        href={`/workshop/deliveries${suffix}`}
        icon="history"
        title={t('deliveries.own_link')}
        price={t('deliveries.own_link_text')}
      />
    </Calls>
  )
}
