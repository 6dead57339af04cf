import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { chooseDrawing, drawMotif, drawProduct } from '#db/demo/art'
import { motifs, type MotifKind } from '#db/demo/art/motifs'
import { shapes, type Shape } from '#db/demo/art/products'

const kinds = Object.keys(motifs) as MotifKind[]
const allShapes = Object.keys(shapes) as Shape[]

const spread = async (svg: string) => {
  const { channels } = await sharp(Buffer.from(svg)).resize(80, 80).stats()
  return Math.max(...channels.map(({ stdev }) => stdev))
}

describe('the demo’s drawings', () => {
  test.each(kinds)('the motif %s is drawn, the same for the same seed', async (kind) => {
    expect(drawMotif(kind)).toBe(drawMotif(kind))
    expect(drawMotif(kind)).not.toMatch(/NaN|undefined|null|Infinity/)
    expect(await spread(drawMotif(kind))).toBeGreaterThan(2)
  })

  test.each(allShapes)('a %s is drawn in a plaited, a tied and a curled motif, and each seed gives another', async (shape) => {
    const drawn = (['plain', 'ikat', 'enggang'] as const).map((motif) => drawProduct({ shape, motif, seed: '1' }))
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|undefined|null|Infinity/)
    expect(await spread(drawn[0] ?? '')).toBeGreaterThan(10)
    const seeds = Array.from({ length: 6 }, (_, i) => drawProduct({ shape, motif: 'plain', seed: String(i) }))
    expect(new Set(seeds).size).toBe(6)
    expect(seeds).toEqual(Array.from({ length: 6 }, (_, i) => drawProduct({ shape, motif: 'plain', seed: String(i) })))
  })
})

describe('choosing a drawing by the name of a product', () => {
  test.each([
    ['Tas Purun', 'tote', /eyes|twill|checks|threeTwill|bands|plain/],
    ['Tas  Ilung ', 'tote', /^ilung$/],
    ['DOMPET PURUN', 'pouch', /./],
    ['Keranjang Eceng Gondok', 'handledBasket', /^ilung$/],
    ['Lampit Rotan', 'mat', /^rattan$/],
    ['Alas Piring (isi 6)', 'placemats', /./],
    ['Kotak Tisu', 'tissueBox', /./],
    ['Tais feto  sotis', 'sarong', /^ikat/],
    ['Selendang futus', 'shawl', /^ikat/],
    ['Kain lembar', 'fringedCloth', /^ikat/],
    ['Tempat tidur', 'bed', /./],
    ['Pintu/jendela', 'door', /^wood$/],
    ['Kain batik enggang', 'cloth', /^enggang$/],
    ['Selendang batik', 'shawl', /enggang|shaho/],
    ['Kendi tanah liat', 'jug', /./],
  ])('%s', (name, shape, motif) => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const drawing = chooseDrawing(name, seed)
      expect(drawing.shape).toBe(shape)
      expect(drawing.motif).toMatch(motif)
    }
  })

  test('a thousand totes need no more than a handful of drawings', () => {
    const drawn = Array.from({ length: 1000 }, (_, i) => JSON.stringify(chooseDrawing('Tas purun', `product ${i}`, 5)))
    expect(new Set(drawn).size).toBe(5)
  })
})
