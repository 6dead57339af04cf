import { typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { StoryFields, type ToldPage } from '#app/ui/maker/story-fields'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type Props = { page: ToldPage; mayCare: boolean; answer: unknown }

/** What the maker tells on its page, in its own words or written down for it. */
export function StoryPanel({ page, mayCare, answer }: Props) {
  const { t } = useWords()
  const { storyId, storyEn, hidesStory, hidesVillage } = page
  const end = (
    <>
      {hidesVillage && <Tag tone="line">{t('page.village_hidden')}</Tag>}
      {hidesStory && <Tag tone="line">{t('page.story_hidden')}</Tag>}
    </>
  )
  return (
    <Panel id="story" title={t('page.story')} end={end}>
      {!storyId && !storyEn && <p className="soft">{t('page.story_none')}</p>}
      {storyId && <p lang="id">{storyId}</p>}
      {storyEn && (
        <p lang="en" className="soft">
          {storyEn}
        </p>
      )}
      {mayCare && (
        <details className="mt" open={typedAt(answer, 'do') === 'story'}>
          <summary className="btn btn-small btn-wide">{t('page.change_story')}</summary>
          <form key={page.seen} method="post" className="stack mt">
            <StoryFields page={page} answer={answer} />
            <Button name="do" value="story">
              {t('page.save_story')}
            </Button>
          </form>
        </details>
      )}
    </Panel>
  )
}
