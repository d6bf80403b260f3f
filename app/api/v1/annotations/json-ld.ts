import { createHash } from 'node:crypto'
import { currentSiteUrl } from '@/lib/auth/site-url'
import {
  type AnnotationDataPage,
  toAnnotationCollection,
  toAnnotationPage,
} from '@/lib/documents/annotation-collection'
import { type AnnotationData, toWebAnnotation } from '@/lib/documents/web-annotation'
import { DomainError } from '@/lib/errors'

export const jsonLdType = 'application/ld+json'

/** One annotation as a Web Annotation; of a deleted one nothing is left to say. */
export async function annotationJsonLd(note: AnnotationData & { deletedAt: Date | null }): Promise<Response> {
  if (note.deletedAt) throw new DomainError('not-found')
  return jsonLdResponse(toWebAnnotation(note, await currentSiteUrl()), {
    allow: 'GET,HEAD,PATCH,DELETE',
    link: '<http://www.w3.org/ns/ldp#Resource>; rel="type"',
  })
}

/** A list as an AnnotationCollection, or as the page of it that was asked for. */
export async function annotationListJsonLd(found: AnnotationDataPage, request: Request): Promise<Response> {
  const site = await currentSiteUrl()
  const { pathname, searchParams } = new URL(request.url)
  const address = new URL(pathname, site)
  for (const [name, value] of searchParams)
    if (!['page', 'limit', 'cursor'].includes(name) && value) address.searchParams.append(name, value)
  const list = { site, address, label: '批注' }
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
