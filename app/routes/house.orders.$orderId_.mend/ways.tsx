import type { MendKind } from '#app/domain/orders/mending/mend-options'
import { rupiah } from '#app/domain/shared/money'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Facts } from '#app/ui/facts/facts'
import { Check } from '#app/ui/field/choices'
import { Panel } from '#app/ui/panel/panel'
import type { TroubledShare } from './trouble-form'

type Move = {
  commitmentId: string
  more: boolean
  name: string
  village: string
  quantity: number
  readyOn: string
  priceMinor: number
}
export type Way = {
  kind: MendKind
  moves: readonly Move[]
  keeps: { quantity: number; readyOn: string }
  asked: number
  planned: number
  laterDays: number
  deliverBy: string
  extraMinor: number
  surePpm: number | null
  tellsBuyer: boolean
  mark: string
}
type Props = {
  ways: readonly Way[]
  share: TroubledShare
  formKey: string
  answer: unknown
}

/** Each way with what it costs and whom it asks; one press moves the promises. */
export function Ways({ ways, share, formKey, answer }: Props) {
  const { t } = useWords()
  if (ways.length === 0)
    return (
      <Panel id="ways" title={t('mending.ways')}>
        <p>{t('mending.no_way')}</p>
      </Panel>
    )
  return ways.map((way, at) => (
    <OneWay key={way.kind} way={way} first={at === 0} share={share} formKey={formKey} answer={answer} />
  ))
}

function OneWay({ way, first, share, formKey, answer }: Omit<Props, 'ways'> & { way: Way; first: boolean }) {
  const words = useWords()
  const { t, number, day, dayLong, share: percent } = words
  const mine = typedAt(answer, 'kind') === way.kind ? answer : undefined
  const pieces = { planned: number(way.planned), asked: number(way.asked) }
  const missing = number(Math.max(0, way.asked - way.planned))
  const { keeps } = way
  return (
    <Panel id={`way-${way.kind}`} title={t(`mending.kind.${way.kind}`, { count: way.laterDays, missing })}>
      <div className="stack">
        <Facts
          facts={[
            { term: t('mending.pieces'), value: t('mending.pieces_of', pieces) },
            { term: t('mending.deliver_by'), value: dayLong(way.deliverBy) },
            { term: t('mending.extra'), value: extra(way.extraMinor) },
            {
              term: t('mending.sure'),
              value: way.surePpm === null ? t('mending.sure_unknown') : percent(way.surePpm / 1_000_000),
            },
          ]}
        />
        <div>
          <h3 className="h-small">{t('mending.who_moves')}</h3>
          <ul className="stack-s">
            <li>
              {keeps.quantity > 0
                ? t('mending.keeps', { name: share.producerName, quantity: number(keeps.quantity), day: day(keeps.readyOn) })
                : t('mending.falls_out', { name: share.producerName })}
            </li>
            {way.moves.map((move) => (
              <li key={move.commitmentId}>{moved(move)}</li>
            ))}
            {way.moves.length === 0 && <li>{t('mending.nobody_moves')}</li>}
          </ul>
        </div>
        <form method="post" className="stack">
          <input type="hidden" name="_key" value={formKey} />
          <input type="hidden" name="do" value="move" />
          <input type="hidden" name="kind" value={way.kind} />
          <input type="hidden" name="mark" value={way.mark} />
          {way.moves.length > 0 ? (
            <Check name="asked" value="yes" error={problemAt(mine, 'asked', words)}>
              {t('mending.asked_them')}
            </Check>
          ) : (
            <input type="hidden" name="asked" value="yes" />
          )}
          <p className="t-s soft">{t(way.tellsBuyer ? 'mending.tells_buyer' : 'mending.tells_nobody')}</p>
          <div>
            <Button look={first ? 'primary' : undefined}>{t('mending.confirm')}</Button>
          </div>
        </form>
      </div>
    </Panel>
  )

  function extra(minor: number): string {
    if (minor === 0) return t('mending.extra_same')
    const amount = words.money(rupiah(Math.abs(minor)))
    return t(minor > 0 ? 'mending.extra_more' : 'mending.extra_less', { amount })
  }

  function moved(move: Move): string {
    const { name, village, quantity, readyOn, priceMinor } = move
    const said = { name, village, quantity: number(quantity), day: day(readyOn), price: words.money(rupiah(priceMinor)) }
    return t(move.more ? 'mending.takes_more' : 'mending.takes_in', said)
  }
}
