import { useWords } from '#app/i18n/use-words'

type Props = { next: { name: string; since: string; href: string } | null }

/** The way on through the queue, and the way back to it. */
export function NextInQueue({ next }: Props) {
  const { t, instant } = useWords()
  return (
    <nav className="row" aria-label={t('review.title')}>
      {next && (
        <a className="go" href={next.href}>
          {t('review.next', { name: next.name })}
        </a>
      )}
      {next && <small className="muted">{t('review.since', { at: instant(next.since) })}</small>}
      <a href="/house/review">{t(next ? 'review.all' : 'review.all_done')}</a>
    </nav>
  )
}
