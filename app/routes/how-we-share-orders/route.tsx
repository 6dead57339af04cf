import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { presetWeights } from '#app/domain/matching/matching'
import { type PlanPreset, planPresets } from '#app/domain/supply/plan-words'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Figures } from '#app/ui/facts/facts'
import { PageHead } from '#app/ui/shell/page-head'
import { sharingFigures } from '#db/queries/house-figures.server'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title('sharing.title')

export async function loader({ context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  return json(await sharingFigures(context.db))
}

const rules = ['asked', 'months', 'newcomers', 'motifs', 'reasons'] as const

export default function HowWeShareOrders() {
  const { orders, makers, shares, largest, chosen } = useLoaderData<typeof loader>()
  const { t, number, share } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('sharing.title')}>{t('sharing.lead')}</PageHead>
      <section className="stack" aria-labelledby="ways">
        <h2 id="ways">{t('sharing.ways_title')}</h2>
        <p className="measure">{t('sharing.ways_text')}</p>
        <div className="grid grid-3">
          {planPresets.map((preset) => (
            <Way key={preset} preset={preset} quotes={chosen.find((one) => one.preset === preset)?.quotes ?? 0} />
          ))}
        </div>
      </section>
      <section className="section stack" aria-labelledby="rules">
        <h2 id="rules">{t('sharing.rules_title')}</h2>
        <ul className="measure stack-s">
          {rules.map((rule) => (
            <li key={rule}>{t(`sharing.rule.${rule}`)}</li>
          ))}
        </ul>
      </section>
      {orders > 0 && (
        <section className="stack mb" aria-labelledby="so-far">
          <h2 id="so-far">{t('sharing.so_far')}</h2>
          <Figures
            figures={[
              { what: t('sharing.figure.orders'), figure: number(orders) },
              { what: t('sharing.figure.makers'), figure: number(makers) },
              { what: t('sharing.figure.average'), figure: number(Math.round((shares / orders) * 10) / 10) },
              { what: t('sharing.figure.largest'), figure: share(largest) },
            ]}
          />
        </section>
      )}
      <ButtonLink href="/how-pooling-works" size="big">
        {t('pooling.title')}
      </ButtonLink>
    </div>
  )
}

/** One way to share, with the limits it keeps: the very ones the reckoning uses. */
function Way({ preset, quotes }: { preset: PlanPreset; quotes: number }) {
  const { t, share } = useWords()
  const { targetShareBp, newcomerFloorBp, spreadBudgetBp } = presetWeights[preset]
  return (
    <div className="card stack-s">
      <h3>{t(`sharing.${preset}`)}</h3>
      <p>{t(`sharing.${preset}_text`)}</p>
      {targetShareBp !== null && <p>{t('sharing.cap', { share: share(targetShareBp / 10_000) })}</p>}
      {spreadBudgetBp !== null && <p>{t('sharing.budget', { share: share(spreadBudgetBp / 10_000) })}</p>}
      {newcomerFloorBp > 0 && <p>{t('sharing.floor', { share: share(newcomerFloorBp / 10_000) })}</p>}
      {quotes > 0 && <p className="soft">{t('sharing.chosen', { count: quotes })}</p>}
    </div>
  )
}
