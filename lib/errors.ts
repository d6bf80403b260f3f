export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'too-many'
  | 'unavailable'

/** A field's fault: the path in the input, a message key of lib/i18n/errors.ts and its values. */
export type FieldFault = { path: string; message: string; values?: Record<string, string | number> }

const brand = Symbol.for('tashan.DomainError')

/**
 * The error of all use cases; each door maps its code once. `instanceof` compares the brand, as the server's
 * bundles each have a copy of the class.
 */
export class DomainError extends Error {
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value
  }

  readonly [brand] = true
  readonly faults: FieldFault[]
  /** For a conflict, the present state. */
  readonly detail?: unknown

  constructor(
    readonly code: ErrorCode,
    options: { faults?: FieldFault[]; detail?: unknown; message?: string; cause?: unknown } = {},
  ) {
    super(options.message ?? code, { cause: options.cause })
    this.name = 'DomainError'
    this.faults = options.faults ?? []
    this.detail = options.detail
  }
}

/** `invalid` with one fault at a path of the input. */
export function invalid(path: string, message: string, values?: FieldFault['values']): DomainError {
  return new DomainError('invalid', { faults: [{ path, message, values }] })
}

export const httpStatus: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
}
