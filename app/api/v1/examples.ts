import { takeawayPath } from '@/lib/addresses'

const id = '0198c2f4-7f6e-7b1c-9d3a-2f4b6c8e0a12'
const takeawayId = '0198c2f4-8a01-7c2d-8e4f-1a2b3c4d5e6f'
const commentId = '0198c2f5-1b2c-7d3e-9f4a-5b6c7d8e9f01'
const range = { report: 'shanghai-2024', start: 0, end: 4, quote: '学习先进' }

/** What may be sent to each operation, of the first report and what is said of it. */
const bodies: Record<string, object> = {
  'POST /reports': {
    title: '赴苏州学习报告',
    text: '赴苏州学习报告\n\n一、产业\n\n苏州抓产业。',
    sourceName: '市财政局',
    publishedAt: '2024-02-20',
  },
  'POST /reports/{slug}/revisions': { text: '学习先进拓思路 解放思想促发展\n\n改正后的正文。' },
  'POST /takeaways': {
    report: 'shanghai-2024',
    kind: 'method',
    theme: '学习方法',
    title: '把准要义学：弄清上海的路径选择',
    statement: '学上海，先要弄清上海走的是怎样一条路、当初是如何选择的，再谈怎样借鉴。',
    evidence: [{ quote: '学习先进' }],
  },
  'PATCH /takeaways/{id}': { version: 1, title: '把准要义学' },
  'PUT /links/{practiceId}/{actionId}': { reason: '做法相通，可先在一个园区试行。' },
  'POST /takeaways/{id}/threads': { body: '这一条由谁牵头？' },
  'POST /annotations': {
    ...range,
    kind: 'question',
    body: '指的是哪些做法？',
    visibility: 'staff',
    tags: ['待核'],
  },
  'POST /annotations application/ld+json': {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'highlighting',
    target: {
      source: 'https://tashan.example.test/reports/shanghai-2024',
      selector: [
        { type: 'TextQuoteSelector', exact: '学习先进' },
        { type: 'TextPositionSelector', start: 0, end: 4 },
      ],
    },
  },
  'PATCH /annotations/{id}': { version: 1, body: '指的是哪几项做法？' },
  'POST /annotations/{id}/threads': { body: '见第二部分。' },
  'POST /threads/{id}/comments': { body: '同意，**建议**先试点。', parentId: commentId },
  'PATCH /comments/{id}': { version: 1, body: '同意，建议先在一个园区试点。' },
  'PUT /comments/{id}/hiding': { reason: '与本条无关' },
  'PUT /comments/{id}/place': { takeawayId, reason: '说的是另一条' },
  'PUT /threads/{id}/conclusion': { commentId },
  'PUT /threads/{id}/closure': { reason: '已另行研究' },
  'PUT /threads/{id}/place': { takeawayId, reason: '说的是另一条' },
  'POST /summaries': {
    title: '赴上海学习小结',
    report: 'shanghai-2024',
    items: [{ takeawayId, discussion: true }],
  },
  'PATCH /summaries/{id}': { version: 1, title: '赴上海学习情况小结' },
  'POST /summaries/{id}/duplicates': { title: '赴上海学习小结（副本）' },
  'PUT /summaries/{id}/shares': { shares: [] },
  'PUT /summaries/{id}/finish': { version: 1 },
  'POST /feedback': { body: '表格在手机上太宽。', page: '/figures' },
  'POST /webhooks': {
    name: '办公平台',
    url: 'https://oa.example.test/hooks/tashan',
    events: ['comment.written'],
  },
}

/** Fields of answers, by their names. */
const fields: Record<string, unknown[]> = {
  actionId: [takeawayId],
  answer: ['同意。'],
  author: [{ id: 'u1', name: '李明远' }, '李明远'],
  body: ['这一条由谁牵头？'],
  code: ['M-1'],
  commentId: [commentId],
  count: [1],
  createdAt: ['2024-02-21T01:30:00.000Z'],
  date: ['2023年'],
  department: ['综合处'],
  end: [4],
  excerpt: ['这一条由谁牵头？'],
  heading: ['一、学习的体会'],
  html: ['<p>这一条由谁牵头？</p>'],
  id: [id, `https://tashan.example.test/api/v1/annotations/${id}`, 'u1'],
  key: ['p1'],
  kind: ['method', 'question', 'comment'],
  label: ['机器人企业'],
  language: ['zh-CN'],
  meaning: ['报告未作解释'],
  name: ['李明远'],
  nextCursor: [null],
  prefix: [''],
  quote: ['学习先进'],
  reason: ['做法相通'],
  report: ['shanghai-2024'],
  sha256: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  slug: ['shanghai-2024'],
  snippet: ['上海抓产业的擘画全局。'],
  sourceName: ['湖南省财政厅'],
  sourceUrl: ['http://czt.hunan.gov.cn'],
  start: [0],
  statement: ['学上海，先要弄清上海走的是怎样一条路，再谈怎样借鉴。'],
  suffix: ['拓思路 解放思想促发展'],
  takeawayId: [takeawayId],
  territory: ['上海'],
  text: ['上海抓产业。'],
  theme: ['学习方法'],
  title: ['把准要义学：弄清上海的路径选择', '学习先进拓思路 解放思想促发展'],
  titleEn: ['Learn the essentials, the path Shanghai chose'],
  unit: ['家'],
  url: [takeawayPath(takeawayId)],
  value: ['891'],
  verb: ['comment.written'],
  version: [1],
}

/** What may be sent to an operation: as it is told here, or made from its schema. */
export function requestExample(operation: string, schema: ExampleSchema): unknown {
  return bodies[operation] ?? exampleOf(schema, fields)
}

/** An answer, made from its schema. */
export function answerExample(schema: ExampleSchema): unknown {
  return exampleOf(schema, fields)
}

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
function exampleOf(schema: ExampleSchema, fields: Fields, name = ''): unknown {
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
