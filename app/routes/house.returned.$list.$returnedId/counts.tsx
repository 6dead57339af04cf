import type { ReturnedListState } from '#app/domain/returned-lists/returned-list-states'
import type { RowFate } from '#app/domain/returned-lists/returned-row'
import type { MessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'

type Props = {
  state: ReturnedListState
  fates: Record<RowFate, number>
  rowsRead: number
  rowsSame: number
  aside: { unknown: readonly string[]; writtenOnly: readonly { head: MessageKey; rows: number }[] }
}

/** What the file holds, and which of its columns are not taken in. */
export function Counts({ state, fates, rowsRead, rowsSame, aside }: Props) {
  const { t, number } = useWords()
  return (
    <Panel id="counts" title={t(state === 'staged' ? 'importing.would_bring' : 'importing.brought')}>
      <Facts
        end
        lines
        facts={[
          { term: t('returned.count_new'), value: number(fates.new), total: true },
          { term: t('returned.count_changed'), value: number(fates.changed), total: true },
          { term: t('returned.count_refused'), value: number(fates.refused) },
          { term: t('returned.count_same'), value: number(rowsSame) },
          { term: t('importing.rows'), value: number(rowsRead) },
        ]}
      />
      {aside.unknown.length > 0 && (
        <p className="t-s t-warn mt">{t('returned.columns_unheard', { columns: aside.unknown.join(', ') })}</p>
      )}
      {aside.writtenOnly.map(({ head, rows }) => (
        <p key={head} className="t-s soft mt">
          {t('returned.written_only', { column: t(head), count: rows })}
        </p>
      ))}
    </Panel>
  )
}
