import { api } from '@/app/_entry/api'
import { deleteTemplate } from '@/lib/summaries/delete-template'

export const DELETE = api(deleteTemplate, ({ params }) => ({ id: params.id }), {
  summary: 'Delete an office template; files made with it stay as they are',
  status: 204,
})
