import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import type { ReturnedListState } from '#app/domain/returned-lists/returned-list-states'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { ReturnedState } from '#app/ui/import/returned-state'

type One = {
  id: string
  state: ReturnedListState
  file_name: string
  created_at: string
  uploadedByName: string
  taken: number | string | null
}

/** What came in again before, and what became of it. */
export function Earlier({ list, earlier }: { list: ReturnedList; earlier: readonly One[] }) {
  const { t, number, instant } = useWords()
  const title = t('importing.batches')
  return (
    <Panel id="earlier" title={title} flush={earlier.length > 0}>
      {earlier.length === 0 ? (
        <p className="soft">{t('returned.none_yet')}</p>
      ) : (
        <TableScroll label={t('ui.table', { title })}>
          <Table
            caption={title}
            dense
            pad
            rows={earlier}
            rowKey={({ id }) => id}
            columns={[
              {
                head: t('importing.file'),
                names: true,
                cell: ({ id, file_name }) => <a href={`/house/returned/${list}/${id}`}>{file_name}</a>,
              },
              { head: t('exports.state'), cell: ({ state }) => <ReturnedState state={state} /> },
              { head: t('returned.rows_taken'), number: true, cell: ({ taken }) => number(Number(taken ?? 0)) },
              {
                head: t('importing.read_on'),
                className: 'nowrap',
                cell: ({ created_at, uploadedByName }) => (
                  <>
                    {instant(created_at)}
                    <small>{uploadedByName}</small>
                  </>
                ),
              },
            ]}
          />
        </TableScroll>
      )}
    </Panel>
  )
}
