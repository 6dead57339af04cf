import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { narrowBuilds } from '#app/http/server/narrow-build'
import { samplePages } from './support/sample-pages'

const paths: [id: string, path: string | undefined, parentId?: string][] = [
  ['home', undefined],
  ['catalogue', 'catalogue'],
  ['product', 'catalogue/:slug'],
  ['print', ':kind/:id/print'],
  ['maybe', 'help/:topic?'],
  ['later', 'a/b/c?/d'],
  ['house', 'house'],
  ['house-home', undefined, 'house'],
  ['quotes', 'quotes', 'house'],
  ['quote', 'quotes/:id', 'house'],
  ['new-quote', 'quotes/new', 'house'],
  ['house-rest', '*', 'house'],
  ['files', 'files/*'],
  ['rest', '*'],
]

const whole = {
  ...samplePages(),
  routes: Object.fromEntries(
    [['root', ''] as (typeof paths)[number], ...paths].map(([id, path, parentId = 'root']) => [
      id,
      { id, path, index: id.endsWith('home'), parentId: id === 'root' ? undefined : parentId, module: {} },
    ]),
  ),
} as unknown as ServerBuild

type Node = { id: string; path?: string; index?: boolean; children?: Node[] }

function treeOf({ routes }: ServerBuild, parentId?: string): Node[] {
  return Object.values(routes)
    .filter((route) => route?.parentId === parentId)
    .map((route) => {
      const { id = '', path, index } = route ?? {}
      return { id, ...(path && { path }), ...(index ? { index } : { children: treeOf({ routes } as ServerBuild, id) }) }
    })
}

const answering = (build: ServerBuild, path: string) => matchRoutes(treeOf(build) as never, path)?.map(({ route }) => route.id)

describe('the build for one address', () => {
  const narrow = narrowBuilds(whole)
  const words = [
    '',
    'catalogue',
    'CATALOGUE',
    'house',
    'quotes',
    'new',
    'help',
    'files',
    'a',
    'b',
    'c',
    'd',
    'print',
    'x',
    '%63atalogue',
    'h%C3%A9',
    ':slug',
    '*',
  ]
  const step = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.webSegment() })

  test('answers with the very routes that all of them would', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const path = `/${steps.join('/')}`
        expect(answering(narrow(path), path)).toEqual(answering(whole, path))
      }),
      { numRuns: 2000 },
    )
  })

  test('knows few routes, and there are few such builds however many addresses are asked for', () => {
    expect(Object.keys(narrow('/catalogue/tas-purun').routes).sort()).toEqual(
      ['home', 'print', 'product', 'catalogue', 'rest', 'root'].sort(),
    )
    const builds = new Set(Array.from({ length: 1000 }, (_, at) => narrow(`/catalogue/product-${at}`)))
    expect(builds.size).toBe(1)
  })
})
