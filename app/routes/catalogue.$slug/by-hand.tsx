import type { Craft } from '#app/domain/people/producer'
import { useWords } from '#app/i18n/use-words'
import { Picture } from '#app/ui/picture/picture'

type Sample = { hash: string; colour: string | null; text: string; href: string }
type Props = { craft: Craft; tolerance: string | null; golden: readonly Sample[] }

/** How pieces may differ, shown on the golden sample where there is one. */
export function ByHand({ craft, tolerance, golden }: Props) {
  const { t } = useWords()
  return (
    <section className="section section-line" aria-labelledby="by-hand">
      <div className="wrap cap-split">
        <header>
          <h2 id="by-hand">{t('goods.by_hand')}</h2>
          <p className="soft">
            {t('goods.by_hand_text')} {tolerance && t('goods.by_hand_size', { tolerance })}
          </p>
          {golden.length > 0 && <p>{t('goods.by_hand_golden')}</p>}
        </header>
        {golden.length > 0 && (
          <ul className="samples">
            {golden.map(({ hash, colour, text, href }) => (
              <li key={hash}>
                <a className="picture" href={href}>
                  <Picture hash={hash} colour={colour} craft={craft} alt={text} widths={[320, 640]} sizes={sampleSizes} lazy />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const sampleSizes = '(min-width:62rem) 220px, 46vw'
