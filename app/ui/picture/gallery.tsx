import type { Craft } from '#app/domain/people/producer'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { Picture } from './picture'

/** `text` is what is on it. */
type Shown = { hash: string; colour: string | null; drawing: 0 | 1; text: string }
type Props = { craft: Craft; pictures: readonly Shown[] }

const mainSizes = '(min-width:62rem) 620px, 100vw'
const moreSizes = '(min-width:62rem) 150px, 24vw'

/**
 * All pictures of a thing, the cover large. Each leads to itself as large as the screen, by its address alone: no script,
 * and the browser's "back" closes it. From there to the file, which every phone can enlarge further.
 */
export function Gallery({ craft, pictures }: Props) {
  const { t } = useWords()
  const [cover, ...further] = pictures
  const notes = [
    !cover && t('catalogue.no_picture'),
    pictures.some(({ drawing }) => drawing === 1) && t('pictures.drawing'),
  ].filter(Boolean)
  return (
    <div className="gallery" id="pictures">
      <figure className="gallery-main">
        {cover ? (
          <a className="picture" href="#picture-1">
            <Picture {...cover} craft={craft} alt={cover.text} sizes={mainSizes} />
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
                <Picture {...picture} craft={craft} alt={picture.text} widths={[320, 640]} sizes={moreSizes} lazy />
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
          aria-label={t('pictures.look', { what: picture.text })}
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
