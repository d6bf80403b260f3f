import { z } from 'zod'
import { apiRoute } from '@/app/_entry/api-route'
import { mentionable } from '@/app/api/v1/schemas'
import { listMentionable } from '@/lib/discussion/list-mentionable'

export const GET = apiRoute(listMentionable, ({ search }) => search, {
  summary:
    'People and departments that can be named with @ in a discussion, by characters, pinyin or initials',
  output: z.object({ items: z.array(mentionable) }),
})
