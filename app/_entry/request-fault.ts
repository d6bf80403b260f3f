import type { FieldFault } from '@/lib/errors'

/** What is wrong with a request before any rule of the house is asked; statuses of RFC 9110 and RFC 6585. */
const statuses = {
  'bad-request': 400,
  'method-not-allowed': 405,
  'in-progress': 409,
  'answer-not-kept': 409,
  'precondition-failed': 412,
  'content-too-large': 413,
  'unsupported-media-type': 415,
  'key-reused': 422,
  'precondition-required': 428,
} as const

/** Each door puts it into words by the message key of lib/i18n/errors.ts. */
export class RequestFault extends Error {
  readonly status: number

  constructor(
    readonly title: keyof typeof statuses,
    readonly fault: FieldFault,
    readonly options: { current?: unknown; headers?: Record<string, string> } = {},
  ) {
    super(title)
    this.status = statuses[title]
  }
}
