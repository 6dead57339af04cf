import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import type { Totals } from './totals.server'

/** What the list would bring, before the button that brings it. */
export function DryRun({ totals }: { totals: Totals }) {
  const { t, number, refusal } = useWords()
  return (
    <Panel id="counts" title={t('importing.would_bring')}>
      <Facts
        end
        lines
        facts={[
          { term: t('importing.makers_added'), value: number(totals.newMakers), total: true },
          { term: t('importing.makers_known'), value: number(totals.knownMakers) },
          { term: t('importing.makers_changed'), value: number(totals.changedMakers) },
          { term: t('importing.products_added'), value: number(totals.newProducts), total: true },
          { term: t('importing.products_known'), value: number(totals.knownProducts) },
          { term: t('importing.products_changed'), value: number(totals.changedProducts) },
          { term: t('importing.rows'), value: number(totals.rows) },
          { term: t('importing.skipped'), value: number(totals.skipped) },
          { term: t('importing.errors'), value: number(totals.errors) },
          { term: t('importing.warnings'), value: number(totals.warnings) },
        ]}
      />
      {totals.likes > 0 && (
        <p className="t-s t-warn mt">
          <a href="rows#likes">{t('importing.likes_open', { count: totals.likes })}</a>
        </p>
      )}
      {totals.nowhere > 0 && (
        <p className="t-s t-bad mt">
          <a href="columns">{t('importing.regency_missing')}</a>
        </p>
      )}
      {totals.pricesHeld > 0 && <p className="t-s t-warn mt">{t('importing.prices_held', { count: totals.pricesHeld })}</p>}
      {totals.problems.map((problem, at) => (
        <p key={at} className="t-s t-warn mt">
          {refusal(problem)}
        </p>
      ))}
    </Panel>
  )
}
