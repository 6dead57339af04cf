import { keepPicture } from '#app/domain/pictures/keep-picture.server'
import { preparePictureFromSvg } from '#app/domain/pictures/prepare-picture.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId } from '#app/domain/shared/ids'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { recordPicture } from '#db/queries/pictures.server'
import { inTransaction } from '#db/transaction.server'
import { type Drawing, drawMotif, drawPortrait, drawProduct, type MotifKind, type PaletteName, type Portrait } from './art'

export type Drawn = { id: PictureId; hash: string; width: number; height: number; colour: string; drawing: true }

export type Studio = {
  product: (drawing: Drawing) => Promise<Drawn>
  /** In these dyes, or in those that suit it. */
  motif: (kind: MotifKind, palette?: PaletteName) => Promise<Drawn>
  portrait: (portrait: Portrait) => Promise<Drawn>
}

/** Draws, keeps and records; what was drawn once is taken from the drawer. */
export function openStudio(db: Database, storage: Storage, now: Instant): Studio {
  const drawer = new Map<string, Promise<Drawn>>()
  const drawn = (key: string, svg: () => string) => {
    const known = drawer.get(key)
    if (known) return known
    const made = keep(db, storage, svg(), now)
    drawer.set(key, made)
    return made
  }
  return {
    product: (drawing) => drawn(JSON.stringify(drawing), () => drawProduct(drawing)),
    motif: (kind, palette) => drawn(`motif ${kind} ${palette ?? ''}`, () => drawMotif(kind, { ...(palette && { palette }) })),
    portrait: (portrait) => drawn(JSON.stringify(portrait), () => drawPortrait(portrait)),
  }
}

async function keep(db: Database, storage: Storage, svg: string, now: Instant): Promise<Drawn> {
  const picture = await preparePictureFromSvg(svg)
  await keepPicture(db, storage, { ...picture, drawing: true }, now)
  const { hash, width, height, colour } = picture
  const drawn = { hash, width, height, colour, drawing: true } as const
  const id = await inTransaction(db, (trx) => recordPicture(trx, drawn, now))
  return { id, ...drawn }
}
