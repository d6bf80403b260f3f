import { DomainError, type FieldFault } from '@/lib/errors'
import { enErrors, zhErrors } from '@/lib/i18n/errors'
import { fill } from '@/lib/i18n/fill'
import { toErrorMessage } from '@/scripts/error-message.mjs'

/** The sentence for a fault, in both languages. */
export function toFaultMessage({ message, values = {} }: FieldFault): string {
  if (!(message in zhErrors)) return message
  const key = message as keyof typeof zhErrors
  return `${fill('zh-CN', zhErrors[key], values)} / ${fill('en', enErrors[key], values)}`
}

/** The sentence for any error, in both languages where it is known. */
export function toSentence(error: unknown): string {
  const [fault] = error instanceof DomainError ? error.faults : []
  return fault ? toFaultMessage(fault) : toErrorMessage(error)
}
