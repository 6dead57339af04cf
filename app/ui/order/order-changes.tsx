import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '../panel/panel'

type Change = {
  id: string
  at: string
  nameId: string
  nameEn: string
  unit: BaseUnit
  piecesBefore: number
  piecesAfter: number
  deliverByBefore: string
  deliverByAfter: string
}

/** What changed for the buyer since the order was placed; nothing is shown while nothing did. */
export function OrderChanges({ changes }: { changes: readonly Change[] }) {
  const { t, language, number, instant, dayLong } = useWords()
  if (changes.length === 0) return null
  return (
    <Panel id="changes" title={t('mending.changes')}>
      <ul className="stack-s">
        {changes.map((change) => {
          const name = language === 'id' ? change.nameId : change.nameEn
          const unit = t(`unit.${change.unit}`, { count: change.piecesAfter })
          const pieces = { name, unit, before: number(change.piecesBefore), after: number(change.piecesAfter) }
          const days = { name, before: dayLong(change.deliverByBefore), after: dayLong(change.deliverByAfter) }
          return (
            <li key={change.id}>
              {change.piecesAfter < change.piecesBefore && <p>{t('mending.change_fewer', pieces)}</p>}
              {change.deliverByAfter !== change.deliverByBefore && <p>{t('mending.change_later', days)}</p>}
              <small className="muted">
                <time dateTime={change.at}>{instant(change.at)}</time>
              </small>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
