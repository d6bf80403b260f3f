import { problemResponse } from '@/app/_entry/api-route'
import { DomainError } from '@/lib/errors'

/** What has no route is not found, said as every other refusal is. */
export function GET(request: Request): Response {
  return problemResponse(new DomainError('not-found'), request)
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT }
