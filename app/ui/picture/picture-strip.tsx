import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Picture } from './picture'
import { type Pictured, pictureText } from './picture-text'

type Shown = Pictured & { hash: string; colour: string | null; drawing: 0 | 1 }
type Props = { name: string; motif: string | null; craft: Craft; pictures: readonly Shown[] }

/** All pictures of a thing for those who work on it: the cover large, the others small below. */
export function PictureStrip({ name, motif, craft, pictures }: Props) {
  const { t, language } = useWords()
  const [cover = null, ...further] = pictures
  const note = cover ? pictures.some(({ drawing }) => drawing === 1) && t('pictures.drawing') : t('catalogue.no_picture')
  const textOf = (at: number) => pictureText(pictures, at, { name, motif }, language)
  return (
    <figure className="strip">
      <div className="picture strip-main">
        <Picture
          hash={cover?.hash ?? null}
          colour={cover?.colour}
          craft={craft}
          alt={cover ? textOf(0) : ''}
          sizes="(min-width: 40rem) 640px, 94vw"
        />
      </div>
      {further.map(({ hash, colour }, at) => (
        <div key={hash} className="picture">
          <Picture {...{ hash, colour, craft }} alt={textOf(at + 1)} widths={[320, 640]} sizes="120px" lazy />
        </div>
      ))}
      {note && <figcaption className="t-s muted">{note}</figcaption>}
    </figure>
  )
}
