import type { PlanSettings } from '#app/domain/plans/plan-settings'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { DayField, NumberUnit } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type Props = { settings: Omit<PlanSettings, 'readyBy'> & { readyBy: string | null }; solvedBefore: boolean; answer: unknown }

/** What staff may turn before they plan; the locks in the allocation belong to the same form. */
export function Rules({ settings, solvedBefore, answer }: Props) {
  const words = useWords()
  const { t } = words
  const field = (name: string, otherwise: number | string | null) => ({
    name,
    defaultValue: typedAt(answer, name, otherwise === null ? '' : String(otherwise)),
    error: problemAt(answer, name, words),
  })
  return (
    <Panel id="rules" title={t('plans.rules')}>
      <form method="post" id="solve" className="stack">
        <input type="hidden" name="do" value="solve" />
        <NumberUnit
          label={t('plans.share_cap')}
          unitAfter="%"
          optional={t('ui.optional')}
          {...field('sharePercent', settings.shareCapBp === null ? null : settings.shareCapBp / 100)}
        />
        <NumberUnit label={t('plans.collection')} unitBefore="Rp" {...field('collectionPerTrip', settings.collectionPerTrip)} />
        <NumberUnit label={t('plans.inspection')} unitBefore="Rp" {...field('inspectionPerMaker', settings.inspectionPerMaker)} />
        <DayField label={t('plans.ready_by_try')} optional={t('ui.optional')} {...field('readyBy', settings.readyBy)} />
        <Button look={solvedBefore ? undefined : 'primary'} wide>
          {t(solvedBefore ? 'plans.solve_again' : 'plans.solve')}
        </Button>
      </form>
    </Panel>
  )
}
