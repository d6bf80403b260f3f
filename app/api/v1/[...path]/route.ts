import { problem } from '@/app/_entry/api'
import { DomainError } from '@/lib/errors'

/** What has no route is not found, said as every other refusal is. */
export function GET(request: Request): Response {
  return problem(new DomainError('not-found'), request)
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT }
