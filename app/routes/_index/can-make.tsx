import { paceOf } from '#app/domain/catalogue/pace'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Go } from '#app/ui/button/button'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { Weave } from '#app/ui/weave/weave'
import type { PooledStandard } from './pooled-standard'

/** How much can be had when makers work together, thread by thread. */
export function CanMake({ standards }: { standards: readonly PooledStandard[] }) {
  const { t, month } = useWords()
  const [first] = standards
  return (
    <section className="section section-line" aria-labelledby="cap-h">
      <div className="wrap capacity">
        <header>
          <h2 id="cap-h">{t('home.can_title')}</h2>
          <p>{t('home.can_text')}</p>
        </header>
        <div>
          <table className="table cap-table">
            <caption className="visually-hidden">{t('home.can_title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('home.can_product')}</th>
                <th scope="col">{t('home.can_makers')}</th>
                <th scope="col" className="n">
                  {first?.free ? t('home.can_free', { month: month(first.free.month) }) : t('home.can_pace')}
                </th>
                <th scope="col" className="n cap-ready">
                  {t('home.can_ready')}
                </th>
              </tr>
            </thead>
            <tbody>
              {standards.map((standard) => (
                <StandardRow key={standard.slug} standard={standard} />
              ))}
            </tbody>
          </table>
          <Go href="/catalogue">{t('home.can_all')}</Go>
        </div>
      </div>
    </section>
  )
}

function StandardRow({ standard }: { standard: PooledStandard }) {
  const { t, number, language } = useWords()
  const { slug, craft, picture_hash, makers, per_year, unit, lead_days, shares, free } = standard
  const { pieces, per } = paceOf(per_year)
  const pace = t(`catalogue.per_${per}`, { pieces: number(pieces), unit: t(`unit.${unit}`, { count: pieces }) })
  return (
    <tr>
      <th scope="row">
        <a className="cap-item" href={`/catalogue/${slug}`}>
          <img src={pictureOf(picture_hash, craft, 320)} width={56} height={56} alt="" loading="lazy" decoding="async" />
          <span>
            {language === 'id' ? standard.name_id : standard.name_en}
            <small>
              {t('home.makers', { count: makers })}, {pace}
            </small>
          </span>
        </a>
      </th>
      <td className="cap-bar">
        <Weave height={22} label={pace} threads={shares.map(({ perYear }) => ({ amount: perYear }))} />
      </td>
      <td className="n">{free ? <Free unit={unit} {...free} /> : pace}</td>
      <td className="n cap-ready">{t('catalogue.days', { count: lead_days })}</td>
    </tr>
  )
}

function Free({ unit, free, whole }: { unit: BaseUnit; free: number; whole: number }) {
  const { t, number } = useWords()
  return (
    <>
      <b>{t('catalogue.free_pieces', { pieces: number(free), unit: t(`unit.${unit}`, { count: free }) })}</b>
      <small>{t('home.can_of', { whole: number(whole) })}</small>
    </>
  )
}
