import { api } from '@/app/_entry/api'
import { keepPoint } from '@/lib/summaries/keep-point'

export const PUT = api(keepPoint, ({ params }) => ({ id: params.id, partId: params.partId }), {
  summary: 'Keep a point of a study summary as it was taken, whatever its source says today',
  status: 204,
})
