import { createHash } from 'node:crypto'
import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { decodeText, isReadable } from '@/lib/reports/decode'
import { normaliseText } from '@/lib/text/normalise'

/** A report's text, pasted or as a file; the file wins. */
export const sourceFields = {
  text: z.string().max(4_000_000).default(''),
  file: z
    .object({
      name: z.string().max(255),
      type: z.string().max(100).default('text/plain'),
      base64: z.base64().max(8_000_000),
    })
    .optional(),
}

type SourceInput = { text: string; file?: { name: string; type: string; base64: string } }

/** The normalised text with its SHA-256 and the original file; throws `invalid` if empty or not text. */
export function parseSource({ text: pasted, file }: SourceInput) {
  const original = file ? Buffer.from(file.base64, 'base64') : null
  const decoded = original ? decodeText(original) : pasted
  if (original && !isReadable(decoded)) throw invalid('file', 'notText')
  const text = normaliseText(decoded)
  if (!text.trim()) throw invalid('text', 'emptyText')
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    original,
    originalName: file?.name ?? null,
    originalType: file?.type ?? null,
  }
}
