import { api } from '@/app/api/v1/application'

/** Every call of the REST interface. */
export const GET = (request: Request): Response | Promise<Response> => api.fetch(request)

export { GET as DELETE, GET as HEAD, GET as OPTIONS, GET as PATCH, GET as POST, GET as PUT }
