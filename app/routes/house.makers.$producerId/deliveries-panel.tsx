import type { Kept } from '#app/domain/deliveries/delivery-rules'
import { useWords } from '#app/i18n/use-words'
import { KeptWords } from '#app/ui/delivery/kept-words'
import { Panel } from '#app/ui/panel/panel'

/** How this maker kept its promises so far. */
export function DeliveriesPanel({ makerId, kept }: { makerId: string; kept: Kept }) {
  const { t } = useWords()
  return (
    <Panel
      id="deliveries"
      title={t('deliveries.title')}
      end={<a href={`/house/makers/${makerId}/deliveries`}>{t('deliveries.open')}</a>}
    >
      {kept.promises > 0 ? (
        <p>
          <KeptWords kept={kept} />
        </p>
      ) : (
        <p className="soft">{t('deliveries.none')}</p>
      )}
    </Panel>
  )
}
