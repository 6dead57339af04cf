import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'

type Props = {
  batch: { file_name: string; sheet: string; created_at: string; committed_at: string | null; undone_at: string | null }
}

/** What happened to a list, and when. */
export function BatchFacts({ batch }: Props) {
  const { t, instant } = useWords()
  return (
    <Panel id="batch" title={t('importing.file')}>
      <Facts
        facts={[
          { term: t('importing.file'), value: batch.file_name },
          { term: t('importing.sheet'), value: batch.sheet },
          { term: t('importing.read_on'), value: instant(batch.created_at) },
          ...(batch.committed_at ? [{ term: t('importing.state.committed'), value: instant(batch.committed_at) }] : []),
          ...(batch.undone_at ? [{ term: t('importing.state.undone'), value: instant(batch.undone_at) }] : []),
        ]}
      />
    </Panel>
  )
}
