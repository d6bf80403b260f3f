import { createHash } from 'node:crypto'
import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { decodeText, isReadable } from '@/lib/reports/decode'
import { normaliseText } from '@/lib/text/normalise'

/** A report's text as it is brought in: pasted, or as a file, which goes before. */
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

/** The text normalised, with its checksum and the file as it came; an empty one, or a file that is no text, is `invalid`. */
export function parseSource({ text: pasted, file }: SourceInput) {
  const original = file ? Buffer.from(file.base64, 'base64') : null
  const given = original ? decodeText(original) : pasted
  if (original && !isReadable(given)) throw invalid('file', 'notText')
  const text = normaliseText(given)
  if (!text.trim()) throw invalid('text', 'emptyText')
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    original,
    originalName: file?.name ?? null,
    originalType: file?.type ?? null,
  }
}
