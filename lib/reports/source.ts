import { createHash } from 'node:crypto'
import { z } from 'zod'
import { invalid } from '@/lib/errors'
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

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Decodes a text file by its byte order mark, else as strict UTF-8, else as GB18030. */
function decodeText(bytes: Uint8Array): string {
  const mark = byteOrderMarks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (mark) return new TextDecoder(mark.encoding).decode(bytes)
  const chinese = new TextDecoder('gb18030').decode(bytes)
  const unicode = decodeStrictUtf8(bytes)
  if (unicode === null) {
    // Damaged UTF-8 also decodes as GB18030; it is UTF-8 if over twice as many Han as U+FFFD.
    const damaged = new TextDecoder().decode(bytes)
    return count(damaged, /\uFFFD/g) * 2 < count(damaged, /\p{Script=Han}/gu) ? damaged : chinese
  }
  // Short GB18030 text can be valid UTF-8 (学习 reads as ѧϰ), so text without Han characters is suspect.
  const isSuspect = /[^\0-\x7f]/.test(unicode) && !han.test(unicode)
  return isSuspect && han.test(chinese) && !chinese.includes('\uFFFD') ? chinese : unicode
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const han = /\p{Script=Han}/u

function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether decoded text is free of U+FFFD and of control characters other than white space. */
function isReadable(text: string): boolean {
  return !/(?!\s)\p{Cc}|\uFFFD/u.test(text)
}
