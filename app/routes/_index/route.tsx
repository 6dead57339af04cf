import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { day, dayOf, daysBetween } from '#app/domain/shared/calendar'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { houseAsThing } from '#app/http/things'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink, Go } from '#app/ui/button/button'
import { Days } from '#app/ui/track/track'
import { motifOfDay } from '#db/queries/motifs.server'
import { houseFigures, makersByCraft, pooledStandards } from '#db/queries/house-figures.server'
import { CanMake } from './can-make'
import { CraftWalls } from './craft-walls'
import { Figured } from './figured'
import { freeSoon } from './free-soon.server'
import { Hero } from './hero'
import { Story } from './story'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title<typeof loader>('home.title', (_, t, standing) => ({
  description: t('home.description'),
  things: [houseAsThing(t('house.name'), standing)],
}))
export const links: LinksFunction = () => [
  { rel: 'preload', href: '/fonts/petrona.woff2', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
]

const standardsShown = 5
/** Days are counted from here; any day would do. */
const opening = day('2026-01-01')

export async function loader({ context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const { db } = context
  const today = dayOf(context.now)
  const crafts = await makersByCraft(db)
  return json({
    figures: await houseFigures(db),
    crafts: [...crafts].map(([craft, known]) => ({ craft, ...known })),
    standards: await freeSoon(db, await pooledStandards(db, standardsShown), today),
    motif: await motifOfDay(db, daysBetween(opening, today)),
  })
}

const steps = ['list', 'call', 'quote', 'accept', 'make'] as const

export default function Home() {
  const { figures, crafts, standards, motif } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <Hero />
      <Figured figures={figures} standard={standards[0]} />
      <CraftWalls crafts={crafts} />
      {standards.length > 0 && <CanMake standards={standards} />}
      <section className="section section-line" aria-labelledby="how-h">
        <div className="wrap stack-l">
          <h2 id="how-h">{t('home.how_title')}</h2>
          <Days
            days={steps.map((step, at) => ({
              when: t('home.step', { number: at + 1 }),
              title: t(`home.step.${step}`),
              text: t(`home.step.${step}_text`),
            }))}
          />
          <Go href="/how-pooling-works">{t('home.how_more')}</Go>
        </div>
      </section>
      {motif && <Story motif={motif} />}
      <section className="wrap ends">
        <div>
          <h2>{t('home.buyers_title')}</h2>
          <p>{t('home.buyers_text')}</p>
          <ButtonLink href="/inquiry-list" look="primary" size="big">
            {t('home.send')}
          </ButtonLink>
        </div>
        <div>
          <h2>{t('home.makers_title')}</h2>
          <p>{t('home.makers_text')}</p>
          <ButtonLink href="/register/producer" size="big">
            {t('home.makers_button')}
          </ButtonLink>
        </div>
      </section>
    </>
  )
}
