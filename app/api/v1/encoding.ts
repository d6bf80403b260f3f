import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

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
