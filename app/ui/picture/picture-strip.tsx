import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Picture } from './picture'

export type Shown = { hash: string; colour: string | null; drawing: 0 | 1 }
type Props = { name: string; craft: Craft; pictures: readonly Shown[] }

/** All pictures of a thing for those who work on it: the cover large, the others small below. */
export function PictureStrip({ name, craft, pictures }: Props) {
  const { t } = useWords()
  const [cover = null, ...further] = pictures
  const note = cover ? pictures.some(({ drawing }) => drawing === 1) && t('pictures.drawing') : t('catalogue.no_picture')
  const alt = cover ? t('catalogue.image_alt', { name }) : ''
  return (
    <figure className="strip">
      <div className="picture strip-main">
        <Picture {...(cover ?? { hash: null })} craft={craft} alt={alt} sizes="(min-width: 40rem) 640px, 94vw" />
      </div>
      {further.map((picture, at) => (
        <div key={picture.hash} className="picture">
          <Picture
            {...picture}
            craft={craft}
            alt={t('pictures.alt_nth', { nth: at + 2, count: pictures.length, name })}
            widths={[320, 640]}
            sizes="120px"
            lazy
          />
        </div>
      ))}
      {note && <figcaption className="t-s muted">{note}</figcaption>}
    </figure>
  )
}
