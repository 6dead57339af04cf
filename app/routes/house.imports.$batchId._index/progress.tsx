import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Meter } from '#app/ui/meter/meter'
import { Panel } from '#app/ui/panel/panel'
import type { Outcome } from './outcome.server'

/** How far a long list is. Without script the page asks again by itself; with it, it follows without being drawn anew. */
export function Progress({ progress }: Pick<Outcome, 'progress'>) {
  const { t } = useWords()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, 1_000)
    return () => clearInterval(timer)
  }, [revalidate])
  const { done, total } = progress
  const said = t('importing.progress', { done, total })
  return (
    <Panel id="progress" title={t('importing.state.committing')}>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <div className="stack" role="status">
        <Meter label={said} part={done} whole={total} tone="good" />
        <p>{said}</p>
        <p className="soft t-s">{t('importing.progress_hint')}</p>
      </div>
      <form method="post" className="stack mt">
        <p className="soft t-s">{t('importing.stop_consequence')}</p>
        <p>
          <Button look="quiet" name="step" value="undo">
            {t('importing.stop')}
          </Button>
        </p>
      </form>
    </Panel>
  )
}
