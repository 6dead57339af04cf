import type { MessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'

type Props = { headings: { code: MessageKey; taken: readonly MessageKey[]; writtenOnly: readonly MessageKey[] } }

/** How a file has to look to come in again. */
export function HowTo({ headings: { code, taken, writtenOnly } }: Props) {
  const { t } = useWords()
  const named = (heads: readonly MessageKey[]) => heads.map((head) => t(head)).join(', ')
  return (
    <Panel id="how" title={t('returned.how')}>
      <ol className="stack-s">
        <li>{t('returned.how_write')}</li>
        <li>{t('returned.how_change', { code: t(code) })}</li>
        <li>{t('returned.how_mark', { mark: t('exports.mark') })}</li>
      </ol>
      <p className="t-s mt">{t('returned.columns_taken', { columns: named(taken) })}</p>
      <p className="t-s soft">{t('returned.columns_written', { columns: named(writtenOnly) })}</p>
    </Panel>
  )
}
