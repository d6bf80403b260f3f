import { PackageError } from '@/lib/documents/ooxml'

/** A fault of the template file or of a placeholder. */
export type TemplateFaultCode =
  | 'not-docx'
  | 'doctype'
  | 'locked'
  | 'too-large'
  | 'too-many-paragraphs'
  | 'macros'
  | 'embedded'
  | 'external'
  | 'field'
  | 'unknown'
  | 'unclosed'
  | 'unopened'
  | 'single-brace'
  | 'body-missing'
  | 'body-twice'
  | 'body-in-line'
  | 'body-misplaced'

/** `placeholder` as written between its braces; null where the file itself is at fault. */
export type TemplateFault = { placeholder: string | null; code: TemplateFaultCode }

/** Thrown for a template with faults; lists all of them. */
export class TemplateError extends Error {
  constructor(readonly faults: TemplateFault[]) {
    super(
      `template: ${faults.map(({ placeholder, code }) => (placeholder === null ? code : `${code} ${placeholder}`)).join(', ')}`,
    )
  }
}

/** The fault of a file that is no readable package; any other error as it is. */
export function toFault(error: unknown): unknown {
  if (!(error instanceof PackageError)) return error
  return fileFault(error.code === 'no-zip' || error.code === 'broken' ? 'not-docx' : error.code)
}

/** The error for a fault of the file itself. */
export function fileFault(code: TemplateFaultCode): TemplateError {
  return new TemplateError([{ placeholder: null, code }])
}
