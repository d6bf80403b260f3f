import { z } from 'zod'
import { invalid } from '@/lib/errors'

export const maxUploadMegabytes = 10
const maxBytes = maxUploadMegabytes * 1024 * 1024

/** An uploaded Word file: its name and its bytes, at most 10 MB. */
export const wordFile = z.object({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
})

/** Throws `invalid` where the file is empty, larger than 10 MB, or neither .docx nor .dotx by its name. */
export function requireWordFile({ fileName, bytes }: z.output<typeof wordFile>): void {
  if (bytes.byteLength === 0) throw invalid('file', 'required')
  if (bytes.byteLength > maxBytes) throw invalid('file', 'tooLarge', { megabytes: maxUploadMegabytes })
  if (!/\.do[ct]x$/i.test(fileName)) throw invalid('file', 'notDocx')
}
