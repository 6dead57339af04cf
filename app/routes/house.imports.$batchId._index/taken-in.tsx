import type { ImportState } from '#app/domain/imports/import-states'
import { useWords } from '#app/i18n/use-words'
import { Button, Go } from '#app/ui/button/button'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import type { Outcome } from './outcome.server'

type Props = { batch: { state: ImportState } } & Pick<Outcome, 'progress' | 'sheetsLeft'>

/** What the list brought; the next sheet of the same file; and the way back. */
export function TakenIn({ batch, progress, sheetsLeft }: Props) {
  const { t, number } = useWords()
  return (
    <Panel id="counts" title={t('importing.brought')}>
      <Facts
        end
        lines
        facts={[
          { term: t('importing.makers_added'), value: number(progress.makers) },
          { term: t('importing.makers_changed'), value: number(progress.changed) },
          { term: t('importing.products_added'), value: number(progress.products) },
          { term: t('importing.products_changed'), value: number(progress.productsChanged) },
        ]}
      />
      {batch.state === 'committed' && (
        <>
          <p className="mt">
            <Go href="/house/makers/duplicates">{t('importing.see_duplicates')}</Go>
          </p>
          {sheetsLeft.length > 0 && (
            <form method="post" className="stack mt">
              <input type="hidden" name="step" value="sheet" />
              <p>{t('importing.sheets_left')}</p>
              {sheetsLeft.map((sheet) => (
                <Button key={sheet} wide name="sheet" value={sheet}>
                  {sheet}
                </Button>
              ))}
            </form>
          )}
          <form method="post" className="stack mt">
            <p className="t-s soft">{t('importing.undo_consequence')}</p>
            <Button look="danger" wide name="step" value="undo">
              {t('importing.undo')}
            </Button>
          </form>
        </>
      )}
    </Panel>
  )
}
