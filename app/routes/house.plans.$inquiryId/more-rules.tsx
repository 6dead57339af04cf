import { Fragment, type ReactNode } from 'react'
import { mostQuotas, usualSettings } from '#app/domain/plans/plan-settings'
import { presetWeights } from '#app/domain/matching/matching'
import { useWords } from '#app/i18n/use-words'
import { DayField, NumberUnit } from '#app/ui/field/text-field'
import { Icon } from '#app/ui/icons/icon'
import { type FieldOf, inPercent, type RuleField, type ShownSettings } from './rule-field'

type Props = { settings: ShownSettings; field: FieldOf }

/** A group of rules, folded unless one of them was turned or typed wrong. */
function Group({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary className="row">
        <strong>{title}</strong>
        <Icon name="chevron-down" />
      </summary>
      <div className="stack mt">{children}</div>
    </details>
  )
}

const isWrong = (...fields: RuleField[]) => fields.some(({ error }) => error !== undefined)

export function DayRules({ settings, field }: Props) {
  const { t } = useWords()
  const readyBy = field('readyBy', settings.readyBy)
  const inspection = field('inspectionDays', settings.inspectionDays)
  const travel = field('travelDays', settings.travelDays)
  const isTurned =
    settings.readyBy !== null ||
    settings.inspectionDays !== usualSettings.inspectionDays ||
    settings.travelDays !== usualSettings.travelDays
  return (
    <Group title={t('plans.rules_days')} open={isTurned || isWrong(readyBy, inspection, travel)}>
      <DayField label={t('plans.ready_by_try')} optional={t('ui.optional')} {...readyBy} />
      <NumberUnit label={t('plans.inspection_days')} unitAfter={t('plans.unit_days')} {...inspection} />
      <NumberUnit
        label={t('plans.travel_days')}
        hint={t('plans.travel_days_hint')}
        unitAfter={t('plans.unit_days')}
        {...travel}
      />
    </Group>
  )
}

const costs = ['collectionPerTrip', 'inspectionPerMaker', 'inspectionPerLot', 'latenessPerPieceDay'] as const
const advances = [
  ['advancePercent', 'advanceShareBp'],
  ['advanceYearlyPercent', 'advanceYearlyBp'],
] as const

export function CostRules({ settings, field }: Props) {
  const { t } = useWords()
  const inRupiah = costs.map((name) => ({ name, wiring: field(name, settings[name]) }))
  const ahead = advances.map(([name, of]) => ({ name, wiring: field(name, inPercent(settings[of])) }))
  const isTurned = [...costs, ...advances.map(([, of]) => of)].some((name) => settings[name] !== usualSettings[name])
  return (
    <Group
      title={t('plans.rules_costs')}
      open={isTurned || isWrong(...inRupiah.map(({ wiring }) => wiring), ...ahead.map(({ wiring }) => wiring))}
    >
      {inRupiah.map(({ name, wiring }) => (
        <NumberUnit key={name} label={t(`plans.cost.${name}`)} unitBefore="Rp" {...wiring} />
      ))}
      {ahead.map(({ name, wiring }) => (
        <NumberUnit key={name} label={t(`plans.cost.${name}`)} unitAfter="%" {...wiring} />
      ))}
    </Group>
  )
}

export function ShareRules({ settings, field, clusters }: Props & { clusters: readonly string[] }) {
  const { t } = useWords()
  const { villageCapBp, leastIncomeMinor, newcomerFloorBp, quotas } = settings
  const village = field('villagePercent', inPercent(villageCapBp))
  const income = field('leastIncome', leastIncomeMinor)
  const newcomers = field('newcomerPercent', inPercent(newcomerFloorBp))
  const typed = Array.from({ length: mostQuotas }, (_, at) => field(`quota.${at}.cluster`, null).defaultValue)
  const kept = clustersToAsk(typed, quotas, clusters).map((cluster, at) => {
    const shareBp = quotas.find((quota) => quota.cluster === cluster)?.shareBp ?? null
    return { cluster, name: `quota.${at}.cluster`, part: field(`quota.${at}.percent`, inPercent(shareBp)) }
  })
  const isTurned = [villageCapBp, leastIncomeMinor, newcomerFloorBp].some((one) => one !== null) || quotas.length > 0
  const areWrong = isWrong(village, income, newcomers, ...kept.map(({ part }) => part))
  const optional = t('ui.optional')
  return (
    <Group title={t('plans.rules_shares')} open={isTurned || areWrong}>
      <NumberUnit label={t('plans.village_cap')} unitAfter="%" optional={optional} {...village} />
      <NumberUnit
        label={t('plans.least_income')}
        hint={t('plans.least_income_hint')}
        unitBefore="Rp"
        optional={optional}
        {...income}
      />
      <NumberUnit
        label={t('plans.newcomer_floor')}
        hint={t('plans.newcomer_floor_hint', { share: (inPercent(presetWeights.widestBenefit.newcomerFloorBp) ?? 0).toString() })}
        unitAfter="%"
        optional={optional}
        {...newcomers}
      />
      {kept.map(({ cluster, name, part }) => (
        <Fragment key={cluster}>
          <input type="hidden" name={name} value={cluster} />
          <NumberUnit label={t('plans.quota_for', { cluster })} unitAfter="%" optional={optional} {...part} />
        </Fragment>
      ))}
    </Group>
  )
}

/** Those of a form that was not right keep their rows; then those that something is kept for, so that none of them is lost. */
function clustersToAsk(typed: readonly string[], quotas: ShownSettings['quotas'], clusters: readonly string[]): string[] {
  const asked = new Set([...typed.filter(Boolean), ...quotas.map(({ cluster }) => cluster), ...clusters])
  return [...asked].slice(0, mostQuotas)
}

export function WeightRules({ settings: { safest, widestBenefit }, field }: Props) {
  const { t } = useWords()
  const target = field('safestSharePercent', inPercent(safest.targetShareBp))
  const slack = field('safestSlackDays', safest.slackTargetDays)
  const spread = field('spreadPercent', inPercent(widestBenefit.spreadBudgetBp))
  const isTurned = [safest.targetShareBp, safest.slackTargetDays, widestBenefit.spreadBudgetBp].some((one) => one !== null)
  const usually = (value: number | null) => t('plans.usually', { value: String(value ?? 0) })
  const optional = t('ui.optional')
  const usual = presetWeights
  return (
    <Group title={t('plans.rules_weights')} open={isTurned || isWrong(target, slack, spread)}>
      <NumberUnit
        label={t('plans.safest_share')}
        hint={usually(inPercent(usual.safest.targetShareBp))}
        unitAfter="%"
        optional={optional}
        {...target}
      />
      <NumberUnit
        label={t('plans.safest_slack')}
        hint={usually(usual.safest.slackTargetDays)}
        unitAfter={t('plans.unit_days')}
        optional={optional}
        {...slack}
      />
      <NumberUnit
        label={t('plans.spread_budget')}
        hint={usually(inPercent(usual.widestBenefit.spreadBudgetBp))}
        unitAfter="%"
        optional={optional}
        {...spread}
      />
    </Group>
  )
}
