import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import type { z } from 'zod'
import { RequestFault } from '@/app/_entry/request-fault'

/** Hono's own Response, whose body its Node server writes without a stream. Next keeps Node's as the global one. */
export const LightResponse: typeof Response = takeLightResponse()

function takeLightResponse(): typeof Response {
  const { Request, Response } = globalThis
  getRequestListener(() => Response.error())
  const light = globalThis.Response
  for (const [name, value] of Object.entries({ Request, Response }))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
  return light
}

/** An entity tag (RFC 9110) of these bytes; before it the version, where what is answered has one. */
export function entityTag(body: string, version: unknown): string {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return typeof version === 'number' ? `"${version}-${digest}"` : `"${digest}"`
}

/** Whether If-None-Match names the tag; a weak one counts, and one that an encoding was added to. */
export function isNotModified(headers: Headers, tag: string): boolean {
  const given = headers.get('if-none-match')
  if (!given) return false
  const plain = (one: string) =>
    one
      .trim()
      .replace(/^W\//, '')
      .replace(/-(br|gzip)"$/, '"')
  return given.trim() === '*' || given.split(',').some((one) => plain(one) === tag)
}

/**
 * The version that If-Match names, as input of a change that needs one; nothing for all other use cases. Throws 428
 * where neither the header nor the body says the version, and 412 for a tag that can be none of ours.
 */
export function versionInput(
  schema: z.ZodType,
  headers: Headers,
  body: Record<string, unknown>,
): { version?: number } {
  if (!needsVersion(schema)) return {}
  const given = headers.get('if-match')
  if (!given) {
    if (body.version !== undefined) return {}
    throw new RequestFault('precondition-required', { path: 'version', message: 'versionRequired' })
  }
  const version = Number(/^"(\d{1,9})(-[\w-]+)?"$/.exec(given.trim())?.[1])
  if (Number.isInteger(version)) return { version }
  throw new RequestFault('precondition-failed', { path: '', message: 'conflict' })
}

export function needsVersion(schema: z.ZodType): boolean {
  const { shape } = schema as { shape?: Record<string, z.ZodType> }
  return shape?.version !== undefined && !shape.version.safeParse(undefined).success
}

const encoders = {
  br: (body: string) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: string) => promisify(gzip)(body),
}

/** Smaller answers gain less than they cost. */
const minLength = 1_000

/** The best encoding that Accept-Encoding takes for this text, or none. */
export function chooseEncoding(headers: Headers, body: string): keyof typeof encoders | null {
  if (body.length < minLength) return null
  const accepted = (headers.get('accept-encoding') ?? '')
    .split(',')
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/),
    )
    .filter(([, weight = '1']) => Number(weight) > 0)
    .map(([name]) => name)
  return (['br', 'gzip'] as const).find((name) => accepted.includes(name)) ?? null
}

export function encode(body: string, encoding: keyof typeof encoders): Promise<Buffer> {
  return encoders[encoding](body)
}
