import { apiRoute } from '@/app/_entry/api-route'
import { deleteTemplate } from '@/lib/exports/delete-template'

export const DELETE = apiRoute(deleteTemplate, ({ params }) => ({ id: params.id }), {
  summary: 'Delete an office template; files made with it stay as they are',
  status: 204,
})
