import { type CostKind } from '#app/domain/quotes/quote-costs'
import { rupiah } from '#app/domain/shared/money'
import { rational, round, times } from '#app/domain/shared/rational'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'

type Cost = { kind: CostKind; label: string | null; label_en: string | null; amount_minor: number }
type Props = { costs: readonly Cost[]; marginBp: number }

/** From the makers' prices to the price before exchange; for the house only. */
export function CostTable({ costs, marginBp }: Props) {
  const { t, language, money, share } = useWords()
  const cost = costs.reduce((all, one) => all + one.amount_minor, 0)
  const margin = Number(round(times(rational(cost), rational(marginBp, 10_000)), 'up'))
  const costName = ({ kind, label, label_en }: Cost) =>
    [t(`quotes.cost.${kind}`), (language === 'en' ? label_en : null) ?? label].filter(Boolean).join(': ')
  return (
    <Panel id="costs" title={t('quotes.costs')} beside={t('quotes.costs_hint')}>
      <Facts
        end
        lines
        facts={[
          ...costs.map((one) => ({ term: costName(one), value: money(rupiah(one.amount_minor)) })),
          { term: t('quotes.cost_total'), value: money(rupiah(cost)) },
          { term: t('quotes.margin_amount', { percent: share(marginBp / 10_000, 1) }), value: money(rupiah(margin)) },
          { term: t('quotes.total'), value: money(rupiah(cost + margin)), total: true },
        ]}
      />
    </Panel>
  )
}
