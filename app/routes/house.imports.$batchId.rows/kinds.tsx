import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import type { RowsSeen } from './rows.server'
import { rowsHref } from './rows-href'

/** What is doubtful, by kind: the first as an example, and one button for all that can be taken as proposed. */
export function Kinds({ seen }: { seen: RowsSeen }) {
  const { t, number, refusal } = useWords()
  return (
    <Panel id="kinds" title={t('importing.kinds')} flush={seen.kinds.length > 0}>
      {seen.kinds.length === 0 ? (
        <p className="soft">{t('importing.nothing_doubtful')}</p>
      ) : (
        <form method="post">
          <TableScroll label={t('ui.table', { title: t('importing.kinds') })}>
            <Table
              caption={t('importing.kinds')}
              dense
              pad
              rows={seen.kinds}
              rowKey={({ code }) => code}
              columns={[
                {
                  head: t('importing.problem'),
                  names: true,
                  cell: ({ code, params, proposed }) => (
                    <>
                      <a href={rowsHref({ show: 'all', kind: code, page: 1 })}>{refusal({ code, params })}</a>
                      {proposed !== null && <small>→ {proposed}</small>}
                    </>
                  ),
                },
                { head: t('importing.how_many'), number: true, cell: ({ count }) => number(count) },
                {
                  head: t('importing.what_to_do'),
                  className: 'nowrap',
                  cell: ({ code, acceptable, severity, mends, count }) =>
                    acceptable ? (
                      <Button size="small" name="kind" value={code}>
                        {t(mends > 0 ? 'importing.mend_all' : 'importing.accept_all', { count: mends > 0 ? mends : count })}
                      </Button>
                    ) : (
                      <Tag tone={severity === 'error' ? 'bad' : 'line'}>{t('importing.needs_correcting')}</Tag>
                    ),
                },
              ]}
            />
          </TableScroll>
        </form>
      )}
    </Panel>
  )
}
