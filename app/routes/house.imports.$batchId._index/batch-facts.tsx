import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import type { Outcome } from './outcome.server'

/** What happened to a list, and when, and what it changed of makers that were known. */
export function BatchFacts({ facts, changes }: Pick<Outcome, 'facts' | 'changes'>) {
  const { t, instant } = useWords()
  return (
    <Panel id="batch" title={t('importing.file')}>
      <Facts
        facts={[
          { term: t('importing.file'), value: facts.fileName },
          { term: t('importing.sheet'), value: facts.sheet },
          ...(facts.sender ? [{ term: t('importing.sender'), value: facts.sender }] : []),
          { term: t('importing.read_on'), value: instant(facts.createdAt) },
          ...(facts.committedAt ? [{ term: t('importing.state.committed'), value: instant(facts.committedAt) }] : []),
          ...(facts.undoneAt ? [{ term: t('importing.state.undone'), value: instant(facts.undoneAt) }] : []),
          ...(facts.sweptAt ? [{ term: t('importing.file_swept'), value: instant(facts.sweptAt) }] : []),
          ...changes.map(({ at, id, name, before, after }) => ({
            term: <a href={`${at}/${id}`}>{name}</a>,
            value: `${before ?? '–'} → ${after ?? '–'}`,
          })),
        ]}
      />
    </Panel>
  )
}
