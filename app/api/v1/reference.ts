import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { OpenApiDocument } from '@/app/api/v1/openapi'

const style = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color-scheme: light dark }
code, pre { font: .9rem/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere }
pre { white-space: pre-wrap; padding: .75rem 1rem; border-inline-start: 3px solid #2f7d6b }
summary { cursor: pointer; padding: .25rem 0 }
b { display: inline-block; min-width: 4.5rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .2rem .75rem .2rem 0; border-top: 1px solid #8884 }
h2 { margin-top: 2rem }`

/** The policy of the reference page: its own style and nothing else. */
export const referencePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`

type Schema = {
  type?: string | string[]
  format?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
}

/** The reference of the interface as one HTML page, from its OpenAPI document. */
export function referencePage(document: OpenApiDocument) {
  const groups = new Map<string, [string, Paths[string]][]>()
  for (const [path, methods] of Object.entries(document.paths)) {
    const name = path.split('/')[1] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), [path, methods]])
  }
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${document.info.title} REST</title><style>${raw(style)}</style></head><body>
<h1>${document.info.title} REST</h1>
<p>${document.info.description} Base address <code>/api/v1</code>; <a href="openapi.json">OpenAPI 3.1</a>.</p>
<pre>curl -H 'Authorization: Bearer TOKEN' https://…/api/v1/takeaways?limit=20</pre>
<p>${[...groups.keys()].map((name) => html`<a href="#${name}">${name}</a> `)}</p>
${[...groups].map(([name, paths]) => html`<h2 id="${name}">${name}</h2>${paths.map((path) => describePath(path, document))}`)}
</body></html>`
}

type Paths = OpenApiDocument['paths']

function describePath([path, methods]: [string, Paths[string]], { components }: OpenApiDocument) {
  const shared: Record<string, Parameter> = components.parameters
  const resolve = (one: Parameter | { $ref: string }) =>
    '$ref' in one ? shared[one.$ref.split('/').at(-1) ?? ''] : one
  return Object.entries(methods).map(
    ([method, operation]) => html`<details id="${method}-${path}">
<summary><b>${method.toUpperCase()}</b><code>${path}</code><br>${operation.summary}</summary>
${table(operation.parameters.flatMap((one) => resolve(one) ?? []))}
${sent(operation.requestBody?.content ?? {})}
${Object.entries(operation.responses).map(([status, answer]) => answered(status, answer))}
</details>`,
  )
}

type Parameter = { name: string; in: string; required?: boolean; schema?: unknown }

function table(parameters: Parameter[]) {
  if (parameters.length === 0) return ''
  return html`<table>${parameters.map(
    ({ name, in: place, required, schema }) =>
      html`<tr><td><code>${name}</code></td><td>${place}${required ? ', required' : ''}</td><td><code>${typeOf(schema as Schema)}</code></td></tr>`,
  )}</table>`
}

type Content = Record<string, { schema?: unknown }>

function sent(content: Content) {
  return Object.entries(content).map(
    ([type, { schema }]) => html`<p>${type}</p><pre>${typeOf(schema as Schema)}</pre>`,
  )
}

function answered(status: string, answer: object) {
  const { content = {} } = answer as { content?: Content }
  return Object.keys(content).length > 0 ? html`<p>→ ${status}</p>${sent(content)}` : ''
}

/** A schema in the notation of TypeScript. */
export function typeOf(schema: Schema | undefined, indent = ''): string {
  if (!schema) return 'unknown'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, indent)).join(' | ')
  if (schema.items) {
    const item = typeOf(schema.items, indent)
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`
  }
  if (schema.properties) {
    const { properties, required = [] } = schema
    const lines = Object.entries(properties).map(
      ([name, one]) =>
        `${indent}  ${name}${required.includes(name) ? '' : '?'}: ${typeOf(one, `${indent}  `)}`,
    )
    return `{\n${lines.join('\n')}\n${indent}}`
  }
  const type = [schema.type ?? 'unknown'].flat().join(' | ')
  return schema.format ? `${type} (${schema.format})` : type
}
