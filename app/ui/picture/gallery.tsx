import type { Craft } from '#app/domain/people/producer'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { Picture } from './picture'

type Shown = { hash: string; colour: string | null; drawing: 0 | 1 }
type Props = {
  name: string
  craft: Craft
  pictures: readonly Shown[]
  /** The pictures after the first are of the golden sample. */
  golden?: boolean
}

const mainSizes = '(min-width:62rem) 620px, 100vw'
const moreSizes = '(min-width:62rem) 150px, 24vw'

/**
 * All pictures of a thing, the cover large. Each leads to itself as large as the screen, by its address alone: no script,
 * and the browser's "back" closes it. From there to the file, which every phone can enlarge further.
 */
export function Gallery({ name, craft, pictures, golden }: Props) {
  const { t } = useWords()
  const [cover, ...further] = pictures
  const altOf = (at: number) =>
    pictures.length === 1
      ? t('catalogue.image_alt', { name })
      : t('pictures.alt_nth', { nth: at + 1, count: pictures.length, name })
  const notes = [
    !cover && t('catalogue.no_picture'),
    pictures.some(({ drawing }) => drawing === 1) && t('pictures.drawing'),
    golden && further.length > 0 && t('pictures.golden_sample'),
  ].filter(Boolean)
  return (
    <div className="gallery" id="pictures">
      <figure className="gallery-main">
        {cover ? (
          <a className="picture" href="#picture-1">
            <Picture {...cover} craft={craft} alt={altOf(0)} sizes={mainSizes} />
          </a>
        ) : (
          <Picture hash={null} craft={craft} alt="" sizes={mainSizes} />
        )}
        {notes.length > 0 && <figcaption className="t-s muted">{notes.join('. ')}</figcaption>}
      </figure>
      {further.length > 0 && (
        <ul className="gallery-more">
          {further.map((picture, at) => (
            <li key={picture.hash}>
              <a className="picture" href={`#picture-${at + 2}`}>
                <Picture {...picture} craft={craft} alt={altOf(at + 1)} widths={[320, 640]} sizes={moreSizes} lazy />
              </a>
            </li>
          ))}
        </ul>
      )}
      {pictures.map((picture, at) => (
        <section
          key={picture.hash}
          className="zoom"
          id={`picture-${at + 1}`}
          aria-label={t('pictures.look', { what: altOf(at) })}
        >
          <a className="btn zoom-close" href="#pictures">
            {t('pictures.close')}
          </a>
          <a href={pictureUrl(picture.hash, 1600, 'jpg')} aria-label={t('pictures.whole_file')}>
            <Picture {...picture} colour={null} craft={craft} alt="" sizes="100vmin" lazy />
          </a>
        </section>
      ))}
    </div>
  )
}
