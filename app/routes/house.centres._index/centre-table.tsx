import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { tickColumn } from '#app/ui/bulk/tick-column'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'

type Listed = {
  id: string
  name: string
  craft: Craft
  village: string | null
  district: string | null
  regency: string
  at: object | null
  archived_at: string | null
  makers: number
}

export function CentreTable({ centres, ticked }: { centres: readonly Listed[]; ticked: readonly string[] }) {
  const { t, number } = useWords()
  return (
    <TableScroll label={t('centres.title')}>
      <Table
        caption={t('centres.title')}
        dense
        pad
        rows={centres}
        rowKey={({ id }) => id}
        columns={[
          tickColumn<Listed>({ head: t('bulk.choose'), chosen: ticked, label: ({ name }) => t('bulk.choose_one', { name }) }),
          { head: t('centres.name'), names: true, cell: ({ id, name }) => <a href={`/house/centres/${id}`}>{name}</a> },
          { head: t('products.craft'), cell: ({ craft }) => t(`craft.${craft}`) },
          {
            head: t('people.place'),
            cell: ({ village, district, regency }) => [village, district, regency].filter(Boolean).join(', '),
          },
          { head: t('centres.on_map'), cell: ({ at }) => t(at === null ? 'ui.no' : 'ui.yes') },
          { head: t('centres.makers'), number: true, cell: ({ makers }) => number(makers) },
          {
            head: t('products.state_label'),
            cell: ({ archived_at: since }) => (
              <Tag tone={since === null ? 'good' : 'line'}>
                {t(since === null ? 'centres.state.shown' : 'centres.state.archived')}
              </Tag>
            ),
          },
        ]}
      />
    </TableScroll>
  )
}
