import type { Document } from '@/lib/documents/model'
import { fillTemplate, TemplateError, type TemplateFault } from '@/lib/documents/template'
import type { FieldValues } from '@/lib/documents/template-fields'
import { DomainError, type FieldFault } from '@/lib/errors'

/** What is wrong with a template as faults of its file, each at a path of its own (`file.0` …) with the placeholder as it is written there. */
export function templateFaults(faults: TemplateFault[]): FieldFault[] {
  return faults.map(({ placeholder, code }, at) => ({
    path: `file.${at}`,
    message: `template-${code}`,
    values: { placeholder: placeholder ?? '' },
  }))
}

/** Fills a template; one that cannot be filled is `invalid`, with what is wrong with it. */
export async function renderTemplate(
  template: Uint8Array,
  { document, values }: { document: Document; values: FieldValues },
): Promise<Uint8Array> {
  try {
    return await fillTemplate(template, document, values)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw new DomainError('invalid', { faults: templateFaults(error.faults) })
  }
}
