import { apiRoute } from '@/app/_entry/api-route'
import { me } from '@/app/api/v1/schemas'
import { readMe } from '@/lib/people/read-me'

export const GET = apiRoute(readMe, () => ({}), { summary: 'Who you are here', output: me })
