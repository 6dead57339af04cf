import type { Progress } from '#app/domain/matching/make-plans'
import { useWords } from '#app/i18n/use-words'
import { Meter } from '#app/ui/meter/meter'
import { Skeleton } from '#app/ui/skeleton/skeleton'

/** How far the search has come, said again at each refresh. */
export function UnderWay({ progress }: { progress: Progress | null }) {
  const { t, share } = useWords()
  if (!progress) return <Skeleton label={t('plans.running')} lines={4} />
  const { stage, done, of, gapPpm } = progress
  const at = { number: Math.min(done + 1, of), of }
  const said =
    stage === 'closers' || stage === 'in_if'
      ? t(`plans.stage_${stage}`)
      : stage === 'between'
        ? t('plans.stage_between', at)
        : t('plans.stage_preset', { plan: t(`matching.preset.${stage}`), ...at })
  return (
    <div className="stack-s" role="status" aria-busy="true">
      <p>
        {t('plans.running')} <strong>{said}</strong>
        {gapPpm !== null && ` ${t('plans.stage_gap', { gap: share(gapPpm / 1_000_000, 1) })}`}
      </p>
      <Meter label={said} part={done} whole={of} tone="good" />
    </div>
  )
}
