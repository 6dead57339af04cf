import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { Tasks } from '#app/ui/task/task'
import { countMembers, cooperativesOf } from '#db/queries/cooperatives.server'
import { pageOfProducer } from '#db/queries/producer-pages.server'
import { NameTask, PeopleTask, PhotoTask, StoryTask } from './parts'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('page.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer, suffix } = await requireWorkshop(request, context, 'workshop.read')
  const { id, name, slug, kind, members, memberCount, showsName } = producer
  return json({
    ...{ name, slug, suffix, kind, showsName: showsName === 1 },
    page: await pageOfProducer(db, id),
    people: { hands: members, memberCount, makers: kind === 'cooperative' ? await countMembers(db, id) : 0 },
    belongsTo: (await cooperativesOf(db, id)).map((cooperative) => cooperative.name),
  })
}

/** What buyers read of this maker, part by part, each with the page on which it is changed. */
export default function OwnPage() {
  const { name, slug, suffix, kind, showsName, page, people, belongsTo } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <h1>{t('page.title')}</h1>
      <p className="t-l soft">{t('page.lead', { name })}</p>
      {showsName ? (
        <Flash tone="good" title={t('page.is_shown')} />
      ) : (
        <Flash tone="note" title={t('page.not_shown')}>
          <p>{t('page.not_shown_text')}</p>
        </Flash>
      )}
      {showsName && (
        <ButtonLink href={`/makers/${slug}`} wide>
          {t('page.see')}
        </ButtonLink>
      )}
      <h2 className="visually-hidden">{t('page.parts')}</h2>
      <Tasks>
        <PhotoTask photo={page?.photo ?? null} showsName={showsName} suffix={suffix} />
        <StoryTask story={page?.storyId ?? null} isHidden={page?.hidesStory ?? false} suffix={suffix} />
        <NameTask name={name} showsName={showsName} suffix={suffix} />
        {kind !== 'artisan' && <PeopleTask {...people} suffix={suffix} />}
      </Tasks>
      {belongsTo.length > 0 && (
        <p>
          {t('page.belongs_to')}: {belongsTo.join(', ')}.
        </p>
      )}
    </>
  )
}
