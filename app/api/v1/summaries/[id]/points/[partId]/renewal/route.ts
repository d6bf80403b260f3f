import { api } from '@/app/_entry/api'
import { renewPoint } from '@/lib/summaries/renew-point'

export const PUT = api(renewPoint, ({ params }) => ({ id: params.id, partId: params.partId }), {
  summary: 'Take over what a point of a study summary says today',
  status: 204,
})
