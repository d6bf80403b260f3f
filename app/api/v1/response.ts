import { getRequestListener } from '@hono/node-server'

/** Hono's own Response, whose body its Node server writes without a stream. Next keeps Node's as the global one. */
export const LightResponse: typeof Response = takeLightResponse()

function takeLightResponse(): typeof Response {
  const { Request, Response } = globalThis
  getRequestListener(() => Response.error())
  const light = globalThis.Response
  for (const [name, value] of Object.entries({ Request, Response }))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
  return light
}
