import { json, type LoaderFunctionArgs, type SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paceOf } from '#app/domain/catalogue/pace'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Facts, Figures } from '#app/ui/facts/facts'
import { PageHead } from '#app/ui/shell/page-head'
import { Days } from '#app/ui/track/track'
import { Weave } from '#app/ui/weave/weave'
import { houseFigures, pooledStandards } from '#db/queries/house-figures.server'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title<typeof loader>('pooling.title', (_, t) => ({ description: t('pooling.lead') }))

export async function loader({ context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const [example] = await pooledStandards(context.db, 1)
  const { makers, villages, orders, shares, pieces } = await houseFigures(context.db)
  return json({
    example: example ?? null,
    figures: [
      { name: 'home.figure.makers', value: makers },
      { name: 'home.figure.villages', value: villages },
      { name: 'home.figure.orders', value: orders },
      { name: 'pooling.figure.shares', value: shares },
      { name: 'pooling.figure.pieces', value: pieces },
    ] as const,
  })
}

const steps = ['standard', 'call', 'promise', 'plan', 'quote', 'order'] as const
const rules = ['price', 'name', 'share', 'out'] as const

export default function HowPoolingWorks() {
  const { example, figures } = useLoaderData<typeof loader>()
  const { t, number } = useWords()
  const known = figures.filter(({ value }) => value > 0)
  return (
    <div className="wrap">
      <PageHead title={t('pooling.title')}>{t('pooling.lead')}</PageHead>
      <div className="grid grid-2">
        <section aria-labelledby="why" className="stack">
          <h2 id="why">{t('pooling.why_title')}</h2>
          <p className="measure">{t('pooling.why_text')}</p>
        </section>
        {example && <Example standard={example} />}
      </div>
      <section className="section stack-l" aria-labelledby="steps">
        <h2 id="steps">{t('pooling.steps_title')}</h2>
        <Days
          days={steps.map((step, at) => ({
            when: t('home.step', { number: at + 1 }),
            title: t(`pooling.step.${step}`),
            text: t(`pooling.step.${step}_text`),
          }))}
        />
      </section>
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules">{t('pooling.rules_title')}</h2>
        <ul className="measure stack-s">
          {rules.map((rule) => (
            <li key={rule}>{t(`pooling.rule.${rule}`)}</li>
          ))}
        </ul>
      </section>
      {known.length > 0 && (
        <section className="section stack" aria-labelledby="so-far">
          <h2 id="so-far">{t('pooling.so_far')}</h2>
          <Figures figures={known.map(({ name, value }) => ({ what: t(name, { count: value }), figure: number(value) }))} />
        </section>
      )}
      <ButtonLink href="/catalogue" look="primary" size="big">
        {t('home.browse')}
      </ButtonLink>
    </div>
  )
}

type Pooled = SerializeFrom<Awaited<ReturnType<typeof pooledStandards>>[number]>

/** What the largest of its makers can do alone, and all of them together. */
function Example({ standard }: { standard: Pooled }) {
  const { t, number, language } = useWords()
  const unit = t(`unit.${standard.unit}`)
  const alone = paceOf(Math.max(...standard.shares.map(({ perYear }) => perYear)))
  const together = paceOf(standard.per_year)
  const name = language === 'id' ? standard.name_id : standard.name_en
  return (
    <section aria-labelledby="example" className="stack">
      <h2 id="example" className="h-small">
        <a href={`/catalogue/${standard.slug}`}>{t('pooling.example', { name })}</a>
      </h2>
      <Weave
        big
        height={72}
        label={t('catalogue.together_label')}
        threads={standard.shares.map(({ perYear, name: maker, place }) => ({ amount: perYear, title: maker ?? place }))}
      />
      <Facts
        lines
        end
        facts={[
          { term: t('pooling.alone'), value: t(`catalogue.per_${alone.per}`, { pieces: number(alone.pieces), unit }) },
          {
            term: t('pooling.together', { count: standard.makers }),
            value: t(`catalogue.per_${together.per}`, { pieces: number(together.pieces), unit }),
          },
        ]}
      />
    </section>
  )
}
