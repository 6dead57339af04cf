import type { Palette } from '../palettes'

/** The inside of one repeating tile; the transform turns the whole field, not the tile. */
export type Tile = { readonly width: number; readonly height: number; readonly body: string; readonly transform?: string }

/** `size` is the repeat in drawing units (a product picture is 800 of them wide). */
export type MotifInput = { readonly size: number; readonly palette: Palette; readonly seed: string }

export type Motif = (input: MotifInput) => Tile

type Placement = { readonly at?: readonly [number, number] }

export function patternOf(id: string, tile: Tile, { at }: Placement = {}): string {
  const transform = [at && `translate(${at[0]} ${at[1]})`, tile.transform].filter(Boolean).join(' ')
  return `<pattern id="${id}" width="${tile.width}" height="${tile.height}" patternUnits="userSpaceOnUse"${
    transform && ` patternTransform="${transform}"`
  }>${tile.body}</pattern>`
}
