import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { CostChance } from '#app/ui/chart/cost-chance'
import { ticksFor } from '#app/ui/chart/ticks'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { type ShownPlan, costOf, houseMinimumPpm } from './card'

type Props = {
  plans: readonly ShownPlan[]
  names: ReadonlyMap<string, string>
  chosen: string
  hrefOf: (planId: string) => string
}

const million = 1_000_000

/** Cost against the chance of being whole and on time, drawn and in figures; each name leads to its plan. */
export function Picture({ plans, names, chosen, hrefOf }: Props) {
  const { t, number, share, moneyShort } = useWords()
  const sure = plans.flatMap((plan) => (plan.sure_ppm === null ? [] : [{ plan, sure: plan.sure_ppm / million }]))
  if (sure.length === 0) return null
  const nameOf = (plan: ShownPlan) => names.get(plan.id) ?? ''
  const points = sure.map((one) => ({
    name: `${nameOf(one.plan)} ${share(one.sure)}`,
    cost: costOf(one.plan) / million,
    chance: one.sure,
    chosen: one.plan.id === chosen,
  }))
  const said = sure.map((one) =>
    t('plans.point', { plan: nameOf(one.plan), cost: moneyShort(rupiah(costOf(one.plan))), sure: share(one.sure) }),
  )
  return (
    <Panel id="picture" title={t('plans.picture')}>
      <CostChance
        id="cost-chance"
        title={t('plans.picture')}
        description={said.join(' ')}
        plans={points}
        houseMinimum={{
          chance: houseMinimumPpm / million,
          text: t('plans.house_minimum', { share: share(houseMinimumPpm / million) }),
        }}
        costTicks={ticksFor(
          points.map(({ cost }) => cost),
          4,
        ).map((value) => ({ value, text: number(value) }))}
        chanceTicks={ticksFor([...points.map(({ chance }) => chance), houseMinimumPpm / million], 5)
          .filter((value) => value >= 0 && value <= 1)
          .map((value) => ({ value, text: share(value) }))}
        costLabel={t('plans.cost_million')}
      />
      <TableScroll label={t('ui.table', { title: t('plans.picture') })}>
        <Table
          caption={t('plans.picture')}
          dense
          rows={sure}
          rowKey={({ plan }) => plan.id}
          isOn={({ plan }) => plan.id === chosen}
          columns={[
            {
              head: t('plans.plan'),
              names: true,
              className: 'nowrap',
              cell: ({ plan }) => <a href={hrefOf(plan.id)}>{nameOf(plan)}</a>,
            },
            { head: t('plans.sure_row'), number: true, cell: (one) => share(one.sure, 1) },
            { head: t('plans.cost'), number: true, cell: ({ plan }) => moneyShort(rupiah(costOf(plan))) },
          ]}
        />
      </TableScroll>
    </Panel>
  )
}
