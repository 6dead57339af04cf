import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Panel } from '#app/ui/panel/panel'
import type { RowsSeen } from './rows.server'

/** Makers of the list that may be ones the house has: staff say whether they are. */
export function Likes({ seen }: { seen: RowsSeen }) {
  const { t } = useWords()
  return (
    <Panel id="likes" title={t('importing.likes')} beside={t('importing.likes_hint')}>
      <ul className="stack">
        {seen.likes.map((like) => (
          <li key={`${like.producerKey} ${like.id}`}>
            <p>
              {t('importing.like', { row: like.row, listed: like.listed })} <a href={`/house/makers/${like.id}`}>{like.name}</a>,{' '}
              {like.place}
              <br />
              <small className="muted">{like.reasons.map((reason) => t(`people.like.${reason}`)).join(' · ')}</small>
            </p>
            <form method="post" className="row">
              <input type="hidden" name="producerKey" value={like.producerKey} />
              <input type="hidden" name="producerId" value={like.id} />
              <Button size="small" name="judge" value="same" aria-label={`${t('importing.same_maker')}: ${like.listed}`}>
                {t('importing.same_maker')}
              </Button>
              <Button
                size="small"
                look="quiet"
                name="judge"
                value="other"
                aria-label={`${t('importing.other_maker')}: ${like.listed}`}
              >
                {t('importing.other_maker')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      {seen.likesLeft > 0 && <p className="soft">{t('importing.likes_left', { count: seen.likesLeft })}</p>}
    </Panel>
  )
}
