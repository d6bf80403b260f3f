import { openReports } from '@/lib/access/report-access'
import { annotationPageInput, loadAnnotationPage } from '@/lib/annotations/page'
import { annotationOutput } from '@/lib/annotations/present'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'

/** A page of annotations: of one report in the order of its text, orphaned ones last; else newest first. */
export const listAnnotations = query({
  name: 'list-annotations',
  permission: 'annotation.read',
  input: annotationPageInput,
  output: pageOutput(annotationOutput),
  async run(scope, input) {
    return loadAnnotationPage(scope, await openReports(scope, input.report), input)
  },
})
