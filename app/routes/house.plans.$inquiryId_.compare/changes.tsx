import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'

type Share = { commitment_id: string; inquiry_line_id: string; producerName: string; village: string | null; members: number }
type Change = { share: Share; before: number; after: number }
type Line = { inquiry_line_id: string; name_id: string; name_en: string }
type Props = { changes: { changed: readonly Change[]; same: readonly Change[] }; lines: readonly Line[] }

/** Whose share grows, shrinks, comes or goes; those that stay are folded away. */
export function Changes({ changes: { changed, same }, lines }: Props) {
  const { t } = useWords()
  return (
    <>
      <Panel id="changed" title={t('plans.changed')} flush={changed.length > 0}>
        {changed.length > 0 ? (
          <ChangeTable title={t('plans.changed')} rows={changed} lines={lines} />
        ) : (
          <p>{t('plans.nothing_changes')}</p>
        )}
      </Panel>
      {same.length > 0 && (
        <details>
          <summary>{t('plans.same', { count: same.length })}</summary>
          <ChangeTable title={t('plans.same', { count: same.length })} rows={same} lines={lines} />
        </details>
      )}
    </>
  )
}

function ChangeTable({ title, rows, lines }: { title: string; rows: readonly Change[]; lines: readonly Line[] }) {
  const { t, language, number } = useWords()
  const nameOf = new Map(lines.map((line) => [line.inquiry_line_id, language === 'id' ? line.name_id : line.name_en]))
  const pieces = (quantity: number) => (quantity > 0 ? number(quantity) : t('plans.out'))
  return (
    <TableScroll label={t('ui.table', { title })}>
      <Table
        caption={title}
        dense
        pad
        rows={rows}
        rowKey={({ share }) => `${share.commitment_id} ${share.inquiry_line_id}`}
        columns={[
          {
            head: t('orders.maker'),
            names: true,
            cell: ({ share }) => (
              <>
                {share.producerName}
                <small>{[share.village, t('orders.hands', { count: share.members })].filter(Boolean).join(', ')}</small>
              </>
            ),
          },
          { head: t('plans.line'), cell: ({ share }) => nameOf.get(share.inquiry_line_id) },
          { head: t('plans.compare_before'), number: true, cell: ({ before }) => pieces(before) },
          { head: t('plans.compare_after'), number: true, cell: ({ after }) => pieces(after) },
          {
            head: t('plans.difference'),
            number: true,
            cell: ({ before, after }) => (after === before ? '=' : `${after > before ? '+' : ''}${number(after - before)}`),
          },
        ]}
      />
    </TableScroll>
  )
}
