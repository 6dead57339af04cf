import { useLocation } from '@remix-run/react'
import { useWords } from '#app/i18n/use-words'
import { Icon } from '../icons/icon'
import { useLive } from './use-live'

type LiveTagProps = { href: string; mark: string | null; at: string }

/** Says that the page follows by itself and when it was last drawn; without script, the way to ask for it anew. */
export function LiveTag({ href, mark, at }: LiveTagProps) {
  const { t, time } = useWords()
  const { pathname, search } = useLocation()
  const listening = useLive(href, mark)
  return listening ? (
    <span className="tag good" role="status">
      <Icon name="refresh-cw" />
      {t('ui.live', { time: time(at) })}
    </span>
  ) : (
    <a className="tag line" href={pathname + search}>
      <Icon name="refresh-cw" />
      {t('ui.reload', { time: time(at) })}
    </a>
  )
}
