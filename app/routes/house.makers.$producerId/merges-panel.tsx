import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Panel } from '#app/ui/panel/panel'

type Props = { producerId: string; merges: readonly { id: string; at: string; name: string }[]; mayMerge: boolean }

/** Whom this maker turned out to be as well, and the way back. */
export function MergesPanel({ producerId, merges, mayMerge }: Props) {
  const { t, instant } = useWords()
  if (merges.length === 0) return null
  return (
    <Panel id="merges" title={t('merging.merged')}>
      <ul className="stack">
        {merges.map(({ id, at, name }, nth) => (
          <li key={id}>
            <p>
              {name}
              <br />
              <small className="muted">{instant(at)}</small>
            </p>
            {mayMerge && nth === 0 && (
              <form method="post" action="/house/makers/duplicates" className="stack-s">
                <input type="hidden" name="mergeId" value={id} />
                <input type="hidden" name="keptId" value={producerId} />
                <p className="t-s soft">{t('merging.undo_consequence')}</p>
                <Button size="small" look="danger" name="do" value="unmerge" aria-label={`${t('merging.undo')}: ${name}`}>
                  {t('merging.undo')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
