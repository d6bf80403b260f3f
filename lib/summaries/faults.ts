import type { Fault as TemplateFault } from '@/lib/documents/office-template/fault'
import type { Fault } from '@/lib/errors'

/** What is wrong with a template as faults of its file, each at a path of its own (`file.0` …) with the placeholder as it is written there. */
export function templateFaults(faults: TemplateFault[]): Fault[] {
  return faults.map(({ placeholder, code }, at) => ({
    path: `file.${at}`,
    message: `template-${code}`,
    values: { placeholder: placeholder ?? '' },
  }))
}
