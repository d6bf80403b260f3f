import { plainTitle } from '@/lib/documents/title-lines'

const longest = 80

/** The Content-Disposition of a download with an ASCII and a UTF-8 name (RFC 6266, RFC 8187). */
export function contentDisposition(title: string, extension: string): string {
  const encoded = encodeURIComponent(`${fileName(title)}.${extension}`).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="export.${extension}"; filename*=UTF-8''${encoded}`
}

/** A title as a file name for Windows, macOS and Linux: at most 80 code points, never empty. */
export function fileName(title: string): string {
  const plain = plainTitle(title)
    .replace(/[\\/:*?"<>|\t\n]/g, ' ')
    .replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/ +/g, ' ')
  const name = trimmed([...trimmed(plain)].slice(0, longest).join(''))
  if (!name) return 'export'
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name.split('.')[0]!.trim()) ? `_${name}` : name
}

/** Windows drops dots and blanks at the end, and a dot in front hides the file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '')
}
