import { pictureUrl } from '#app/domain/pictures/picture-files'
import { rupiah } from '#app/domain/shared/money'
import { MayLink } from '#app/http/may-link'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import type { StaffCall } from '#db/queries/supply-calls.server'

/** What was asked of the makers. */
export function CallFacts({ call }: { call: StaffCall }) {
  const { t, number, money, day, language } = useWords()
  const unit = t(`unit.${call.unit}`)
  const price = { price: money(rupiah(call.priceMinor)) }
  const counted = t('supply.quantity_and_buffer', { quantity: number(call.quantity), buffer: number(call.buffer) })
  return (
    <Panel id="details" title={t('supply.details')}>
      {call.picture && (
        <img
          className="mb"
          src={pictureUrl(call.picture, 320)}
          width={320}
          height={320}
          alt={language === 'id' ? call.nameId : call.nameEn}
          loading="lazy"
        />
      )}
      <Facts
        facts={[
          {
            term: t('supply.for'),
            value: <Whose call={call} />,
          },
          { term: t('supply.needed'), value: `${counted} ${unit}` },
          { term: t('supply.ready_by'), value: day(call.readyBy) },
          {
            term: t('supply.price'),
            value: call.priceKind === 'fixed' ? t('supply.price_fixed_at', price) : t('supply.price_ceiling_at', price),
          },
          ...(call.lotStep > 1 ? [{ term: t('supply.lot_step'), value: `${number(call.lotStep)} ${unit}` }] : []),
          {
            term: t('supply.least_grade'),
            value: call.leastGrade === 'C' ? t('supply.any_grade') : t(`supply.grade_up.${call.leastGrade}`),
          },
          {
            term: t('supply.opened_by'),
            value: call.standingId
              ? t('standing.opened_by_itself', { day: day(call.createdAt) })
              : `${call.openedBy}, ${day(call.createdAt)}`,
          },
          ...(call.note ? [{ term: t('supply.note'), value: call.note }] : []),
        ]}
      />
    </Panel>
  )
}

/** An inquiry, a month of a standing supply, or neither: for stock. */
function Whose({ call }: { call: StaffCall }) {
  const { t } = useWords()
  if (call.standingId) {
    const month = { month: call.standingMonth ?? '', number: call.standingNumber ?? '' }
    return <a href={`/house/standing/${call.standingId}`}>{t('standing.of_call', month)}</a>
  }
  if (!call.inquiryNumber) return t('supply.for_stock')
  return (
    <MayLink to={`/house/inquiries/${call.inquiryId}`} permission="inquiry.house">
      {t('supply.for_inquiry', { number: call.inquiryNumber })}
    </MayLink>
  )
}
