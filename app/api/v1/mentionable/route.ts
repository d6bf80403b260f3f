import { z } from 'zod'
import { api } from '@/app/_entry/api'
import { mentionable } from '@/app/api/v1/shapes'
import { listMentionable } from '@/lib/discussion/list-mentionable'

export const GET = api(listMentionable, ({ search }) => search, {
  summary:
    'People and departments that can be named with @ in a discussion, by characters, pinyin or initials',
  output: z.object({ items: z.array(mentionable) }),
})
