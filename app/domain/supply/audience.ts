import { type Craft, crafts } from '#app/domain/people/producer'
import { isId, type ProducerId } from '#app/domain/shared/ids'

/** Who is asked: everybody whom all the chosen facets describe, and besides them the producers chosen by name. */
export type Audience = {
  readonly crafts: readonly Craft[]
  readonly regencies: readonly string[]
  readonly clusters: readonly string[]
  readonly producerIds: readonly ProducerId[]
}

export const nobody: Audience = { crafts: [], regencies: [], clusters: [], producerIds: [] }

type Maker = { readonly id: ProducerId; readonly craft: Craft; readonly regency: string; readonly cluster: string | null }

/** Without facets only those chosen by name are asked. */
export function hasFacets(audience: Audience): boolean {
  return audience.crafts.length + audience.regencies.length + audience.clusters.length > 0
}

export function isAsked(audience: Audience, maker: Maker): boolean {
  return audience.producerIds.includes(maker.id) || (hasFacets(audience) && isDescribed(audience, maker))
}

function isDescribed({ crafts: wanted, regencies, clusters }: Audience, maker: Maker): boolean {
  if (wanted.length > 0 && !wanted.includes(maker.craft)) return false
  if (regencies.length > 0 && !regencies.includes(maker.regency)) return false
  return clusters.length === 0 || (maker.cluster !== null && clusters.includes(maker.cluster))
}

/** Reads what a call has stored; anything unknown in it is left out. */
export function readAudience(stored: string): Audience {
  const { crafts: wanted, regencies, clusters, producerIds } = JSON.parse(stored) as Partial<Record<keyof Audience, unknown>>
  return {
    crafts: crafts.filter((craft) => list(wanted).includes(craft)),
    regencies: list(regencies),
    clusters: list(clusters),
    producerIds: list(producerIds).filter((id) => isId('producer', id)),
  }
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
