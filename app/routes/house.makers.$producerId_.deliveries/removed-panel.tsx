import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { goodsInWords } from '#app/ui/delivery/late-words'
import { Panel } from '#app/ui/panel/panel'
import type { DeliveryRow } from '#db/queries/deliveries.server'

/** What no longer counts, with the way back. */
export function RemovedPanel({ removed, here }: { removed: readonly DeliveryRow[]; here: string }) {
  const words = useWords()
  const { t, number, day } = words
  if (removed.length === 0) return null
  return (
    <Panel id="removed" title={t('deliveries.removed')}>
      <ul className="stack-s">
        {removed.map((one) => {
          const what = `${number(one.promised)} ${goodsInWords(one, words)}, ${day(one.dueOn)}`
          return (
            <li key={one.id}>
              <form method="post" action={here} className="row">
                <input type="hidden" name="deliveryId" value={one.id} />
                <span>{what}</span>
                <Button size="small" name="do" value="restore" aria-label={t('deliveries.put_back_named', { what })}>
                  {t('deliveries.put_back')}
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
