import type { Palette } from '../palettes'
import type { Random } from '../svg'

/** What a silhouette may draw with. `url(#m)` is the motif; `cyl`, `top` and `sh` are the light of the room. */
export type Look = {
  readonly palette: Palette
  readonly random: Random
  /** The motif again under another id, for a second layer. */
  readonly cloth: (
    id: string,
    change?: { readonly palette?: Palette; readonly scale?: number; readonly at?: readonly [number, number] },
  ) => string
}

/** Drawn on 800 × 800, standing on `shadow` (centre x, centre y, half width, half height). */
export type Sketch = { readonly defs?: string; readonly body: string; readonly shadow: readonly [number, number, number, number] }

export type Silhouette = (look: Look) => Sketch

/** A closed outline filled with the motif and then shaded. */
export const filled = (path: string, ...shades: readonly string[]) =>
  ['url(#m)', ...shades].map((paint) => `<path d="${path}" fill="${paint}"/>`).join('')

export const stitched = (path: string, colour: string, width = 3, dash = '11 8') =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}" stroke-linejoin="round"/>`
