import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Handler } from '@/app/_entry/api-route'
import { byAccept, preferredType } from '@/app/_entry/negotiate'

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

describe('byAccept', () => {
  const answering = (said: string): Handler =>
    Object.assign(async () => new Response(said, { headers: { vary: 'Cookie' } }), {
      endpoint: { summary: said, status: 200, input: z.object({}), isPublic: false, readsQuery: false },
    })
  const handler = byAccept({ [types[0]!]: answering('plain'), [types[1]!]: answering('linked') })
  const ask = (headers: Record<string, string>) =>
    handler(new Request('http://here.example/', { headers }), { params: Promise.resolve({}) })

  it('has the handler of the preferred type answer, and says that the answer varies', async () => {
    expect(await (await ask({})).text()).toBe('plain')
    const response = await ask({ accept: types[1]! })
    expect(await response.text()).toBe('linked')
    expect(response.headers.get('vary')).toBe('Cookie, Accept')
  })

  it('describes itself with its other forms', () => {
    expect(handler.endpoint.summary).toBe('plain')
    expect(handler.endpoint.alternatives?.[types[1]!]?.summary).toBe('linked')
  })
})
