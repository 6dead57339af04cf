import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { ExportLinks } from '#app/ui/export/export-links'
import { Panel } from '#app/ui/panel/panel'

type Search = { words: string; times: number; lastAt: string }

/** What visitors searched for in vain: each becomes a concept, or is put aside. */
export function Unfound({ searches }: { searches: readonly Search[] }) {
  const { t, number, instant } = useWords()
  return (
    <Panel id="unfound" title={t('vocabulary.unfound')}>
      {searches.length === 0 ? (
        <p className="soft">{t('vocabulary.unfound_none')}</p>
      ) : (
        <>
          <p className="soft mb">{t('vocabulary.unfound_text')}</p>
          <p className="mb">
            <ExportLinks list="searches" what={t('vocabulary.unfound')} query={{}} />
          </p>
          <ul className="stack">
            {searches.map(({ words, times, lastAt }) => (
              <li key={words} className="stack-s">
                <span>
                  <b>{words}</b> <span className="muted">× {number(times)}</span>{' '}
                  <time className="t-s muted" dateTime={lastAt}>
                    {instant(lastAt)}
                  </time>
                </span>
                <div className="row">
                  <ButtonLink size="small" href={`/house/vocabulary/new?words=${encodeURIComponent(words)}`}>
                    {t('vocabulary.answer')}
                  </ButtonLink>
                  <form method="post">
                    <input type="hidden" name="words" value={words} />
                    <Button look="quiet" size="small">
                      {t('vocabulary.settle')}
                    </Button>
                  </form>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
