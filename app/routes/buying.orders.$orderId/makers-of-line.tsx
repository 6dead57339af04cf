import type { WorkOrderState } from '#app/domain/orders/work-order-states'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Cloth } from '#app/ui/weave/cloth'
import { Tag } from '#app/ui/tag/tag'

type Maker = {
  id: string
  name: string | null
  place: string
  members: number
  quantity: number
  state: WorkOrderState
}
type Props = { id: string; name: string; unit: BaseUnit; pieces: number; makers: readonly Maker[] }

/** The order as cloth: a stripe is a workshop, its width its share. Names show as far as each maker agreed. */
export function MakersOfLine({ id, name, unit, pieces, makers }: Props) {
  const { t, number } = useWords()
  const nameOf = (maker: Maker) => maker.name ?? t('orders.unnamed_maker', { place: maker.place })
  const made = (quantity: number) => `${number(quantity)} ${t(`unit.${unit}`, { count: quantity })}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p className="soft">
        {t('orders.who_makes_line', { count: makers.length, pieces, unit: t(`unit.${unit}`, { count: pieces }) })}
      </p>
      {makers.length > 0 && (
        <div className="order-cloth">
          <Cloth
            label={t('orders.who_makes_line', { count: makers.length, pieces, unit: t(`unit.${unit}`, { count: pieces }) })}
            stripes={makers.map((maker) => ({ amount: maker.quantity, title: `${nameOf(maker)}: ${made(maker.quantity)}` }))}
          />
        </div>
      )}
      <ul className="producers">
        {makers.map((maker) => (
          <li key={maker.id}>
            <div className="row row-between row-nowrap row-base">
              <strong>{nameOf(maker)}</strong>
              <span className="n t-s">{made(maker.quantity)}</span>
            </div>
            <p className="t-s muted">
              {maker.name ? `${maker.place}. ` : ''}
              {t('orders.hands', { count: maker.members })}{' '}
              <Tag tone={maker.state === 'started' ? 'good' : 'line'}>{t(`orders.share_state.${maker.state}`)}</Tag>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
