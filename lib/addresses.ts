import type { Route } from 'next'
import { threadFragment } from '@/lib/fragments'

/** The query of a page's address, as Next hands it on. */
export type SearchParams = Record<string, string | string[] | undefined>

type Segment = string | number

const toPath = (...segments: Segment[]) =>
  segments.map((one) => `/${encodeURIComponent(one)}`).join('') as Route

export const reportPath = (slug: string, ...below: Segment[]) => toPath('reports', slug, ...below)
export const takeawayPath = (id: string, ...below: Segment[]) => toPath('takeaways', id, ...below)
export const annotationPath = (id: string, ...below: Segment[]) => toPath('annotations', id, ...below)
export const commentPath = (id: string, ...below: Segment[]) => toPath('comments', id, ...below)
export const threadPath = (id: string, ...below: Segment[]) => toPath('threads', id, ...below)
export const summaryPath = (id: string, ...below: Segment[]) => toPath('summaries', id, ...below)
export const personPath = (id: string) => toPath('people', id)
export const webhookPath = (id: string) => toPath('people', 'webhooks', id)
export const notificationPath = (id: string) => toPath('inbox', 'open', id)
export const invitationPath = (token: string) => toPath('invite', token)
export const apiPath = (...segments: Segment[]) => toPath('api', 'v1', ...segments)

/** The page of a thing at one of its discussions. */
export const atThread = (path: string, id: string) => withQuery(path, { thread: id }, threadFragment(id))

/** The whole addresses of what an annotation names. */
export const webAddresses = (site: string) => ({
  annotation: (id: string) => `${site}${apiPath('annotations', id)}`,
  person: (id: string) => `${site}${personPath(id)}`,
  takeaway: (id: string) => `${site}${apiPath('takeaways', id)}`,
  text: (slug: string, revision: number | null) =>
    `${site}${withQuery(apiPath('reports', slug, 'text'), { revision })}`,
})

/** A path with its query, without the values that are empty, and a fragment. */
export function withQuery(
  path: string,
  values: Record<string, Segment | null | undefined>,
  fragment = '',
): Route {
  const given = Object.entries(values).map(([name, value]) => [name, `${value ?? ''}`])
  const query = new URLSearchParams(given.filter(([, value]) => value)).toString()
  return `${path}${query && `?${query}`}${fragment && `#${fragment}`}` as Route
}
