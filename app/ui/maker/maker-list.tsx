import type { Craft, ProducerKind } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Initials } from '../tag/tag'

type Maker = { slug: string; name: string; kind: ProducerKind; craft: Craft; members: number; place: string }
const dyes = ['n', 'm', 'd', 'c'] as const

/** Makers who agreed to be named, each leading to its page. */
export function MakerList({ makers }: { makers: readonly Maker[] }) {
  const { t } = useWords()
  return (
    <ul className="makers">
      {makers.map(({ slug, name, kind, craft, members, place }, at) => (
        <li key={slug}>
          <Initials name={name} dye={dyes[at % dyes.length]} />
          <div>
            <a href={`/makers/${slug}`}>{name}</a>
            <p>{place}</p>
            <p>
              {t(`kind.${kind}`)}, {t(`craft.${craft}`)}, {t('makers.people', { count: members })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
