import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import type { KeptPhoto } from '#app/ui/maker/photo-words'
import { Task } from '#app/ui/task/task'

type Leads = { suffix: string }

export function PhotoTask({ photo, showsName, suffix }: Leads & { photo: KeptPhoto | null; showsName: boolean }) {
  const { t } = useWords()
  const action = { href: `/workshop/page/photo${suffix}`, label: t(photo ? 'page.change' : 'page.photo_add') }
  if (!photo)
    return (
      <Task when={t('page.photo')} title={t('page.photo_none')} picture={{ icon: 'camera' }} action={action}>
        {t('page.photo_none_text')}
      </Task>
    )
  const state = photo.isShown ? (showsName ? 'page.photo_shown' : 'page.photo_waits') : 'page.photo_hidden'
  return (
    <Task
      when={t('page.photo')}
      title={t(state)}
      picture={{ src: pictureUrl(photo.hash, 320, 'jpg'), alt: photo.textId }}
      action={action}
    />
  )
}

const firstWords = (story: string) => (story.length > 140 ? `${story.slice(0, 140).trimEnd()} …` : story)

export function StoryTask({ story, isHidden, suffix }: Leads & { story: string | null; isHidden: boolean }) {
  const { t } = useWords()
  return (
    <Task
      when={t('page.story')}
      title={story ? t(isHidden ? 'page.story_hidden' : 'page.story_told') : t('page.story_none')}
      picture={{ icon: 'notebook-text' }}
      action={{ href: `/workshop/page/story${suffix}`, label: t('page.change') }}
    >
      {story && firstWords(story)}
    </Task>
  )
}

export function NameTask({ name, showsName, suffix }: Leads & { name: string; showsName: boolean }) {
  const { t } = useWords()
  return (
    <Task
      when={t('page.name')}
      title={name}
      picture={{ icon: 'user' }}
      action={{ href: `/workshop/page/name${suffix}`, label: t('page.change') }}
    >
      {t(showsName ? 'page.name_shown' : 'page.name_hidden')}
    </Task>
  )
}

type People = { hands: number; memberCount: number | null; makers: number }

export function PeopleTask({ hands, memberCount, makers, suffix }: Leads & People) {
  const { t } = useWords()
  const said = [
    memberCount !== null && t('page.people_members', { count: memberCount }),
    t('page.people_hands', { count: hands }),
    makers > 0 && t('page.people_makers', { count: makers }),
  ]
  return (
    <Task
      when={t('page.people')}
      title={said.filter(Boolean).join(', ')}
      picture={{ icon: 'users' }}
      action={{ href: `/workshop/page/people${suffix}`, label: t('page.change') }}
    />
  )
}
