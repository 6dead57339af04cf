import { useWords } from '#app/i18n/use-words'
import { targetWords } from '#app/ui/standing/amount-words'
import { OutlookTag } from '#app/ui/standing/outlook'
import { StandingStateTag } from '#app/ui/standing/state-tag'
import { Table, TableScroll } from '#app/ui/table/table'
import { Weave } from '#app/ui/weave/weave'
import type { ListedStanding } from './listed'

export function StandingTable({ standings }: { standings: readonly ListedStanding[] }) {
  const words = useWords()
  const { t, language } = words
  return (
    <TableScroll label={t('standing.title')}>
      <Table
        caption={t('standing.title')}
        dense
        pad
        rows={standings}
        rowKey={(one) => one.id}
        columns={[
          {
            head: t('standing.number'),
            names: true,
            className: 'nowrap',
            cell: (one) => <a href={`/house/standing/${one.id}`}>{one.number}</a>,
          },
          { head: t('standing.item'), cell: (one) => (language === 'id' ? one.nameId : one.nameEn) },
          { head: t('standing.buyer'), cell: (one) => one.buyerName ?? (one.forBuyer ? '–' : t('standing.for_stock')) },
          { head: t('standing.target'), cell: (one) => targetWords(one, words) },
          { head: t('standing.this_month'), cell: (one) => <Next standing={one} /> },
          {
            head: t('standing.outlook'),
            cell: (one) => (one.next ? <OutlookTag warning={one.warning} unit={one.baseUnit} /> : '–'),
          },
          { head: t('standing.state'), cell: (one) => <StandingStateTag state={one.state} /> },
        ]}
      />
    </TableScroll>
  )
}

function Next({ standing: { next, baseUnit } }: { standing: ListedStanding }) {
  const { t, number, month } = useWords()
  if (!next) return '–'
  const { promised, needed } = next
  const label = t('standing.covered_of', {
    month: month(next.month),
    promised: number(promised),
    needed: number(needed),
    unit: t(`unit.${baseUnit}`),
  })
  return (
    <>
      <Weave label={label} threads={[{ amount: promised }]} total={needed} rest="short" height={10} />
      <small className={promised < needed ? 't-warn' : 't-good'}>
        {month(next.month)}: {number(promised)} / {number(needed)}
      </small>
    </>
  )
}
