import type { ErrorCode, Fault } from '@/lib/errors'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

const titles = {
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  invalid: 'invalid',
  conflict: 'conflict',
  'too-many': 'invalid',
  unavailable: 'databaseBusy',
} as const satisfies Record<ErrorCode, string>

/** The sentence for an error code. */
export function sentence(code: ErrorCode, faults: Fault[], locale: Locale): string {
  const bare = faults.find((fault) => fault.path === '')
  return bare ? faultSentence(bare, locale) : messagesOf(locale).errors[titles[code]]
}

/** The sentence for one field's fault. */
export function faultSentence(fault: Fault, locale: Locale): string {
  const { errors } = messagesOf(locale)
  const message = fault.message in errors ? errors[fault.message as keyof typeof errors] : errors.malformed
  return fill(locale, message, fault.values ?? {})
}
