import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { NumberUnit } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { CostRules, DayRules, ShareRules, WeightRules } from './more-rules'
import { inPercent, type RuleField, type ShownSettings } from './rule-field'

type Props = { settings: ShownSettings; clusters: readonly string[]; solvedBefore: boolean; answer: unknown }

/** What staff may turn before they plan: the most used rule, the others folded; the locks in the allocation belong to the same form. */
export function Rules({ settings, clusters, solvedBefore, answer }: Props) {
  const words = useWords()
  const { t } = words
  const field = (name: string, otherwise: number | string | null): RuleField => ({
    name,
    defaultValue: typedAt(answer, name, otherwise === null ? '' : String(otherwise)),
    error: problemAt(answer, name, words),
  })
  const rules = { settings, field }
  return (
    <Panel id="rules" title={t('plans.rules')}>
      <form method="post" id="solve" className="stack">
        <input type="hidden" name="do" value="solve" />
        <NumberUnit
          label={t('plans.share_cap')}
          unitAfter="%"
          optional={t('ui.optional')}
          {...field('sharePercent', inPercent(settings.shareCapBp))}
        />
        <DayRules {...rules} />
        <CostRules {...rules} />
        <ShareRules {...rules} clusters={clusters} />
        <WeightRules {...rules} />
        <Button look={solvedBefore ? undefined : 'primary'} wide>
          {t(solvedBefore ? 'plans.solve_again' : 'plans.solve')}
        </Button>
      </form>
    </Panel>
  )
}
