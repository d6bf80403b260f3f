import { beforeAll, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { createWebhook } from '@/lib/webhooks/create-webhook'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { ask, bearer } from '@/tests/integration/api/client'
import { accessToken } from '@/tests/integration/people/scene'

let admin: Awaited<ReturnType<typeof person>>
let headers: Record<string, string>
beforeAll(async () => {
  admin = await person('admin')
  headers = bearer(await accessToken(admin.id, 'admin'))
})

const json = { name: '收件箱', url: 'http://10.1.2.3:8080/in', events: ['comment.written'] }

it('is made, read, changed and removed by REST, its secret answered once', async () => {
  const about = await report({ text: '报告\n\n正文。' })
  const made = await ask<{ id: string; secret: string }>('POST', '/webhooks', {
    headers,
    json: { ...json, report: about.slug },
  })
  expect(made).toMatchObject({ status: 201, json: { ...json, enabled: true, report: { slug: about.slug } } })
  const { id, secret } = made.json
  expect(secret).toMatch(/^whsec_/)
  const listed = await ask('GET', '/webhooks', { headers })
  const read = await ask('GET', `/webhooks/${id}`, { headers })
  expect(read.json).toMatchObject({ id, owner: { id: admin.id }, ownerless: false, lastDelivery: null })
  expect(JSON.stringify([listed, read])).not.toContain('whsec_')
  expect(JSON.stringify(await prisma().webhook.findMany())).not.toContain(secret)
  const changed = { events: ['report.revised'], report: null, enabled: false }
  const patched = await ask('PATCH', `/webhooks/${id}`, { headers, json: changed })
  expect(patched.json).toMatchObject({
    name: json.name,
    events: changed.events,
    report: null,
    enabled: false,
  })
  expect((await ask('POST', `/webhooks/${id}/test`, { headers })).status).toBe(202)
  const deliveries = await ask<{ items: object[] }>('GET', `/webhooks/${id}/deliveries`, { headers })
  expect(deliveries.json.items).toMatchObject([{ webhookId: id, event: 'test', status: 'waiting' }])
  expect((await ask('DELETE', `/webhooks/${id}`, { headers })).status).toBe(204)
  expect((await ask('GET', `/webhooks/${id}`, { headers })).status).toBe(404)
  const verbs = await prisma().activity.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(verbs.map(({ verb, actorId }) => [verb, actorId])).toEqual(
    ['created', 'edited', 'tested', 'deleted'].map((verb) => [`webhook.${verb}`, admin.id]),
  )
})

it('is not for a token that was made to write, even of an administrator, and says why', async () => {
  for (const scope of ['read', 'write'] as const) {
    const refused = await ask('GET', '/webhooks', { headers: bearer(await accessToken(admin.id, scope)) })
    expect([refused.status, refused.json.detail]).toEqual([403, expect.stringContaining('“管理”权限')])
  }
})

it('is not for a token that was made to administer once its owner no longer does', async () => {
  const former = await person('admin')
  const token = bearer(await accessToken(former.id, 'admin'))
  expect((await ask('GET', '/webhooks', { headers: token })).status).toBe(200)
  await prisma().user.update({ where: { id: former.id }, data: { role: 'staff' } })
  expect((await ask('GET', '/webhooks', { headers: token })).status).toBe(403)
  expect((await ask('POST', '/summaries', { headers: token, json: { title: '小结' } })).status).toBe(201)
})

it.each([
  ['ftp://10.0.0.1/', 'url'],
  ['not an address', 'url'],
  ['http://user:secret@10.0.0.1/', 'webhookCredentials'],
  ['http://169.254.169.254/latest/meta-data', 'webhookAddress'],
  ['http://[fe80::1]/', 'webhookAddress'],
  ['http://127.0.0.1:5432/', 'webhookAddress'],
  ['http://2130706433/', 'webhookAddress'],
])('refuses the address %s', async (url, message) => {
  await expect(createWebhook({ actor: admin }, { ...json, url } as never)).rejects.toMatchObject({
    faults: [{ path: 'url', message }],
  })
})

it('refuses a webhook without events, or for a report that is not there', async () => {
  const none = await ask('POST', '/webhooks', { headers, json: { ...json, events: [] } })
  expect([none.status, none.json.errors]).toEqual([422, [expect.objectContaining({ path: 'events' })]])
  expect((await ask('POST', '/webhooks', { headers, json: { ...json, report: 'nowhere' } })).status).toBe(404)
})
