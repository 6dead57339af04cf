import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'

type Waiting = {
  key: string
  inOrder: boolean
  most: number
  readyOn: string
  landedMinor: number
  who: { producerName: string; village: string }
}

/** Everybody who could help, the first to be asked first. */
export function WaitingList({ waiting, unit }: { waiting: readonly Waiting[]; unit: string }) {
  const { t, number, day, money } = useWords()
  const rows = waiting.map((one, at) => ({ ...one, rank: at + 1 }))
  return (
    <Panel
      id="waiting"
      title={t('mending.waiting_list')}
      flush={rows.length > 0}
      foot={rows.length > 0 && <p className="t-s soft">{t('mending.waiting_hint')}</p>}
    >
      {rows.length === 0 && <p className="soft">{t('mending.waiting_none')}</p>}
      {rows.length > 0 && (
        <TableScroll label={t('ui.table', { title: t('mending.waiting_list') })}>
          <Table
            caption={t('mending.waiting_list')}
            dense
            pad
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { head: t('mending.rank'), number: true, cell: (row) => number(row.rank) },
              {
                head: t('orders.maker'),
                names: true,
                cell: (row) => (
                  <>
                    {row.who.producerName} {row.inOrder && <Tag tone="line">{t('mending.in_order')}</Tag>}
                    <small>{row.who.village}</small>
                  </>
                ),
              },
              { head: t('mending.may_make'), number: true, cell: (row) => `${number(row.most)} ${unit}` },
              { head: t('mending.ready'), className: 'nowrap', cell: (row) => day(row.readyOn) },
              { head: t('mending.landed'), number: true, cell: (row) => money(rupiah(row.landedMinor)) },
            ]}
          />
        </TableScroll>
      )}
    </Panel>
  )
}
