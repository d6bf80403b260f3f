import { openReportsWithChoices } from '@/lib/access/report-access'
import { findAnnotationFacets } from '@/lib/annotations/data/marks'
import { annotationPageInput, loadAnnotationPage } from '@/lib/annotations/page'
import { annotationOutput } from '@/lib/annotations/present'
import { annotationFacets } from '@/lib/annotations/schema'
import { pageOutput, reportChoices } from '@/lib/output'
import { query } from '@/lib/use-case'

/** A page of annotations like `list-annotations`, with the choices of its filters. */
export const browseAnnotations = query({
  name: 'browse-annotations',
  permission: 'annotation.read',
  input: annotationPageInput,
  output: pageOutput(annotationOutput).extend({ ...reportChoices.shape, facets: annotationFacets }),
  async run(scope, input) {
    const { access, choices } = await openReportsWithChoices(scope, input.report)
    const [page, facets] = await Promise.all([
      loadAnnotationPage(scope, access, input),
      findAnnotationFacets(scope.db, access, scope.actor.id),
    ])
    return { ...page, facets, ...choices }
  },
})
