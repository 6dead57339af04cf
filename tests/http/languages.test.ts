import { describe, expect, test } from 'vitest'
import { askedLanguage, browserLanguage } from '#app/http/server/languages'
import { languageLink } from '#app/ui/house/language-links'

describe('the language of a visitor', () => {
  test.each([
    ['id', 'id'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['in', 'id'],
    ['en-US,en;q=0.9,id;q=0.8', 'en'],
    ['en;q=0.3, id;q=0.4', 'id'],
    ['nl-NL,nl;q=0.9', 'en'],
    ['nl,id;q=0.1', 'id'],
    ['id;q=0, en;q=0.1', 'en'],
    ['*', 'en'],
    [';;q=,,x;q=y', 'en'],
    ['', 'id'],
    [undefined, 'id'],
  ])('of a browser that says %s is %s', (accepted, language) => {
    expect(browserLanguage(undefined, accepted)).toBe(language)
  })

  test('is what was chosen before, if it is one of the two', () => {
    expect(browserLanguage('lang=id', 'en')).toBe('id')
    expect(browserLanguage('lang=fr', 'en')).toBe('en')
  })

  test('is first of all what the address asks for', () => {
    expect(askedLanguage('a=1&lang=en')).toBe('en')
    expect(askedLanguage('lang=fr')).toBeUndefined()
    expect(askedLanguage('language=en')).toBeUndefined()
  })
})

describe('the link to the other language', () => {
  test('leads to the same page', () => {
    expect(languageLink('en', false, '/catalogue', '?q=tikar&craft=weaving').href).toBe(
      '/catalogue?q=tikar&craft=weaving&lang=en',
    )
    expect(languageLink('id', false, '/', '?lang=en&_data=root').href).toBe('/?lang=id')
  })
})
