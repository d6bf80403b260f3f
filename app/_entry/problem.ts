import { errorMessage, faultMessage } from '@/app/_entry/error-message'
import { RequestFault } from '@/app/_entry/request-fault'
import { toDomainError } from '@/lib/database-error'
import { DomainError, httpStatus } from '@/lib/errors'
import { type Locale, preferredLocale } from '@/lib/i18n/locale'
import { logRequestError } from '@/lib/log'

/** RFC 9457. */
export function problemResponse(
  thrown: unknown,
  request: Request,
  requestId = request.headers.get('x-request-id') ?? undefined,
): Response {
  const locale = preferredLocale(request.headers.get('accept-language'))
  if (thrown instanceof RequestFault) return faultResponse(thrown, locale, requestId)
  const error = toDomainError(thrown)
  if (!(error instanceof DomainError)) {
    logRequestError(error, { requestId, path: new URL(request.url).pathname }, 'request failed')
    return jsonProblem(500, { type: 'about:blank', title: 'unexpected', status: 500, requestId })
  }
  const status = httpStatus[error.code]
  return jsonProblem(
    status,
    {
      type: `urn:tashan:${error.code}`,
      title: error.code,
      status,
      detail: errorMessage(error.code, error.faults, locale),
      errors: error.faults.map((fault) => ({ path: fault.path, detail: faultMessage(fault, locale) })),
      ...(error.detail === undefined ? {} : { current: error.detail }),
      requestId,
    },
    errorHeaders(error),
  )
}

function faultResponse({ title, status, fault, options }: RequestFault, locale: Locale, requestId?: string) {
  const { current, headers } = options
  const detail = faultMessage(fault, locale)
  const errors = fault.path ? { errors: [{ path: fault.path, detail }] } : {}
  const body = { type: `urn:tashan:${title}`, title, status, detail, ...errors, current, requestId }
  return jsonProblem(status, body, headers)
}

function jsonProblem(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

function errorHeaders({ code, faults }: DomainError): Record<string, string> {
  if (code === 'unauthenticated') return { 'www-authenticate': 'Bearer' }
  return code === 'too-many' || code === 'unavailable'
    ? { 'retry-after': String(faults[0]?.values?.seconds ?? 60) }
    : {}
}
