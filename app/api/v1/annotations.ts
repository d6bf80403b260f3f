import { createHash } from 'node:crypto'
import { z } from 'zod'
import { faultMessage } from '@/app/_entry/error-message'
import { operation, type Routes } from '@/app/api/v1/operation'
import { webAddresses } from '@/lib/addresses'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { importAnnotations } from '@/lib/annotations/import-annotations'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { importOutput } from '@/lib/annotations/present'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { readCollection } from '@/lib/annotations/read-collection'
import { siteUrl } from '@/lib/auth/site-url'
import {
  type AnnotationDataPage,
  toAnnotationCollection,
  toAnnotationPage,
} from '@/lib/documents/annotation-collection'
import { type AnnotationData, toWebAnnotation } from '@/lib/documents/web-annotation'
import { DomainError } from '@/lib/errors'
import { preferredLocale } from '@/lib/i18n/locale'

const jsonLdType = 'application/ld+json'

/** One annotation as a Web Annotation; of a deleted one nothing is left to say. */
function annotationJsonLd(
  annotation: AnnotationData & { deletedAt: Date | null },
  { headers }: Request,
): Response {
  if (annotation.deletedAt) throw new DomainError('not-found')
  return jsonLdResponse(toWebAnnotation(annotation, webAddresses(siteUrl(headers))), {
    allow: 'GET,HEAD,PATCH,DELETE',
    link: '<http://www.w3.org/ns/ldp#Resource>; rel="type"',
  })
}

/** A list as an AnnotationCollection, or as the page of it that was asked for. */
function annotationListJsonLd(found: AnnotationDataPage, request: Request): Response {
  const site = siteUrl(request.headers)
  const { pathname, searchParams } = new URL(request.url)
  const address = new URL(pathname, site)
  for (const [name, value] of searchParams)
    if (!['page', 'limit', 'cursor'].includes(name) && value) address.searchParams.append(name, value)
  const list = { addresses: webAddresses(site), address, label: '批注' }
  return jsonLdResponse(
    searchParams.has('page') ? toAnnotationPage(found, list) : toAnnotationCollection(found, list),
  )
}

function jsonLdResponse(value: object, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify(value)
  return new Response(body, {
    headers: {
      'content-type': `${jsonLdType}; profile="http://www.w3.org/ns/anno.jsonld"`,
      'cache-control': 'no-store',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      ...headers,
    },
  })
}

const refusedItem = z.object({
  index: z.number().int(),
  id: z.string().nullable(),
  path: z.string(),
  detail: z.string(),
})

/** An import with its faults as sentences. */
const localizedImport = {
  type: jsonLdType,
  output: importOutput.extend({ refused: z.array(refusedItem) }),
  present: (result: z.input<typeof importOutput>, request: Request) => ({
    ...result,
    refused: result.refused.map((one) => ({
      ...one,
      detail: faultMessage(one, preferredLocale(request.headers.get('accept-language'))),
    })),
  }),
}

const jsonLd = {
  type: jsonLdType,
  /** JSON-LD of the W3C's Web Annotation Data Model. */
  output: z.looseObject({ '@context': z.unknown(), id: z.url(), type: z.string() }),
}
const jsonLdList = { ...jsonLd, present: annotationListJsonLd }
const ofReport = { as: { slug: 'report' } }
const one = 'One annotation with where it stands today'
const all = 'The annotations you may read: of one report in the order of its text, else newest first'
const allOfReport = 'The annotations of a report in the order of its text'

export const annotations: Routes = {
  '/annotations': {
    GET: [operation(listAnnotations, all), operation(readCollection, all, jsonLdList)],
    POST: [
      operation(
        createAnnotation,
        'Annotate a range of a report or of a takeaway’s statement; position and quote must agree',
        { status: 201 },
      ),
      operation(
        importAnnotations,
        'Import Web Annotations: one, a page, or a collection with its first page inside',
        localizedImport,
      ),
    ],
  },
  '/annotations/{id}': {
    GET: [
      operation(readAnnotation, one),
      operation(readAnnotation, one, { ...jsonLd, present: annotationJsonLd }),
    ],
    PATCH: operation(
      editAnnotation,
      'Change an annotation; a stale version is a conflict with what stands now',
    ),
    DELETE: operation(deleteAnnotation, 'Delete an annotation softly; what others wrote under it stays', {
      status: 204,
    }),
  },
  '/reports/{slug}/annotations': {
    GET: [
      operation(listAnnotations, allOfReport, ofReport),
      operation(readCollection, allOfReport, { ...jsonLdList, ...ofReport }),
    ],
  },
}
