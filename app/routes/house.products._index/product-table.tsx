import { paceOf } from '#app/domain/catalogue/pace'
import type { ProductState } from '#app/domain/catalogue/product-states'
import type { Craft } from '#app/domain/people/producer'
import { rupiah } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { tickColumn } from '#app/ui/bulk/tick-column'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'

type Listed = {
  id: string
  name_id: string
  craft: Craft
  unit: BaseUnit
  price_minor: number | null
  capacity_per_year: number | null
  state: ProductState
  updated_at: string
  waiting_since: string | null
  makerName: string
  village: string | null
  regency: string
  standardCode: string | null
  pictureHash: string | null
  reviewerName: string | null
}

export const stateTones = {
  draft: 'line',
  in_review: 'note',
  returned: 'warn',
  published: 'good',
  paused: 'line',
  archived: 'line',
} as const satisfies Record<ProductState, string>

export function ProductTable({ products, chosen }: { products: readonly Listed[]; chosen: readonly string[] }) {
  const { t, money, number, instant } = useWords()
  const pace = ({ capacity_per_year, unit }: Listed) => {
    if (!capacity_per_year) return '—'
    const { pieces, per } = paceOf(capacity_per_year)
    return t(`catalogue.per_${per}`, { pieces: number(pieces), unit: t(`unit.${unit}`, { count: pieces }) })
  }
  return (
    <TableScroll label={t('products.review_title')}>
      <Table
        caption={t('products.review_title')}
        dense
        pad
        rows={products}
        rowKey={({ id }) => id}
        columns={[
          tickColumn<Listed>({
            head: t('bulk.choose'),
            chosen,
            label: ({ name_id, makerName }) => t('bulk.choose_one', { name: `${name_id}, ${makerName}` }),
          }),
          {
            head: t('products.name'),
            names: true,
            cell: (product) => (
              <a className="row row-nowrap" href={`/house/products/${product.id}`}>
                <img src={pictureOf(product.pictureHash, product.craft, 320)} width={40} height={40} alt="" loading="lazy" />
                <span>{product.name_id}</span>
              </a>
            ),
          },
          {
            head: t('products.maker'),
            cell: ({ makerName, village, regency }) => [makerName, village, regency].filter(Boolean).join(', '),
          },
          { head: t('products.craft'), cell: ({ craft }) => t(`craft.${craft}`) },
          {
            head: t('products.price'),
            number: true,
            cell: ({ price_minor }) => (price_minor === null ? '—' : money(rupiah(price_minor))),
          },
          { head: t('products.capacity'), number: true, cell: pace },
          { head: t('products.standard'), cell: ({ standardCode }) => standardCode },
          {
            head: t('products.waiting_since'),
            cell: ({ waiting_since, updated_at }) => instant(waiting_since ?? updated_at),
          },
          {
            head: t('bulk.reviewer'),
            cell: ({ reviewerName }) => reviewerName ?? <span className="muted">{t('bulk.nobody')}</span>,
          },
          {
            head: t('products.state_label'),
            cell: ({ state }) => <Tag tone={stateTones[state]}>{t(`products.state.${state}`)}</Tag>,
          },
        ]}
      />
    </TableScroll>
  )
}
