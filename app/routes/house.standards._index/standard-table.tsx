import type { StandardState } from '#app/domain/catalogue/standard-states'
import type { Craft } from '#app/domain/people/producer'
import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { tickColumn } from '#app/ui/bulk/tick-column'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'

type ListedStandard = {
  id: string
  code: string
  name_id: string
  name_en: string
  craft: Craft
  price_minor: number
  makers: number | null
  state: StandardState
  pictureHash: string | null
  keeperName: string | null
}

const tones = { draft: 'note', published: 'good', retired: 'line' } as const

export function StandardTable({ standards, ticked }: { standards: readonly ListedStandard[]; ticked: readonly string[] }) {
  const { t, language, money, number } = useWords()
  const nameOf = ({ name_id, name_en }: ListedStandard) => (language === 'id' ? name_id : name_en)
  return (
    <TableScroll label={t('standards.title')}>
      <Table
        caption={t('standards.title')}
        dense
        pad
        rows={standards}
        rowKey={({ id }) => id}
        columns={[
          tickColumn<ListedStandard>({
            head: t('bulk.choose'),
            chosen: ticked,
            label: (standard) => t('bulk.choose_one', { name: `${standard.code} ${nameOf(standard)}` }),
          }),
          { head: t('standards.code'), cell: ({ code }) => code },
          {
            head: t('products.name'),
            names: true,
            cell: (standard) => (
              <a className="row row-nowrap" href={`/house/standards/${standard.id}`}>
                <img src={pictureOf(standard.pictureHash, standard.craft, 320)} width={40} height={40} alt="" loading="lazy" />
                <span>{nameOf(standard)}</span>
              </a>
            ),
          },
          { head: t('products.craft'), cell: ({ craft }) => t(`craft.${craft}`) },
          { head: t('standards.price'), number: true, cell: ({ price_minor }) => money(rupiah(price_minor)) },
          { head: t('products.maker'), number: true, cell: ({ makers }) => number(makers ?? 0) },
          {
            head: t('bulk.keeper'),
            cell: ({ keeperName }) => keeperName ?? <span className="muted">{t('bulk.nobody')}</span>,
          },
          {
            head: t('products.state_label'),
            cell: ({ state }) => <Tag tone={tones[state]}>{t(`standards.state.${state}`)}</Tag>,
          },
        ]}
      />
    </TableScroll>
  )
}
