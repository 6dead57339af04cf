import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { goodsInWords, lateInWords } from '#app/ui/delivery/late-words'
import { Empty } from '#app/ui/empty/empty'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import type { DeliveryRow } from '#db/queries/deliveries.server'

type Props = { deliveries: readonly DeliveryRow[]; edited: string | undefined; mayRecord: boolean; here: string }

export function DeliveriesTable({ deliveries, edited, mayRecord, here }: Props) {
  const words = useWords()
  const { t, number, day } = words
  if (deliveries.length === 0) {
    return (
      <Empty icon="package" title={t('deliveries.none')}>
        {t('deliveries.none_hint')}
      </Empty>
    )
  }
  return (
    <Panel id="deliveries" title={t('deliveries.title')} flush>
      <TableScroll label={t('deliveries.title')}>
        <Table
          caption={t('deliveries.title')}
          dense
          pad
          rows={deliveries}
          rowKey={(one) => one.id}
          isOn={(one) => one.id === edited}
          columns={[
            {
              head: t('deliveries.due'),
              names: true,
              className: 'nowrap',
              cell: (one) => (
                <>
                  {day(one.dueOn)}
                  <small className="muted">{lateInWords(one, words)}</small>
                </>
              ),
            },
            {
              head: t('deliveries.what'),
              className: 'says',
              cell: (one) => (
                <>
                  {goodsInWords(one, words)}
                  {one.note && <small>{one.note}</small>}
                  <small className="muted">
                    {t(one.workOrderId ? 'deliveries.from_order' : 'deliveries.from_books', {
                      name: one.recordedBy,
                      at: one.createdAt,
                    })}
                  </small>
                </>
              ),
            },
            { head: t('deliveries.promised'), number: true, cell: (one) => number(one.promised) },
            { head: t('deliveries.delivered'), number: true, cell: (one) => number(one.delivered) },
            { head: t('deliveries.accepted'), number: true, cell: (one) => number(one.accepted) },
            ...(mayRecord ? [{ head: '', cell: (one: DeliveryRow) => <Change one={one} here={here} /> }] : []),
          ]}
        />
      </TableScroll>
    </Panel>
  )
}

function Change({ one, here }: { one: DeliveryRow; here: string }) {
  const words = useWords()
  const { t, day } = words
  const what = `${goodsInWords(one, words)}, ${day(one.dueOn)}`
  return (
    <form method="post" action={here} className="row">
      <input type="hidden" name="deliveryId" value={one.id} />
      <ButtonLink size="small" href={`${here}?edit=${one.id}`} aria-label={t('deliveries.change_named', { what })}>
        {t('deliveries.change')}
      </ButtonLink>
      <Button size="small" name="do" value="remove" aria-label={t('deliveries.remove_named', { what })}>
        {t('deliveries.remove')}
      </Button>
    </form>
  )
}
