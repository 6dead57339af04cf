import type { BenefitShare } from '#app/domain/quotes/motifs-in-plan'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type Line = {
  inquiry_line_id: string
  name_id: string
  name_en: string
  unit: BaseUnit
  asked: number
  planned: number
  short: number
}
type Props = {
  plan: { goods_minor: number; handling_minor: number }
  lines: readonly Line[]
  makers: number
  benefits: readonly BenefitShare[]
}

/** What the quote stands on: how much is promised, and what it costs before anything is added. */
export function PlanSummary({ plan, lines, makers, benefits }: Props) {
  const { t, language, money, number } = useWords()
  const shared = benefits.reduce((all, { amountMinor }) => all + amountMinor, 0)
  return (
    <aside>
      <Panel id="plan" title={t('quotes.plan_behind')} beside={t('quotes.plan_makers', { count: makers })}>
        <Facts
          end
          lines
          facts={[
            ...lines.map((line) => ({
              term: (
                <>
                  {language === 'id' ? line.name_id : line.name_en}{' '}
                  {line.short > 0 && <Tag tone="warn">{t('quotes.partial_short')}</Tag>}
                </>
              ),
              value: t('quotes.planned_of', {
                planned: number(line.planned),
                asked: number(line.asked),
                unit: t(`unit.${line.unit}`),
              }),
            })),
            { term: t('quotes.cost.makers'), value: money(rupiah(plan.goods_minor)) },
            { term: t('quotes.cost.collection'), value: money(rupiah(plan.handling_minor)) },
            ...benefits.map(({ motif, holder, holderEn, amountMinor }) => ({
              term: `${t('quotes.cost.benefit_share')}: ${motif}, ${language === 'en' ? holderEn : holder}`,
              value: money(rupiah(amountMinor)),
            })),
            { term: t('quotes.cost_before'), value: money(rupiah(plan.goods_minor + plan.handling_minor + shared)), total: true },
          ]}
        />
      </Panel>
    </aside>
  )
}
