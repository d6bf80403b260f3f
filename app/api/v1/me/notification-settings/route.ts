import { z } from 'zod'
import { api } from '@/app/_entry/api'
import { changeSettings } from '@/lib/notifications/change-settings'
import { readSettings } from '@/lib/notifications/read-settings'
import { channels, kinds } from '@/lib/notifications/schema'

export const GET = api(readSettings, () => ({}), {
  summary: 'Where you are told of what',
  output: z.object({ channels: z.record(z.enum(kinds), z.enum(channels)), mail: z.boolean() }),
})

export const PUT = api(changeSettings, ({ body }) => body, {
  summary: 'Choose where you are told of what',
  status: 204,
})
