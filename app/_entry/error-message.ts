import type { ErrorCode, FieldFault } from '@/lib/errors'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

const messageKeys = {
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  invalid: 'invalid',
  conflict: 'conflict',
  'too-many': 'invalid',
  unavailable: 'databaseBusy',
} as const satisfies Record<ErrorCode, string>

/** The sentence for an error code. */
export function errorMessage(code: ErrorCode, faults: FieldFault[], locale: Locale): string {
  const formFault = faults.find((fault) => fault.path === '')
  return formFault ? faultMessage(formFault, locale) : messagesOf(locale).errors[messageKeys[code]]
}

/** The sentence for one field's fault. */
export function faultMessage(fault: FieldFault, locale: Locale): string {
  const { errors } = messagesOf(locale)
  const message = Object.hasOwn(errors, fault.message)
    ? errors[fault.message as keyof typeof errors]
    : errors.malformed
  return fill(locale, message, fault.values ?? {})
}
