import type { MessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { Button } from '../button/button'

type UndoLastProps = {
  undo: { stepId: string; at: string; said: MessageKey; count: number; name: string }
  formKey: string
}

/** What was done last, as long as it can be taken back. */
export function UndoLast({ undo: { stepId, at, said, count, name }, formKey }: UndoLastProps) {
  const { t, instant } = useWords()
  return (
    <form method="post" className="row mt">
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="stepId" value={stepId} />
      <span className="t-s soft">
        <time dateTime={at}>{instant(at)}</time>: {t(said, { count, name })}
      </span>
      <Button size="small" look="quiet" icon="undo-2" name="do" value="undo">
        {t('ui.undo')}
      </Button>
    </form>
  )
}
