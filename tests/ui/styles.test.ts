import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const styles = join(root, 'app/ui/styles')

function withImports(file: string): string {
  return readFileSync(file, 'utf8').replace(/@import '([^']+)';/g, (_, path: string) => withImports(join(dirname(file), path)))
}

async function weight(room: string): Promise<number> {
  const bundle = await build({
    entryPoints: [join(styles, `${room}.css`)],
    bundle: true,
    minify: true,
    write: false,
    external: ['/fonts/*', '/img/*'],
  })
  return brotliCompressSync(bundle.outputFiles[0]!.contents).length
}

/** What a block of declarations says, without its spacing. */
function declarations(css: string, selector: string): string[] {
  const from = css.indexOf('{', css.indexOf(`${selector} {`)) + 1
  return css
    .slice(from, css.indexOf('}', from))
    .split(';')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

describe.each(['shop', 'maker', 'staff', 'kit'])('the styles of %s', (room) => {
  const css = withImports(join(styles, `${room}.css`))

  test('refer only to fonts and pictures that are there', () => {
    const files = [...css.matchAll(/url\('([^']+)'\)/g)].map((match) => match[1]!)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !existsSync(join(root, 'public', file)))).toEqual([])
  })

  test('declare the layers before the first rule', () => {
    expect(css.indexOf('@layer reset, tokens')).toBeLessThan(css.indexOf('{'))
  })
})

test('a page has room for its words beside its styles (brotli)', async () => {
  expect(await weight('shop')).toBeLessThan(11_500)
  expect(await weight('maker')).toBeLessThan(9_000)
})

test('the two copies of the dark values are in step', () => {
  const tokens = readFileSync(join(styles, 'shared/tokens.css'), 'utf8')
  const bySystem = declarations(tokens, ":root:not([data-theme='light'])")
  expect(bySystem.length).toBeGreaterThan(30)
  expect(declarations(tokens, "[data-theme='dark']")).toEqual(bySystem)
})
