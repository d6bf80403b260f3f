import type { Random } from '@/tests/bench/random'

/** As much of JSON Schema as the OpenAPI document has. */
export type JsonSchema = {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
}

const words = [
  '上海',
  '北斗',
  '自貿',
  'G60',
  '2+(3+6)',
  '"引 号"',
  'é',
  '🚄',
  '**粗**',
  '> 引',
  '[链](https://a.test)',
  '@同志',
]
const days = ['2024-02-20', '2024-02-30', '0001-01-01', '9999-12-31']

/** Values that no field is made for. */
export const oddValues: unknown[] = [
  ...[
    '',
    ' ',
    '\0',
    '\ud800',
    '\u202e',
    '%_\\',
    "'; --",
    'null',
    'true',
    'x'.repeat(3000),
    '字'.repeat(20_000),
  ],
  ...['-1', '1e400', '99999999999999999999', '2147483648', 'https://[', 'javascript:1', '../..', '__proto__'],
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    1e300,
    {},
    [],
    [null],
    [[]],
    { toString: 1 },
    ['\0'],
    { a: { b: [] } },
  ],
]

/** A value that a schema allows, as far as it says so. */
export function sample(schema: JsonSchema, random: Random, depth = 0): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return sample(random.pick(choices), random, depth)
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type
  switch (type) {
    case 'object':
      return sampleObject(schema, random, depth)
    case 'array': {
      const length = (schema.minItems ?? 0) + (depth > 3 ? 0 : random.below(3))
      return Array.from({ length }, () => sample(schema.items ?? {}, random, depth + 1))
    }
    case 'integer':
    case 'number':
      return sampleNumber(schema, random)
    case 'boolean':
      return random.below(2) === 0
    case 'null':
      return null
    case 'string':
      return sampleText(schema, random)
  }
  return random.pick(words)
}

function sampleObject({ properties = {}, required = [] }: JsonSchema, random: Random, depth: number) {
  const names = Object.keys(properties).filter((name) => required.includes(name) || random.below(3) === 0)
  return Object.fromEntries(names.map((name) => [name, sample(properties[name] ?? {}, random, depth + 1)]))
}

function sampleNumber({ minimum = 0, maximum = 100 }: JsonSchema, random: Random): number {
  const low = Math.max(minimum, -1000)
  return low + random.below(Math.max(1, Math.min(maximum - low, 200)))
}

function sampleText({ format, minLength = 0, maxLength = 200 }: JsonSchema, random: Random): string {
  if (format === 'uuid') return random.uuid()
  if (format === 'date') return random.pick(days)
  if (format === 'date-time') return `${random.pick(days)}T08:00:00Z`
  if (format === 'uri') return 'https://example.test/a'
  if (format === 'email') return `p${random.below(1000)}@example.test`
  let text = random.pick(words)
  while (text.length < minLength) text += random.pick(words)
  return [...text].slice(0, maxLength).join('')
}

/** The same value with one place of it made odd, dropped, doubled or buried. */
export function spoil(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && random.below(3) > 0) {
    const at = random.below(value.length)
    return value.map((one, index) => (index === at ? spoil(one, random) : one))
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const entries = Object.entries(value)
    const entry = entries.length > 0 ? random.pick(entries) : (['unknown', 1] as const)
    switch (random.below(6)) {
      case 0:
        return Object.fromEntries(entries.filter((one) => one !== entry))
      case 1:
        return {
          ...value,
          [random.pick(['unknown', '__proto__x', 'constructor', ''])]: random.pick(oddValues),
        }
      case 2:
        return { ...value, [entry[0]]: Array.from({ length: 300 }, () => entry[1]) }
      default:
        return { ...value, [entry[0]]: spoil(entry[1], random) }
    }
  }
  return random.below(8) === 0 ? nested(random.below(60)) : random.pick(oddValues)
}

function nested(depth: number): unknown {
  let value: unknown = '深'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}
