import type { Instrumentation } from 'next'

/** Writes what a page or route threw, with its request id. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/log')
  const requestId = request.headers['x-request-id']
  log.error(
    {
      err: error,
      requestId,
      method: request.method,
      path: request.path.split('?')[0],
      route: context.routePath,
    },
    'request failed',
  )
}
