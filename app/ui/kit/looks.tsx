import { Band, type Craft } from '../icons/band'
import { Icon } from '../icons/icon'
import { icons, type IconName } from '../icons/icons'
import { Mark } from '../icons/mark'
import { HOUSE_NAME } from '../shell/parts'
import { Room, Section, type KitWords } from './section'

type Props = { words: KitWords }

const dyes = [
  'nila-950 nila-900 nila-800 nila-700 nila-500 nila-300 nila-100 nila-50',
  'mengkudu-800 mengkudu-700 mengkudu-600 mengkudu-200 mengkudu-50',
  'kunyit-800 kunyit-700 kunyit-500 kunyit-300 kunyit-50',
  'daun-800 daun-700 daun-500 daun-200 daun-50',
  'straw-700 straw-500 straw-300 straw-100',
  'clay-700 clay-500 clay-200',
].map((row) => row.split(' '))

const semantic =
  'paper surface sunken ink ink-2 ink-3 line line-2 line-3 brand brand-soft wall good-fill good-soft warn-fill warn-soft bad-fill bad-soft straw straw-soft focus'.split(
    ' ',
  )

export function ColourSection({ words }: Props) {
  return (
    <Section id="colour" words={words}>
      {[...dyes, semantic].map((row) => (
        <ul key={row[0]} className="swatches">
          {row.map((name) => (
            <li key={name}>
              <svg className="sw" aria-hidden="true">
                <rect width="100%" height="100%" fill={`var(--${name})`} />
              </svg>
              <code>--{name}</code>
            </li>
          ))}
        </ul>
      ))}
    </Section>
  )
}

const specimens = [
  ['sp-5', 'A village can fill'],
  ['sp-4', 'Mata Purun tote'],
  ['sp-3', 'What we can make in January'],
  ['sp-2', 'Rp 144.305.000'],
  ['sp-1', 'Sanggup buat tas berapa?'],
  ['sp-l', 'We pool what many small workshops can make.'],
  ['sp-m', 'Makers get 30% the same week, so nobody borrows to buy reed.'],
  ['sp-s', 'Palimbangan, 18 weavers'],
  ['latin', 'Lepironia articulata'],
  ['num', '0123456789 · 1.234.567,89'],
] as const

export function TypeSection({ words }: Props) {
  return (
    <Section id="type" words={words}>
      <ul className="specimens">
        {specimens.map(([name, text]) => (
          <li key={name}>
            <span className={name}>{text}</span>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const spaces = [4, 8, 12, 16, 24, 32, 48, 64, 96]

export function SpaceSection({ words }: Props) {
  return (
    <Section id="space" words={words}>
      <ul className="spaces">
        {spaces.map((size, at) => (
          <li key={size}>
            <svg width={size} height="28" aria-hidden="true">
              <rect width="100%" height="28" fill="var(--thread-b)" />
            </svg>
            <code>--s-{at + 1}</code>
            <small>{size} px</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const bands: readonly Craft[] = ['anyaman', 'batik', 'tenun', 'gerabah', 'mebel']

export function BandsSection({ words }: Props) {
  return (
    <Section id="bands" words={words}>
      <div className="bands">
        {bands.map((craft) => (
          <div key={craft}>
            <Band craft={craft} />
            <p>
              <code>{craft}</code>
            </p>
          </div>
        ))}
      </div>
      <Room room="shop">
        <div className="row marks">
          <Mark size={48} />
          <Mark />
          <Mark size={24} />
          <span className="brand">
            <Mark />
            <span>{HOUSE_NAME}</span>
          </span>
          <span className="mark-wall wall">
            <Mark />
          </span>
        </div>
      </Room>
    </Section>
  )
}

export function IconsSection({ words }: Props) {
  return (
    <Section id="icons" words={words}>
      <ul className="icons">
        {(Object.keys(icons) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} size="l" />
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </Section>
  )
}
