import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'

type Maker = { id: string; name: string; craft: Craft; members: number; village: string | null; regency: string; goods: number }

/** The makers a cooperative gathers, as its own people may know them: never what they ask or promise. */
export function MemberMakers({ makers, count }: { makers: readonly Maker[]; count: number }) {
  const { t } = useWords()
  return (
    <>
      <h2>{t('page.member_makers')}</h2>
      {makers.length === 0 && <p>{t('page.member_makers_none')}</p>}
      <ul className="stack">
        {makers.map(({ id, name, craft, members, village, regency, goods }) => (
          <li key={id}>
            <strong>{name}</strong>
            <br />
            {village ?? regency}, {t(`craft.${craft}`)}, {t('page.people_hands', { count: members })}
            {goods > 0 && `, ${t('page.member_goods', { count: goods })}`}
          </li>
        ))}
      </ul>
      {count > makers.length && <p>{t('makers.others', { count: count - makers.length })}</p>}
      <p className="soft">{t('page.member_makers_wrong')}</p>
    </>
  )
}
