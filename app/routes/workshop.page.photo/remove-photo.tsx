import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'

/** In a form of its own: pressing Enter in the other never deletes anything. */
export function RemovePhoto({ seen }: { seen: string }) {
  const { t } = useWords()
  return (
    <details>
      <summary className="btn btn-quiet btn-wide">{t('page.photo_remove')}</summary>
      <form className="flow mt" method="post">
        <input type="hidden" name="seen" value={seen} />
        <p>{t('page.photo_remove_text')}</p>
        <Button look="danger" size="big" wide name="do" value="remove">
          {t('page.photo_remove_yes')}
        </Button>
      </form>
    </details>
  )
}
