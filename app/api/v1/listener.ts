import { getRequestListener } from '@hono/node-server'
import { api } from '@/app/api/v1/application'

/** The REST interface as a Node server calls it; Next keeps its own `Request` and `Response`. */
export const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false })
