import pino from 'pino'
import { env } from '@/lib/env'

/** Structured logs; names that may carry secrets are never written. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'password',
      'token',
      'authorization',
      'cookie',
      '*.password',
      '*.token',
      '*.authorization',
      '*.cookie',
    ],
    censor: '…',
  },
})

/** Node's name for a request that ended before all of it came, and the names of an answer nobody waits for any more. */
const clientLeft = (error: unknown) => {
  const { name, code, message } = Object(error) as { name?: unknown; code?: unknown; message?: unknown }
  return (
    name === 'AbortError' || name === 'ResponseAborted' || (code === 'ECONNRESET' && message === 'aborted')
  )
}

/** Writes what a request threw; that the client went away before its answer is no error. */
export function logRequestError(error: unknown, details: Record<string, unknown>, message: string): void {
  log[clientLeft(error) ? 'debug' : 'error']({ err: error, ...details }, message)
}
