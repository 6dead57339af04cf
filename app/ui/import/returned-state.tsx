import type { ReturnedListState } from '#app/domain/returned-lists/returned-list-states'
import { useWords } from '#app/i18n/use-words'
import { Tag } from '../tag/tag'
import { importTones } from './import-head'

/** How far a list has come that was taken along and came in again. */
export function ReturnedState({ state }: { state: ReturnedListState }) {
  const { t } = useWords()
  return <Tag tone={importTones[state]}>{t(`importing.state.${state}`)}</Tag>
}
