import type { Standing } from './title'

/** The house as schema.org knows organisations. */
export function houseAsThing(name: string, { origin }: Pick<Standing, 'origin'>) {
  return { '@type': 'Organization', '@id': `${origin}/#house`, name, url: `${origin}/`, logo: `${origin}/img/mark.svg` }
}
