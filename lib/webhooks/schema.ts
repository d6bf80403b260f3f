import { z } from 'zod'
import { env } from '@/lib/env'
import { isRefusedAddress } from '@/lib/webhooks/request'

/** What a webhook can be told of, in the words of the activity. */
export const webhookEvents = [
  'comment.written',
  'comment.edited',
  'comment.deleted',
  'thread.resolved',
  'thread.reopened',
  'thread.concluded',
  'thread.conclusion-ended',
  'thread.outcome-set',
  'report.revised',
  'takeaway.created',
  'takeaway.edited',
  'takeaway.deleted',
  'summary.finished',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** The event of a delivery that somebody asks for to try a webhook. */
export const testEvent = 'test'

const maxUrlLength = 500

/** An http or https address without credentials; a name in it is checked when it is connected to. */
const webhookUrl = z
  .string()
  .trim()
  .max(maxUrlLength)
  .pipe(z.url({ protocol: /^https?$/ }))
  .transform((text) => new URL(text))
  .refine((url) => url.username === '' && url.password === '', 'webhookCredentials')
  .refine(({ hostname }) => !isRefusedAddress(hostname, env().TASHAN_WEBHOOK_LOOPBACK), 'webhookAddress')
  .transform((url) => url.href)

/** `report` is a slug; null or an empty one stands for all reports. */
export const webhookFields = z.object({
  name: z.string().trim().min(1).max(60),
  url: webhookUrl,
  events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length),
  report: z.string().max(200).nullable(),
})
