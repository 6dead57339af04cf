import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect } from './test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}

/**
 * Expects that axe finds nothing on the page as it stands. The script enters through the debugging protocol,
 * so the page's own content security policy stays in force.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(source)
  // A field that has scrolled half beneath the bar at the top counts as too small to touch; it is not, a thumb scrolls.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  const { violations }: Pick<AxeResults, 'violations'> = await page.evaluate(
    async (values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    rules,
  )
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html}`),
  )
  expect.soft(found, `what axe found on ${page.url()}`).toEqual([])
}
