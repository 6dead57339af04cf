import type { ProductEvent } from '#app/domain/catalogue/product-states'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Dock } from '#app/ui/shell/maker-shell'

type Props = { events: readonly ProductEvent[]; formKey: string; ready: boolean }

/** The state table decides which buttons there are; handing in waits until nothing is missing. */
export function MoveButtons({ events, formKey, ready }: Props) {
  const { t } = useWords()
  return (
    <form method="post" className="stack">
      <input type="hidden" name="_key" value={formKey} />
      {events.includes('submit') && ready && (
        <Dock>
          <Button look="primary" size="big" name="move" value="submit" icon="send">
            {t('products.move.submit')}
          </Button>
        </Dock>
      )}
      {events.includes('resume') && (
        <Button look="good" wide name="move" value="resume">
          {t('products.move.resume')}
        </Button>
      )}
      {events.includes('pause') && (
        <Button wide name="move" value="pause">
          {t('products.move.pause')}
        </Button>
      )}
      <div className="stack-s">
        <Button wide name="move" value="copy">
          {t('listing.copy')}
        </Button>
        <p className="soft">{t('listing.copy_hint')}</p>
      </div>
      {events.includes('archive') && (
        <details>
          <summary className="btn btn-quiet btn-wide">{t('products.move.archive')}</summary>
          <div className="stack-s mt">
            <p>{t('products.archive_sure')}</p>
            <Button look="danger" wide name="move" value="archive">
              {t('products.move.archive')}
            </Button>
          </div>
        </details>
      )}
    </form>
  )
}
