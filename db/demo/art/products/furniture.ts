import { palettes, type Palette } from '../palettes'
import { darker, pick, type Choices, type Random } from '../svg'
import type { Silhouette } from './sketch'

/** Two tones and one weight of line; the woven or grained parts take the motif. */
type Timber = { readonly wood: string; readonly dark: string; readonly pale: string; readonly line: string }

function timberOf(p: Palette): Timber {
  return {
    wood: p.mid,
    dark: p.ground,
    pale: p.light,
    line: `stroke="${p.ground}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"`,
  }
}

const timbers: Choices<Palette> = [palettes.teak, palettes.teak, palettes.mahogany, palettes.whitewood]

const piece = (path: string, paint: string, line: string) => `<path d="${path}" fill="${paint}" ${line}/>`
const knob = (x: number, y: number, dark: string) =>
  `<circle cx="${x}" cy="${y}" r="9" fill="#d6b25e" stroke="${dark}" stroke-width="4"/>`

type Plan = (timber: Timber, random: Random) => string

const chairPlan: Plan = ({ wood, dark, pale, line }, random) =>
  piece('M252 190L272 690H300L288 432Z', wood, line) +
  piece('M548 190L528 690H500L512 432Z', wood, line) +
  piece('M262 214H538L532 384H268Z', random() < 0.6 ? 'url(#m)' : wood, line) +
  piece('M244 176C330 150 470 150 556 176L552 220C470 196 330 196 248 220Z', pale, line) +
  piece('M262 380H538V404H262Z', pale, line) +
  piece('M236 446L296 396H504L564 446Z', 'url(#m)', line) +
  piece('M236 446H564V482H236Z', wood, line) +
  piece('M240 482L226 716H258L272 482Z', wood, line) +
  piece('M560 482L574 716H542L528 482Z', wood, line) +
  `<path d="M262 590H538M284 560V600M516 560V600" fill="none" stroke="${dark}" stroke-width="12" stroke-linecap="round"/>`

const tablePlan: Plan = ({ wood, dark, pale, line }, random) => {
  const legs = [
    [160, 150],
    [616, 640],
  ] as const
  return (
    piece('M120 372L220 316H580L680 372Z', random() < 0.5 ? 'url(#m)' : pale, line) +
    piece('M120 372H680V404H120Z', wood, line) +
    piece('M160 404H640V452H160Z', darker(wood, 0.15), line) +
    piece('M190 416H610V440H190Z', 'url(#m)', line) +
    legs.map(([a, b]) => piece(`M${a} 452L${b} 690H${b + 28}L${a + 34} 452Z`, wood, line)).join('') +
    `<path d="M172 610H640" stroke="${dark}" stroke-width="12" stroke-linecap="round"/><path d="M150 366L236 320M300 366L350 320M450 366L470 320" stroke="${wood}" stroke-width="2.5"/>`
  )
}

const cupboardPlan: Plan = ({ wood, dark, pale, line }, random) =>
  piece('M196 140H604V676H196Z', wood, line) +
  piece('M176 112H624L604 146H196Z', pale, line) +
  piece('M216 170H392V520H216ZM408 170H584V520H408Z', pale, line) +
  piece(
    random() < 0.5
      ? 'M236 192H372V498H236ZM428 192H564V498H428Z'
      : 'M236 192H372V336H236ZM428 192H564V336H428ZM236 360H372V498H236ZM428 360H564V498H428Z',
    'url(#m)',
    line,
  ) +
  piece('M216 544H392V640H216ZM408 544H584V640H408Z', pale, line) +
  knob(380, 352, dark) +
  knob(420, 352, dark) +
  knob(304, 592, dark) +
  knob(496, 592, dark) +
  piece('M210 676L200 712H232L238 676ZM590 676L600 712H568L562 676Z', wood, line)

const bedPlan: Plan = ({ wood, pale, line }, random) => {
  const crest = random() < 0.5 ? 'M150 270C240 206 560 206 650 270V520H150Z' : 'M150 240H650V520H150Z'
  return (
    piece(crest, wood, line) +
    piece('M186 306H614V450H186Z', 'url(#m)', line) +
    piece('M134 220H166V540H134ZM634 220H666V540H634Z', pale, line) +
    piece('M206 430C206 410 380 410 380 430V484H206ZM420 430C420 410 594 410 594 430V484H420Z', '#fbf7ee', line) +
    piece('M132 480H668L704 580H96Z', '#efe5d2', line) +
    piece('M112 536H688L704 580H96Z', random() < 0.5 ? '#b98a5a' : '#8fa0ad', line) +
    piece('M92 576H708V650H92Z', wood, line) +
    piece('M128 592H672V634H128Z', 'url(#m)', line) +
    piece('M80 540H116V706H80ZM684 540H720V706H684Z', pale, line)
  )
}

const doorPlan: Plan = ({ wood, dark, pale, line }, random) => {
  const glazed = random() < 0.4
  return (
    piece('M236 92H564V708H236Z', dark, line) +
    piece('M260 116H540V708H260Z', pale, line) +
    piece('M288 148H512V372H288Z', glazed ? '#c9d6d6' : 'url(#m)', line) +
    (glazed ? `<path d="M400 148V372M288 260H512" stroke="${wood}" stroke-width="12"/>` : '') +
    piece('M288 404H388V668H288ZM412 404H512V668H412Z', 'url(#m)', line) +
    `<path d="M302 418H374V654H302ZM426 418H498V654H426Z" fill="none" stroke="${dark}" stroke-opacity=".5" stroke-width="3"/>` +
    knob(526, 420, dark)
  )
}

const furniture =
  (plan: Plan, halfWidth: number): Silhouette =>
  ({ random }) => ({ shadow: [400, 708, halfWidth, 34], body: plan(timberOf(pick(timbers, random)), random) })

export const chair = furniture(chairPlan, 270)
export const table = furniture(tablePlan, 310)
export const cupboard = furniture(cupboardPlan, 280)
export const bed = furniture(bedPlan, 350)
export const door = furniture(doorPlan, 220)
