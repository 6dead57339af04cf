import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Step = string | undefined

const stepsLookedAt = 2

/**
 * Remix goes through every route it knows several times for every page, which with some sixty routes is most of its work.
 * This gives, for the path of a page, a build that knows only the routes that could answer there, and always the same one
 * for the same routes. It leaves none out that could match: Remix chooses among them as it would among all.
 */
export function narrowBuilds(whole: ServerBuild): (path: string) => ServerBuild {
  const builds = new Map<string, ServerBuild>()
  const leaves = Object.keys(whole.routes).map((id) => ({ id, steps: stepsOf(whole.routes, id) }))
  return (path) => {
    const asked = path
      .split('/', stepsLookedAt + 1)
      .slice(1)
      .map(plain)
    const ids = leaves.filter(({ steps }) => couldMatch(steps, asked)).map(({ id }) => id)
    const key = ids.join(' ')
    const known = builds.get(key)
    if (known) return known
    const build = narrowedTo(whole, new Set(ids.flatMap((id) => lineage(whole.routes, id))))
    builds.set(key, build)
    return build
  }
}

/** The first steps of a route's address; undefined is a step that may be anything, or be missing. */
function stepsOf(routes: Routes, id: string): Step[] {
  const steps = lineage(routes, id)
    .reverse()
    .flatMap((ancestor) => routes[ancestor]?.path?.split('/') ?? [])
    .filter((step) => step !== '')
  const free = steps.findIndex((step) => step === '*' || step.endsWith('?'))
  const fixed = free < 0 ? steps : steps.slice(0, free)
  const first: Step[] = fixed.slice(0, stepsLookedAt).map((step) => (step.startsWith(':') ? undefined : step.toLowerCase()))
  return free < 0 || free >= stepsLookedAt ? first : [...first, undefined]
}

function couldMatch(steps: readonly Step[], asked: readonly string[]): boolean {
  return steps.every((step, at) => step === undefined || step === asked[at])
}

/** Remix reads steps unescaped and in any case of their letters. */
const plain = (step: string) => decodeURIComponent(step).toLowerCase()

/** A route and those it stands in, from the inside out. */
function lineage(routes: Routes, id: string): string[] {
  const parent = routes[id]?.parentId
  return parent === undefined ? [id] : [id, ...lineage(routes, parent)]
}

function narrowedTo(whole: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const pick = <Part>(all: Record<string, Part>): Record<string, Part> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
  return { ...whole, routes: pick(whole.routes), assets: { ...whole.assets, routes: pick(whole.assets.routes) } }
}
