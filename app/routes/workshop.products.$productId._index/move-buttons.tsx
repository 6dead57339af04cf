import type { ProductEvent } from '#app/domain/catalogue/product-states'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Dock } from '#app/ui/shell/maker-shell'

type Props = { events: readonly ProductEvent[]; formKey: string; ready: boolean }

const shelf = ['resume', 'pause', 'archive'] as const

/** The state table decides which buttons there are; handing in waits until nothing is missing. */
export function MoveButtons({ events, formKey, ready }: Props) {
  const { t } = useWords()
  const others = shelf.filter((event) => events.includes(event))
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
      {others.map((event) => (
        <Button key={event} look={event === 'resume' ? 'good' : 'quiet'} wide name="move" value={event}>
          {t(`products.move.${event}`)}
        </Button>
      ))}
    </form>
  )
}
