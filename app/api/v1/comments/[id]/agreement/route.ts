import { api } from '@/app/_entry/api'
import { comment } from '@/app/api/v1/shapes'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'

export const PUT = api(agreeComment, ({ params }) => ({ id: params.id }), {
  summary: 'Agree with a comment',
  output: comment,
})

export const DELETE = api(withdrawAgreement, ({ params }) => ({ id: params.id }), {
  summary: 'No longer agree with a comment',
  output: comment,
})
