import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import type { Totals } from './totals.server'

/** Makers that are known and of whom the list says something else. */
export function Changes({ totals }: { totals: Totals }) {
  const { t } = useWords()
  const rows = totals.changes.flatMap(({ id, name, changes }) => changes.map((change) => ({ id, name, ...change })))
  return (
    <Panel
      id="changes"
      title={t('importing.changes')}
      beside={t('importing.changes_hint')}
      flush={rows.length > 0}
      foot={totals.changesLeft > 0 && <p className="soft">{t('importing.likes_left', { count: totals.changesLeft })}</p>}
    >
      {rows.length === 0 ? (
        <p className="soft">{t('importing.no_changes')}</p>
      ) : (
        <TableScroll label={t('ui.table', { title: t('importing.changes') })}>
          <Table
            caption={t('importing.changes')}
            dense
            pad
            rows={rows}
            rowKey={({ id, field }) => `${id} ${field}`}
            columns={[
              { head: t('people.maker'), names: true, cell: ({ id, name }) => <a href={`/house/makers/${id}`}>{name}</a> },
              { head: t('importing.what'), cell: ({ field }) => t(`importing.changed.${field}`) },
              { head: t('importing.before'), cell: ({ before }) => before ?? <span className="muted">–</span> },
              { head: t('importing.after'), cell: ({ after }) => after },
            ]}
          />
        </TableScroll>
      )}
    </Panel>
  )
}
