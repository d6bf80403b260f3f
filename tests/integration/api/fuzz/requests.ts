import type { Random } from '@/tests/bench/random'
import { type JsonSchema, oddValues, sample, spoil } from './sample'

export type FuzzedRequest = {
  operation: string
  method: string
  address: string
  headers: Record<string, string>
  body?: BodyInit
}

type Parameter = { name: string; in: string; schema: JsonSchema }
export type DescribedOperation = {
  name: string
  path: string
  method: string
  described: {
    parameters: { name: string; in: string }[]
    requestBody?: { content: Record<string, { schema: JsonSchema }> }
  }
}

/** What requests are made from beside the document. */
export type FuzzMaterial = {
  tokens: string[]
  /** Things by the first part of their path. */
  ids: Map<string, string[]>
  bodies: Record<string, object>
}

const toText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const oneIn = (random: Random, count: number) => random.below(count) === 0

/** A request to one of these operations: mostly as the document says, with something odd in it. */
export function fuzzRequest(
  operations: DescribedOperation[],
  material: FuzzMaterial,
  random: Random,
): FuzzedRequest {
  const operation = random.pick(operations)
  const { name, path, described } = operation
  const method = oneIn(random, 40)
    ? random.pick(['HEAD', 'OPTIONS', 'TRACE', 'PUT', 'PATCH'])
    : operation.method
  const headers = fuzzHeaders(material, random)
  const address = `${fillPath(path, material, random)}${fuzzQuery(described.parameters as Parameter[], random)}`
  const content = Object.entries(described.requestBody?.content ?? {})
  if (content.length === 0 || method === 'GET' || method === 'HEAD' || method === 'TRACE')
    return { operation: name, method: method === 'TRACE' ? 'OPTIONS' : method, address, headers }
  const [type, { schema }] = random.pick(content)
  const body = fuzzBody(schema, material.bodies[name], random)
  const sent = oneIn(random, 30)
    ? random.pick(['text/plain', 'application/xml', '', 'multipart/form-data'])
    : type
  return { operation: name, method, address, headers: { ...headers, 'content-type': sent }, body }
}

const languages = ['en', 'zh-CN', '*;q=0', 'x'.repeat(500)]
const types = ['application/json', 'application/ld+json', 'text/csv', '*/*;q=0.1', 'nonsense', ';;;,,,']
const tags = ['"1"', '"2"', '*', 'W/"1-x"', '"', 'x'.repeat(300), '"99999999999999999999"']

function fuzzHeaders({ tokens }: FuzzMaterial, random: Random): Record<string, string> {
  const token = oneIn(random, 25) ? random.pick(['tsh_wrong', '', 'x'.repeat(2000)]) : random.pick(tokens)
  return {
    ...(oneIn(random, 40) ? {} : { authorization: `Bearer ${token}` }),
    ...(oneIn(random, 6) ? { accept: random.pick(types) } : {}),
    ...(oneIn(random, 8) ? { 'if-match': random.pick(tags) } : {}),
    ...(oneIn(random, 8) ? { 'if-none-match': random.pick(tags) } : {}),
    ...(oneIn(random, 8)
      ? { 'idempotency-key': random.pick(['k', `k${random.below(50)}`, 'a b', 'x'.repeat(300)]) }
      : {}),
    ...(oneIn(random, 8) ? { 'accept-language': random.pick(languages) } : {}),
    ...(oneIn(random, 8)
      ? { 'accept-encoding': random.pick(['gzip', 'br', 'identity;q=0', 'zstd', 'br;q=x']) }
      : {}),
  }
}

function fillPath(path: string, { ids }: FuzzMaterial, random: Random): string {
  const known = ids.get(path.split('/')[1] ?? '') ?? []
  return path.replace(/\{\w+\}/g, () => {
    if (known.length > 0 && !oneIn(random, 6)) return encodeURIComponent(random.pick(known))
    if (oneIn(random, 2)) return random.uuid()
    const odd = toText(random.pick(oddValues)).toWellFormed().slice(0, 300)
    return encodeURIComponent(odd === '' || /^\.+$/.test(odd) ? 'none' : odd)
  })
}

function fuzzQuery(parameters: Parameter[], random: Random): string {
  const query = new URLSearchParams()
  for (const { name, in: place, schema } of parameters) {
    if (place !== 'query' || (name !== 'q' && !oneIn(random, 4))) continue
    const value = oneIn(random, 3) ? random.pick(oddValues) : sample(schema, random)
    query.append(name, toText(value).slice(0, 3000))
    if (oneIn(random, 20)) query.append(name, 'again')
  }
  if (oneIn(random, 20)) query.append('unknown', '1')
  const text = query.toString()
  return text && `?${text}`
}

function fuzzBody(schema: JsonSchema, usual: object | undefined, random: Random): BodyInit {
  let value: unknown =
    usual && oneIn(random, 2) ? { ...usual } : sample({ type: 'object', ...schema }, random)
  if (usual && oneIn(random, 3))
    value = { ...(sample({ type: 'object', ...schema }, random) as object), ...usual }
  for (let spoilt = random.below(3); spoilt > 0; spoilt--) value = spoil(value, random)
  const text = JSON.stringify(value)
  switch (random.below(40)) {
    case 0:
      return text.slice(0, random.below(text.length + 1))
    case 1:
      return new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])
    case 2:
      return `\ufeff${text}`
    case 3:
      return `{"body":"${'字'.repeat(400_000)}"}`
    case 4:
      return `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    case 5:
      return ''
  }
  return text
}
