import { apiRoute } from '@/app/_entry/api-route'
import { comment } from '@/app/api/v1/schemas'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'

export const PUT = apiRoute(agreeComment, ({ params }) => ({ id: params.id }), {
  summary: 'Agree with a comment',
  output: comment,
})

export const DELETE = apiRoute(withdrawAgreement, ({ params }) => ({ id: params.id }), {
  summary: 'No longer agree with a comment',
  output: comment,
})
