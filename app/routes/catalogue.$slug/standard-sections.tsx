import type { ReactNode } from 'react'
import { paceOf } from '#app/domain/catalogue/pace'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Figures } from '#app/ui/facts/facts'
import { TableScroll } from '#app/ui/table/table'
import { Initials } from '#app/ui/tag/tag'
import { Weave } from '#app/ui/weave/weave'
import { weighed } from './item-facts'
import { placesInWords } from './other-places'

type Maker = { name: string | null; slug: string | null; members: number; place: string; perYear: number }
type Item = {
  unit: BaseUnit
  perYear: number
  size: string | null
  tolerance: string | null
  material: string | null
  botanical: string | null
  weight_g: number | null
}

type Props = { item: Item; makers: readonly Maker[]; byHand: ReactNode; children: ReactNode }

/** `children` is the story of the motif, between what is made and who makes it. */
export function StandardSections({ item, makers, byHand, children }: Props) {
  return (
    <>
      <Together item={item} makers={makers} />
      {children}
      <Makers item={item} makers={makers} />
      {byHand}
      <Specification item={item} />
    </>
  )
}

/** How many can make it, and how much of it together: each a stripe of the cloth. */
function Together({ item, makers }: { item: Item; makers: readonly Maker[] }) {
  const { t, number } = useWords()
  const unit = t(`unit.${item.unit}`)
  const { pieces, per } = paceOf(item.perYear)
  const known = makers.length > 0
  const count = makers.length
  return (
    <section className="section section-line" aria-labelledby="cap">
      <div className="wrap cap-split">
        <header>
          <h2 id="cap">
            {known ? t(`catalogue.up_to_${per}`, { count, pieces: number(pieces), unit }) : t('catalogue.nobody_yet')}
          </h2>
          <p className="soft">{t(known ? 'catalogue.together_text' : 'catalogue.nobody_yet_text')}</p>
        </header>
        {known && (
          <div className="stack">
            <Weave
              big
              height={72}
              label={t('catalogue.together_label')}
              threads={makers.map(({ perYear, name, place }) => ({ amount: perYear, title: name ?? place }))}
            />
            <Figures
              figures={[
                { what: t('catalogue.figure_makers', { count }), figure: number(count) },
                { what: t(`catalogue.figure_${per}`, { unit }), figure: number(pieces) },
              ]}
            />
          </div>
        )}
      </div>
    </section>
  )
}

const mostNamed = 8
const dyes = ['n', 'm', 'd', 'c'] as const

/** Those who agreed to be named; of the others, where they work. */
function Makers({ item, makers }: { item: Item; makers: readonly Maker[] }) {
  const words = useWords()
  const { t, number } = words
  if (makers.length === 0) return null
  const unit = t(`unit.${item.unit}`)
  const named = makers.filter(({ name }) => name !== null).slice(0, mostNamed)
  const others = makers.filter((maker) => !named.includes(maker))
  return (
    <section className="section wrap" aria-labelledby="makers">
      <h2 id="makers">{t('catalogue.some_makers')}</h2>
      <ul className="makers">
        {named.map(({ name, slug, place, members, perYear }, at) => {
          const { pieces, per } = paceOf(perYear)
          return (
            <li key={at}>
              <Initials name={name ?? ''} dye={dyes[at % dyes.length]} />
              <div>
                {slug ? <a href={`/makers/${slug}`}>{name}</a> : <strong>{name}</strong>}
                <p>{t('catalogue.maker_members', { place, count: members })}</p>
                <p>{t(`catalogue.per_${per}`, { pieces: number(pieces), unit })}</p>
              </div>
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <p className="mt measure">{t('goods.other_makers', { count: others.length, places: placesInWords(others, words) })}</p>
      )}
    </section>
  )
}

/** What every piece is measured against, whoever made it. */
function Specification({ item }: { item: Item }) {
  const words = useWords()
  const { t } = words
  const material = [item.material, item.botanical].filter(Boolean).join(', ')
  const points = [
    { point: t('catalogue.fact.size'), standard: item.size, tolerance: item.tolerance },
    { point: t('catalogue.fact.material'), standard: material, tolerance: null },
    {
      point: t('catalogue.fact.weight'),
      standard: item.weight_g && weighed(item.weight_g, words),
      tolerance: null,
    },
  ].filter(({ standard }) => standard)
  if (points.length === 0) return null
  return (
    <section className="wrap specs section-line" aria-labelledby="spec">
      <h2 id="spec">{t('catalogue.spec_title')}</h2>
      <TableScroll label={t('ui.table', { title: t('catalogue.spec_title') })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('catalogue.spec.point')}</th>
              <th scope="col">{t('catalogue.spec.standard')}</th>
              <th scope="col">{t('catalogue.fact.tolerance')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ point, standard, tolerance }) => (
              <tr key={point}>
                <th scope="row">{point}</th>
                <td>{standard}</td>
                <td>{tolerance}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
