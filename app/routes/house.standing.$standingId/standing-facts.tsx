import { pictureUrl } from '#app/domain/pictures/picture-files'
import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import { targetWords } from '#app/ui/standing/amount-words'
import type { ShownStanding } from './load-standing.server'

/** What each month asks for. */
export function StandingFacts({ standing }: { standing: ShownStanding }) {
  const words = useWords()
  const { t, money, month, day, language } = words
  const { firstMonth, lastMonth, ceilingMinor, leastGrade } = standing
  const buyer = standing.buyerName ?? (standing.forBuyer ? null : t('standing.for_stock'))
  const period = lastMonth
    ? t('standing.from_to', { first: month(firstMonth), last: month(lastMonth) })
    : t('standing.from_on', { first: month(firstMonth) })
  return (
    <Panel id="details" title={t('standing.details')}>
      {standing.picture && (
        <img
          className="mb"
          src={pictureUrl(standing.picture, 320)}
          width={320}
          height={320}
          alt={language === 'id' ? standing.nameId : standing.nameEn}
          loading="lazy"
        />
      )}
      <Facts
        facts={[
          ...(buyer ? [{ term: t('standing.buyer'), value: buyer }] : []),
          { term: t('standing.target'), value: targetWords(standing, words) },
          { term: t('standing.ready_day'), value: t('standing.ready_day_each', { day: standing.readyDay }) },
          { term: t('standing.period'), value: period },
          {
            term: t('standing.price'),
            value:
              ceilingMinor === null
                ? t('standing.price_of_standard')
                : t('standing.price_ceiling_at', { price: money(rupiah(ceilingMinor)) }),
          },
          {
            term: t('standing.least_grade'),
            value: leastGrade === 'C' ? t('supply.any_grade') : t(`supply.grade_up.${leastGrade}`),
          },
          { term: t('standing.started_by'), value: `${standing.startedBy}, ${day(standing.createdAt)}` },
        ]}
      />
    </Panel>
  )
}
