import type { MotifState } from '#app/domain/motifs/motif-states'
import type { UseRule } from '#app/domain/motifs/use-rule'
import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { tickColumn } from '#app/ui/bulk/tick-column'
import { RuleTag } from '#app/ui/motif/rule-tag'
import { MotifStateTag } from '#app/ui/motif/state-tag'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { Table, TableScroll } from '#app/ui/table/table'

type ListedMotif = {
  id: string
  name: string
  craft: Craft
  origin_id: string
  origin_en: string
  use_rule: UseRule
  state: MotifState
  goods: number
  curatorName: string | null
  pictureHash: string | null
}

/** `ticked`, where several can be given to a curator at once. */
export function MotifTable({ motifs, ticked }: { motifs: readonly ListedMotif[]; ticked?: readonly string[] }) {
  const { t, language, number } = useWords()
  return (
    <TableScroll label={t('motifs.title')}>
      <Table
        caption={t('motifs.title')}
        dense
        pad
        rows={motifs}
        rowKey={({ id }) => id}
        columns={[
          ...(ticked
            ? [
                tickColumn<ListedMotif>({
                  head: t('bulk.choose'),
                  chosen: ticked,
                  label: ({ name }) => t('bulk.choose_one', { name }),
                }),
              ]
            : []),
          {
            head: t('motifs.name'),
            names: true,
            cell: ({ id, name, craft, pictureHash }) => (
              <a className="row row-nowrap" href={`/house/motifs/${id}`}>
                <img src={pictureOf(pictureHash, craft, 320)} width={40} height={40} alt="" loading="lazy" />
                <span>{name}</span>
              </a>
            ),
          },
          { head: t('motifs.craft'), cell: ({ craft }) => t(`craft.${craft}`) },
          { head: t('motifs.origin'), cell: (motif) => (language === 'id' ? motif.origin_id : motif.origin_en) },
          { head: t('motifs.rule'), cell: ({ use_rule }) => <RuleTag rule={use_rule} /> },
          { head: t('motifs.goods_count'), number: true, cell: ({ goods }) => number(Number(goods)) },
          {
            head: t('motifs.curator'),
            cell: ({ curatorName }) => curatorName ?? <span className="muted">{t('motifs.no_curator')}</span>,
          },
          { head: t('motifs.state_label'), cell: ({ state }) => <MotifStateTag state={state} /> },
        ]}
      />
    </TableScroll>
  )
}
