/** What can be wrong with a template: with the file itself, or with a placeholder in it. */
export type FaultCode =
  | 'not-docx'
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
  | 'body-missing'
  | 'body-twice'
  | 'body-in-line'
  | 'body-misplaced'

/** `placeholder` as written between its braces; null where the file itself is at fault. */
export type Fault = { placeholder: string | null; code: FaultCode }

/** A template that cannot be filled, with all that is wrong with it. */
export class TemplateError extends Error {
  constructor(readonly faults: Fault[]) {
    super(
      `template: ${faults.map(({ placeholder, code }) => (placeholder === null ? code : `${code} ${placeholder}`)).join(', ')}`,
    )
  }
}

export function fileFault(code: FaultCode): TemplateError {
  return new TemplateError([{ placeholder: null, code }])
}
