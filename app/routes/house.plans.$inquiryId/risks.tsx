import { useWords } from '#app/i18n/use-words'
import { Meter } from '#app/ui/meter/meter'
import { Panel } from '#app/ui/panel/panel'
import type { Outlook } from './outlook'

type Props = {
  outlook: Outlook
  surePpm: number
  rows: readonly { producer_id: string; producerName: string; village: string | null }[]
  lines: readonly { inquiry_line_id: string; name_id: string; name_en: string; latest_ready_on: string }[]
}

/** Whose promise the plan hangs on most, what may be missing and when all is there, and how many pieces more make it sure. */
export function Risks({ outlook, surePpm, rows, lines }: Props) {
  const { t, number, share } = useWords()
  const nameOf = new Map(rows.map((row) => [row.producer_id, [row.producerName, row.village].filter(Boolean).join(', ')]))
  return (
    <Panel id="risks" title={t('plans.risks')} foot={<small>{t('plans.risks_foot', { runs: number(outlook.runs) })}</small>}>
      <div className="stack">
        {outlook.weakLinks.length > 0 ? (
          <ul className="risks">
            {outlook.weakLinks.map(({ producerKey, gain }) => {
              const said = t('plans.weak_link_gain', {
                from: share(surePpm / 1_000_000, 1),
                to: share(surePpm / 1_000_000 + gain, 1),
              })
              return (
                <li key={producerKey}>
                  <strong>{nameOf.get(producerKey)}</strong>
                  <Meter label={said} part={gain} whole={Math.max(0.1, outlook.weakLinks[0]?.gain ?? 0)} tone="warn" />
                  <small className="soft">{said}</small>
                </li>
              )
            })}
          </ul>
        ) : (
          <p className="t-s">{t('plans.no_weak_link')}</p>
        )}
        <WhatComes
          outlook={outlook}
          latest={lines
            .map((line) => line.latest_ready_on)
            .sort()
            .at(-1)}
        />
        <Buffers outlook={outlook} lines={lines} />
      </div>
    </Panel>
  )
}

function WhatComes({ outlook: { missing, finished }, latest }: { outlook: Outlook; latest: string | undefined }) {
  const { t, number, day } = useWords()
  return (
    <ul className="stack-s t-s">
      {finished && latest && (
        <li>
          {t('plans.finished_on', {
            half: day(finished.p50),
            most: day(finished.p80),
            nearly: day(finished.p95),
            latest: day(latest),
          })}
        </li>
      )}
      <li>
        {missing.p95 === 0
          ? t('plans.missing_none')
          : t('plans.missing_pieces', { half: number(missing.p50), most: number(missing.p80), nearly: number(missing.p95) })}
      </li>
    </ul>
  )
}

function Buffers({ outlook: { buffer }, lines }: Pick<Props, 'outlook' | 'lines'>) {
  const { t, language, number } = useWords()
  if (buffer.pieces === null) return <p className="t-s">{t(`plans.buffer_${buffer.reason}`)}</p>
  const nameOf = new Map(lines.map((line) => [line.inquiry_line_id, language === 'id' ? line.name_id : line.name_en]))
  const more = buffer.pieces.filter(({ extra }) => extra > 0)
  if (more.length === 0) return <p className="t-s">{t('plans.buffer_enough')}</p>
  return (
    <div className="t-s">
      <p>{t('plans.buffer')}</p>
      <ul>
        {more.map(({ lineKey, extra }) => (
          <li key={lineKey}>{t('plans.buffer_line', { extra: number(extra), name: nameOf.get(lineKey) ?? '' })}</li>
        ))}
      </ul>
    </div>
  )
}
