export const diskFull = /ENOSPC|No space left on device|disk quota exceeded/i

/**
 * The last lines of a program's output that tell the error.
 * @param {string} output
 */
export function lastErrorLines(output) {
  const lines = output.trim().split('\n')
  return lines.find((line) => diskFull.test(line)) ?? lines.slice(-3).join(' ')
}

/**
 * The error for people: a sentence in both languages where it is known; no stack trace.
 * @param {unknown} error
 */
export function toErrorMessage(error) {
  const text = error instanceof Error ? error.message : String(error)
  if (diskFull.test(text)) return '磁盘已满，请腾出空间后重试 / The disk is full: make room and start again'
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error instanceof Object ? error : {})
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `没有权限访问 ${path ?? ''}（${text}）/ No permission for this file or folder`
  }
  return text || String(code)
}
