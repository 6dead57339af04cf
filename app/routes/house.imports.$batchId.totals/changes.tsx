import type { ChangeableField } from '#app/domain/imports/maker-changes'
import type { ChangeableOfProduct } from '#app/domain/imports/product-changes'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import type { Totals } from './totals.server'

/** Makers that are known and of whom the list says something else. */
export function Changes({ totals: { changes, changesLeft } }: { totals: Totals }) {
  const { t } = useWords()
  const title = t('importing.changes')
  return <ChangesPanel id="changes" of={t('people.maker')} at="/house/makers" {...{ title, changes }} left={changesLeft} />
}

/** The same of products. */
export function GoodsChanges({ totals: { goodsChanges, goodsChangesLeft } }: { totals: Totals }) {
  const { t } = useWords()
  const title = t('importing.goods_changes')
  return (
    <ChangesPanel
      id="goods-changes"
      of={t('importing.products')}
      at="/house/products"
      {...{ title, changes: goodsChanges }}
      left={goodsChangesLeft}
    />
  )
}

type Change = { field: ChangeableField | ChangeableOfProduct; before: string | null; after: string | null }
type Changed = { id: string; name: string; changes: readonly Change[] }
type Props = { id: string; title: string; of: string; at: string; changes: readonly Changed[]; left: number }

function ChangesPanel({ id: panelId, title, of, at, changes, left }: Props) {
  const { t } = useWords()
  const rows = changes.flatMap(({ id, name, changes: all }) => all.map((change) => ({ id, name, ...change })))
  return (
    <Panel
      id={panelId}
      title={title}
      beside={t('importing.changes_hint')}
      flush={rows.length > 0}
      foot={left > 0 && <p className="soft">{t('importing.likes_left', { count: left })}</p>}
    >
      {rows.length === 0 ? (
        <p className="soft">{t('importing.no_changes')}</p>
      ) : (
        <TableScroll label={t('ui.table', { title })}>
          <Table
            caption={title}
            dense
            pad
            rows={rows}
            rowKey={({ id, field }) => `${id} ${field}`}
            columns={[
              { head: of, names: true, cell: ({ id, name }) => <a href={`${at}/${id}`}>{name}</a> },
              { head: t('importing.what'), cell: ({ field }) => t(`event.field.${field}`) },
              { head: t('importing.before'), cell: ({ before }) => before ?? <span className="muted">–</span> },
              { head: t('importing.after'), cell: ({ after }) => after },
            ]}
          />
        </TableScroll>
      )}
    </Panel>
  )
}
