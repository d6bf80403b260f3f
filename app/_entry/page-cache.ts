import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/** Lets a browser bring a page back as it was left; `no-store` would keep it from doing so. */
export const restorable = 'private, no-cache'

/** Whether a page is of those for who is signed in; those before signing in, and all else, are stored nowhere. */
export function isWorkspacePage(path: string): boolean {
  return !/^\/(api|sign-in|setup|invite|unavailable)(\/|$)/.test(path)
}

/**
 * Says of what a browser keeps that it holds for its cookies alone, so that it does not take a page of before signing out
 * from its cache. Next sets this header itself and puts it over any other, hence at the last moment.
 */
export function varyByCookie(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    const writeHead = response.writeHead
    response.writeHead = function writeVaryingHead(...args: unknown[]) {
      if (response.getHeader('cache-control') === restorable) response.appendHeader('vary', 'cookie')
      return writeHead.apply(response, args as Parameters<typeof writeHead>)
    }
  })
}
