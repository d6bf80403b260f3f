export type ErrorCode = 'unauthenticated' | 'forbidden' | 'not-found' | 'invalid' | 'conflict' | 'too-many'

/** A field's fault: the path in the input, a message key of lib/i18n/errors.ts and its values. */
export type Fault = { path: string; message: string; values?: Record<string, string | number> }

/** The one error that use cases throw; each door maps its code once. */
export class DomainError extends Error {
  readonly faults: Fault[]
  /** Of a conflict: what stands now. */
  readonly detail?: unknown

  constructor(
    readonly code: ErrorCode,
    options: { faults?: Fault[]; detail?: unknown; message?: string } = {},
  ) {
    super(options.message ?? code)
    this.name = 'DomainError'
    this.faults = options.faults ?? []
    this.detail = options.detail
  }
}

/** `invalid` with one fault at a path of the input. */
export function invalid(path: string, message: string, values?: Fault['values']): DomainError {
  return new DomainError('invalid', { faults: [{ path, message, values }] })
}

export const httpStatus: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  conflict: 409,
  'too-many': 429,
}
