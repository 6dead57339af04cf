import { pictureUrl } from '#app/domain/pictures/picture-files'
import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Icon } from '#app/ui/icons/icon'
import { lineAmountWords, lineName } from '#app/ui/inquiry/line-words'
import { Panel } from '#app/ui/panel/panel'
import type { InquiryLine } from '#db/queries/inquiry-lines.server'
import { LineCalls, type ShownCall } from './line-calls'
import { type Choosable, TieForm } from './tie-form'

type LinesPanelProps = {
  lines: readonly InquiryLine[]
  calls: readonly ShownCall[]
  standards: readonly (Choosable & { craft: Craft })[]
  /** Whether the viewer may tie and call, and the inquiry is still open for it. */
  mayWork: boolean
  formKey: string
  answer: unknown
}

/** What is asked for, what the house would make for it, and who was asked to make it. */
export function LinesPanel({ lines, calls, standards, mayWork, formKey, answer }: LinesPanelProps) {
  const words = useWords()
  const { t, language } = words
  return (
    <Panel id="lines" title={t('inquiry.lines')}>
      <ol className="ask-lines">
        {lines.map((line) => {
          const name = lineName(line, words)
          const asked = calls.filter((call) => call.inquiryLineId === line.id)
          const fitting = standards.filter(({ craft }) => line.craft === null || craft === line.craft)
          return (
            <li key={line.id}>
              {line.picture ? (
                <a href={pictureUrl(line.picture, 1200)}>
                  <img src={pictureUrl(line.picture, 320)} width="64" height="64" alt={name} loading="lazy" />
                </a>
              ) : (
                <Icon name="package" size="xl" />
              )}
              <div className="stack-s">
                <h3 className="h-small">
                  {line.slug ? <a href={`/catalogue/${line.slug}`}>{name}</a> : name}
                  {line.base === null && <small className="muted"> {t('inquiry.other_name')}</small>}
                </h3>
                <p>{lineAmountWords(line, words)}</p>
                {line.description && <p className="as-typed soft">{line.description}</p>}
                {line.sample === 1 ? (
                  <p className="soft">{t('inquiry.sample_note')}</p>
                ) : line.tiedStandardId ? (
                  <p>
                    {t('inquiry.made_as')}{' '}
                    <a href={`/house/standards/${line.tiedStandardId}`}>
                      {line.tiedCode} {language === 'id' ? line.tiedNameId : line.tiedNameEn}
                    </a>
                  </p>
                ) : (
                  <p className="t-warn">{t('inquiry.not_tied')}</p>
                )}
                {mayWork && line.sample === 0 && asked.every(({ state }) => state === 'cancelled') && (
                  <TieForm line={line} name={name} standards={fitting} formKey={formKey} answer={answer} />
                )}
                <LineCalls line={line} name={name} calls={asked} mayCall={mayWork} />
              </div>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
