import { apiRoute } from '@/app/_entry/api-route'
import { refreshPoint } from '@/lib/summaries/refresh-point'

export const PUT = apiRoute(refreshPoint, ({ params }) => ({ id: params.id, partId: params.partId }), {
  summary: 'Take over what a point of a study summary says today',
  status: 204,
})
