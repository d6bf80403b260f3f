const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** The text of a plain text file: by its byte order mark, else strict UTF-8, else GB18030, as Chinese office PCs write it. */
export function decodeText(bytes: Uint8Array): string {
  const mark = byteOrderMarks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (mark) return new TextDecoder(mark.encoding).decode(bytes)
  const chinese = new TextDecoder('gb18030').decode(bytes)
  const unicode = decodeStrictUtf8(bytes)
  if (unicode === null) {
    // Cut or damaged UTF-8 is no GB18030, though its bytes can be read as that: what is lost shows as U+FFFD.
    const damaged = new TextDecoder().decode(bytes)
    return count(damaged, /\uFFFD/g) * 2 < count(damaged, /\p{Script=Han}/gu) ? damaged : chinese
  }
  // A few Chinese words in GB18030 can look like UTF-8 (学习 like ѧϰ): a report without any Han is none.
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

/** Whether a decoded file is text to read: no control characters but white space, nothing that could not be decoded. */
export function isReadable(text: string): boolean {
  return !/(?!\s)\p{Cc}|\uFFFD/u.test(text)
}
