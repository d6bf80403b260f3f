import { openApiDocument } from '@/app/api/v1/openapi.json/document'
import { routes } from '@/app/api/v1/openapi.json/routes'

export function GET(): Response {
  return Response.json(openApiDocument(routes))
}
