/**
 * What schema.org's types and the search engines that read them ask for (schema.org/Product, /Offer, /Organization,
 * /ImageObject, /QuantitativeValue): the properties a thing must have, and what may stand in each that we use.
 */
type Rule = (value: unknown) => boolean

const text: Rule = (value) => typeof value === 'string' && value.trim() !== ''
const number: Rule = (value) => typeof value === 'number' && Number.isFinite(value)
const url: Rule = (value) => text(value) && /^https?:\/\/[^\s]+$/.test(String(value))
const oneOf =
  (...values: string[]): Rule =>
  (value) =>
    values.map((one) => `https://schema.org/${one}`).includes(String(value))
const reference: Rule = (value) => typeof value === 'object' && value !== null && url((value as Thing)['@id'])

type Thing = Record<string, unknown>
type Shape = { required: readonly string[]; properties: Record<string, Rule> }

const shapes: Record<string, Shape> = {
  Product: {
    required: ['name', 'sku', 'description', 'offers'],
    properties: {
      ...{ name: text, sku: text, description: text, category: text, material: text, size: text },
      countryOfOrigin: (value) => /^[A-Z]{2}$/.test(String(value)),
      image: (value) => Array.isArray(value) && value.length > 0 && value.every(is('ImageObject')),
      weight: is('QuantitativeValue'),
      offers: is('Offer'),
      manufacturer: is('Organization'),
    },
  },
  Offer: {
    required: ['url', 'price', 'priceCurrency', 'availability', 'seller'],
    properties: {
      url,
      price: (value) => number(value) && Number(value) > 0,
      priceCurrency: (value) => /^[A-Z]{3}$/.test(String(value)),
      availability: oneOf('InStock', 'MadeToOrder', 'OutOfStock'),
      itemCondition: oneOf('NewCondition', 'UsedCondition'),
      eligibleQuantity: is('QuantitativeValue'),
      deliveryLeadTime: is('QuantitativeValue'),
      seller: reference,
    },
  },
  Organization: { required: ['name'], properties: { name: text, url, logo: url } },
  ImageObject: { required: ['contentUrl'], properties: { contentUrl: url, caption: text } },
  QuantitativeValue: {
    required: [],
    properties: { value: number, minValue: number, unitCode: (value) => /^[A-Z0-9]{2,3}$/.test(String(value)) },
  },
}

function is(type: string): Rule {
  return (value) => typeof value === 'object' && value !== null && problemsOfThing({ '@type': type, ...value }).length === 0
}

/** What is wrong with a thing, in words; nothing where all is well. */
export function problemsOfThing(thing: Thing): string[] {
  const type = String(thing['@type'])
  const shape = shapes[type]
  if (!shape) return [`${type} is not known here`]
  const missing = shape.required.filter((name) => thing[name] === undefined).map((name) => `${type} has no ${name}`)
  const wrong = Object.entries(thing).flatMap(([name, value]) => {
    if (name.startsWith('@')) return []
    const rule = shape.properties[name]
    if (!rule) return [`${type} has ${name}, which nobody asked for`]
    return rule(value) ? [] : [`${type}.${name} is ${JSON.stringify(value)}`]
  })
  return [...missing, ...wrong]
}

/** The things a page tells of, each of which must say whose vocabulary it speaks. */
export function thingsOn(html: string): Thing[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  return scripts.map(([, json = '']) => {
    const thing = JSON.parse(json) as Thing
    if (thing['@context'] !== 'https://schema.org') throw new Error(`a thing speaks of ${String(thing['@context'])}`)
    return thing
  })
}
