import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'

const walls = [
  { craft: 'weaving', dye: 'straw', image: 'bakul-cut' },
  { craft: 'batik', dye: 'mengkudu', image: 'kain-enggang-cut' },
  { craft: 'ikat', dye: 'kunyit', image: 'tenun-nila-cut' },
  { craft: 'pottery', dye: 'nila', image: 'periuk-cut' },
  { craft: 'furniture', dye: 'daun', image: 'kursi-cut' },
] as const satisfies readonly { craft: Craft; dye: string; image: string }[]

type Props = { crafts: readonly { craft: Craft; makers: number; places: readonly string[] }[] }

const mostPlaces = 2

/** The crafts the house has makers of. */
export function CraftWalls({ crafts }: Props) {
  const { t } = useWords()
  const known = new Map(crafts.map((one) => [one.craft, one]))
  const shown = walls.flatMap((wall) => {
    const craft = known.get(wall.craft)
    return craft ? [{ ...wall, ...craft }] : []
  })
  if (shown.length === 0) return null
  return (
    <section className="section wrap" aria-labelledby="crafts-h">
      <h2 id="crafts-h">{t('home.crafts_title')}</h2>
      <ul className="walls">
        {shown.map(({ craft, dye, image, makers, places }) => (
          <li key={craft}>
            <a className={`wall-tile wall-${dye}`} href={`/catalogue?craft=${craft}`}>
              <span className="wall-pic">
                <img src={`/img/${image}.webp`} width={900} height={900} alt="" loading="lazy" decoding="async" />
              </span>
              <span className="wall-name">{t(`craft.${craft}`)}</span>
              <span className="wall-meta">
                {places.slice(0, mostPlaces).join(', ')}
                <br />
                {t('home.makers', { count: makers })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
