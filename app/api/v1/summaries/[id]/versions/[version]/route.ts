import { api } from '@/app/_entry/api'
import { summaryVersion } from '@/app/api/v1/shapes'
import { readVersion } from '@/lib/summaries/read-version'

export const GET = api(readVersion, ({ params }) => ({ id: params.id, version: params.version }), {
  summary: 'What a version of a study summary said',
  output: summaryVersion,
})
