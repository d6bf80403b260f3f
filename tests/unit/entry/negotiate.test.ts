import { describe, expect, it } from 'vitest'
import { preferredType } from '@/app/api/v1/application'

const types = ['application/json', 'application/ld+json']

describe('preferred', () => {
  it.each([
    [null, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['text/html', 'application/json'],
    ['application/ld+json', 'application/ld+json'],
    ['Application/LD+JSON', 'application/ld+json'],
    ['application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', 'application/ld+json'],
    ['application/ld+json; profile="a, b;q=0"', 'application/ld+json'],
    ['application/ld+json, */*', 'application/ld+json'],
    ['application/ld+json, application/json', 'application/ld+json'],
    ['application/json, application/ld+json', 'application/json'],
    ['application/json;q=0.5, application/ld+json;q=0.8', 'application/ld+json'],
    ['application/json;q=0.8, application/ld+json;q=0.5', 'application/json'],
    ['application/ld+json;q=0, */*', 'application/json'],
    ['application/json;q=0, */*;q=0.1', 'application/ld+json'],
    ['application/ld+json;q=nonsense', 'application/json'],
    ['text/html, application/ld+json;q=0.9, */*;q=0.8', 'application/ld+json'],
  ])('of %s is %s', (accept, type) => expect(preferredType(accept, types)).toBe(type))

  it('is found quickly in a header that is long and broken', () => {
    const before = performance.now()
    preferredType(`${'"'.repeat(20_001)}${',;q='.repeat(20_000)}`, types)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
