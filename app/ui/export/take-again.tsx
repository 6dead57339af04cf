import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '../button/button'

/** Beside the files a list is written as: the way back in. */
export function TakeAgain({ list }: { list: ReturnedList }) {
  const { t } = useWords()
  return (
    <ButtonLink size="small" look="quiet" href={`/house/returned/${list}`}>
      {t('returned.take_again')}
    </ButtonLink>
  )
}
