import type { RefusalParams } from '#app/domain/shared/refusal'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'

type Closer = { code: string; params: RefusalParams; closes: number; stillShort: number; extraMinor: number | null }
type Line = { inquiry_line_id: string; name_id: string; name_en: string; unit: BaseUnit; short: number; closers: string }

/** How much is missing, and the cheapest ways to close it, each found by solving again. */
export function Shortages({ lines }: { lines: readonly Line[] }) {
  const words = useWords()
  const { t, language, number } = words
  return (
    <>
      {lines
        .filter((line) => line.short > 0)
        .map((line) => {
          const closers = JSON.parse(line.closers) as Closer[]
          const name = language === 'id' ? line.name_id : line.name_en
          return (
            <Panel
              key={line.inquiry_line_id}
              id={`short-${line.inquiry_line_id}`}
              title={t('plans.short_title', {
                name,
                short: number(line.short),
                unit: t(`unit.${line.unit}`, { count: line.short }),
              })}
              shortage
            >
              <p className="t-s">{t(closers.length > 0 ? 'plans.short_ways' : 'plans.short_no_way')}</p>
              <ul className="stack-s">
                {closers.map((closer, at) => (
                  <li key={at}>
                    <strong>{words.refusal(closer)}</strong>
                    <small className="muted">
                      {' '}
                      {t('plans.closes', { closes: closer.closes, left: closer.stillShort })}
                      {closer.extraMinor !== null && `, ${words.money({ minor: closer.extraMinor, currency: 'IDR' })}`}
                    </small>
                  </li>
                ))}
              </ul>
            </Panel>
          )
        })}
    </>
  )
}
