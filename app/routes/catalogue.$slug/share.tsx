import { useWords } from '#app/i18n/use-words'
import { Icon } from '#app/ui/icons/icon'

/** Into a chat, where most buyers and makers talk. */
export function Share({ name, address }: { name: string; address: string }) {
  const { t } = useWords()
  const text = encodeURIComponent(`${name}\n${address}`)
  return (
    <p>
      <a className="btn btn-wide" href={`https://wa.me/?text=${text}`} rel="noreferrer nofollow">
        <Icon name="wa" />
        {t('catalogue.share')}
      </a>
    </p>
  )
}
