import { api } from '@/app/_entry/api'
import { me } from '@/app/api/v1/shapes'
import { readMe } from '@/lib/people/read-me'

export const GET = api(readMe, () => ({}), { summary: 'Who you are here', output: me })
