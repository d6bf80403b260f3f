import { apiRoute } from '@/app/_entry/api-route'
import { dismissPointUpdate } from '@/lib/summaries/dismiss-point-update'

export const PUT = apiRoute(dismissPointUpdate, ({ params }) => ({ id: params.id, partId: params.partId }), {
  summary: 'Keep a point of a study summary as it was taken, whatever its source says today',
  status: 204,
})
