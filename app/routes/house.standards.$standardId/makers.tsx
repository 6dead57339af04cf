import { paceOf } from '#app/domain/catalogue/pace'
import type { ProductState } from '#app/domain/catalogue/product-states'
import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { type Column, Table, TableScroll } from '#app/ui/table/table'

type Product = {
  id: string
  name_id: string
  size: string | null
  price_minor: number | null
  capacity_per_year: number | null
  state: ProductState
  makerName: string
  village: string | null
  regency: string
}

function useColumns(): Column<Product>[] {
  const { t, money, number } = useWords()
  return [
    {
      head: t('products.maker'),
      names: true,
      cell: ({ makerName, village, regency }) => [makerName, village, regency].filter(Boolean).join(', '),
    },
    { head: t('products.name'), cell: ({ id, name_id }) => <a href={`/house/products/${id}`}>{name_id}</a> },
    { head: t('products.size'), cell: ({ size }) => size },
    {
      head: t('products.price'),
      number: true,
      cell: ({ price_minor }) => (price_minor === null ? '—' : money(rupiah(price_minor))),
    },
    {
      head: t('products.capacity'),
      number: true,
      cell: ({ capacity_per_year }) => {
        if (!capacity_per_year) return '—'
        const { pieces, per } = paceOf(capacity_per_year)
        return t(`products.pace_${per}`, { pieces: number(pieces) })
      },
    },
    { head: t('products.state_label'), cell: ({ state }) => t(`products.state.${state}`) },
  ]
}

/** Whose products are made to this standard. */
export function StandardMakers({ products }: { products: readonly Product[] }) {
  const { t } = useWords()
  const columns = useColumns()
  return (
    <Panel id="makers" title={t('standards.makers')} flush={products.length > 0}>
      {products.length === 0 ? (
        <p className="muted">{t('standards.makers_empty')}</p>
      ) : (
        <form method="post" action="?do">
          <input type="hidden" name="do" value="unlink" />
          <TableScroll label={t('ui.table', { title: t('standards.makers') })}>
            <Table
              caption={t('standards.makers')}
              dense
              pad
              rows={products}
              rowKey={({ id }) => id}
              columns={[
                ...columns,
                {
                  head: <span className="visually-hidden">{t('products.unlink')}</span>,
                  cell: ({ id, name_id, makerName }) => (
                    <Button
                      look="quiet"
                      size="small"
                      name="unlinkedId"
                      value={id}
                      aria-label={`${t('products.unlink')}: ${name_id}, ${makerName}`}
                    >
                      {t('products.unlink')}
                    </Button>
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

/** Others of the same craft and unit, to be ticked and linked together. */
export function Candidates({ products, q }: { products: readonly Product[]; q: string }) {
  const { t } = useWords()
  const columns = useColumns()
  return (
    <Panel id="candidates" title={t('standards.candidates')}>
      <p className="muted">{t('standards.candidates_text')}</p>
      <form role="search" action="#candidates" className="row row-end">
        <TextField key={q} name="q" type="search" label={t('products.search')} maxLength={80} defaultValue={q} />
        <Button size="small" icon="search">
          {t('ui.search')}
        </Button>
      </form>
      {products.length > 0 && (
        <form method="post" action="?do" className="stack-s">
          <TableScroll label={t('ui.table', { title: t('standards.candidates') })}>
            <Table
              caption={t('standards.candidates')}
              dense
              rows={products}
              rowKey={({ id }) => id}
              columns={[
                {
                  head: <span className="visually-hidden">{t('standards.link_chosen')}</span>,
                  cell: ({ id, name_id, makerName }) => (
                    <input
                      type="checkbox"
                      name="productId"
                      value={id}
                      aria-label={t('standards.choose_product', { product: name_id, maker: makerName })}
                    />
                  ),
                },
                ...columns,
              ]}
            />
          </TableScroll>
          <Button name="do" value="link">
            {t('standards.link_chosen')}
          </Button>
        </form>
      )}
    </Panel>
  )
}
