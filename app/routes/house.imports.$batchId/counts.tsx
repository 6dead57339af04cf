import type { ImportState } from '#app/domain/imports/import-states'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import type { Preview } from './preview.server'

type Props = { batch: { state: ImportState; producers_added: number; products_added: number }; preview: Preview | null }

/** What the list would bring, before the button that brings it. */
export function Counts({ batch, preview }: Props) {
  const { t, number, refusal } = useWords()
  const taken = batch.state === 'committed' || batch.state === 'undone'
  const facts = taken
    ? [
        { term: t('importing.makers_added'), value: number(batch.producers_added) },
        { term: t('importing.products_added'), value: number(batch.products_added) },
      ]
    : preview
      ? [
          { term: t('importing.rows'), value: number(preview.counts.rows) },
          { term: t('importing.makers'), value: number(preview.counts.producers) },
          { term: t('importing.known_makers'), value: number(preview.counts.known) },
          { term: t('importing.products'), value: number(preview.counts.products) },
          { term: t('importing.skipped'), value: number(preview.counts.skipped) },
          { term: t('importing.errors'), value: number(preview.counts.errors) },
          { term: t('importing.warnings'), value: number(preview.counts.warnings) },
        ]
      : []
  return (
    <Panel id="counts" title={t(taken ? 'importing.taken_in' : 'importing.would_bring')}>
      <Facts end lines facts={facts} />
      {!taken &&
        preview?.problems.map((problem, at) => (
          <p key={at} className="t-s t-warn mt">
            {refusal(problem)}
          </p>
        ))}
      <form method="post" className="stack mt">
        {batch.state === 'staged' && (
          <>
            {preview && (
              <Button look="primary" wide name="step" value="commit">
                {t('importing.commit')}
              </Button>
            )}
            <Button look="quiet" wide name="step" value="discard">
              {t('importing.discard')}
            </Button>
          </>
        )}
        {batch.state === 'committed' && (
          <>
            <p className="t-s soft">{t('importing.undo_consequence')}</p>
            <Button look="danger" wide name="step" value="undo">
              {t('importing.undo')}
            </Button>
          </>
        )}
      </form>
    </Panel>
  )
}
