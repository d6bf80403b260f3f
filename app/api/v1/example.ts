/** As much of JSON Schema as examples are made from. */
export type ExampleSchema = {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: ExampleSchema[]
  oneOf?: ExampleSchema[]
  allOf?: ExampleSchema[]
  prefixItems?: ExampleSchema[]
  items?: ExampleSchema
  properties?: Record<string, ExampleSchema>
  required?: string[]
  format?: string
  pattern?: string
  minimum?: number
  minLength?: number
  maxLength?: number
}

type Fields = Record<string, unknown[]>

const formats: Record<string, string> = {
  uuid: '0198c2f4-7f6e-7b1c-9d3a-2f4b6c8e0a12',
  date: '2024-02-20',
  'date-time': '2024-02-20T02:30:00.000Z',
  uri: 'https://example.test/',
  email: 'li@example.test',
}

/** A value of a schema: of a named field the first of its values that fits, else the least that does. */
export function exampleOf(schema: ExampleSchema, fields: Fields, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  const named = fields[name]?.find((value) => isOf(schema, value))
  if (named !== undefined) return named
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return exampleOf(choices.find(({ type }) => type !== 'null') ?? choices[0] ?? {}, fields, name)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => exampleOf(one, fields, name)))
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectExample(schema, fields)
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((item) => exampleOf(item, fields))
      return [exampleOf(schema.items ?? {}, fields, name)]
    case 'string':
      return textExample(schema)
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0)
    case 'boolean':
      return true
  }
  return null
}

/** All that must be there, and what is known by its name. */
function objectExample({ properties = {}, required = [] }: ExampleSchema, fields: Fields): object {
  const entries = Object.entries(properties)
    .filter(
      ([name, property]) => required.includes(name) || fields[name]?.some((value) => isOf(property, value)),
    )
    .map(([name, property]) => [name, exampleOf(property, fields, name)])
  return Object.fromEntries(entries)
}

function textExample({ format = '', minLength = 0 }: ExampleSchema): string {
  return formats[format] ?? '上海'.padEnd(minLength, '海')
}

const formatPatterns: Record<string, RegExp> = {
  uuid: /^[\da-f-]{36}$/,
  uri: /^https?:/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT.*Z$/,
}

function isOf(schema: ExampleSchema, value: unknown): boolean {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.some((one) => isOf(one, value))
  if (schema.const !== undefined) return schema.const === value
  if (schema.enum) return schema.enum.includes(value)
  if (value === null) return schema.type === 'null'
  if (typeof value === 'object') return hasFields(schema, value)
  if (schema.type === 'integer' || schema.type === 'number') return typeof value === 'number'
  if (schema.type !== 'string' || typeof value !== 'string') return false
  if (schema.format && !formatPatterns[schema.format]?.test(value)) return false
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) return false
  return (
    value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY)
  )
}

function hasFields({ type, properties = {}, required = [] }: ExampleSchema, value: object): boolean {
  const given = Object.entries(value)
  return (
    type === 'object' &&
    required.every((name) => Object.hasOwn(value, name)) &&
    given.every(([name, one]) => isOf(properties[name] ?? {}, one))
  )
}
