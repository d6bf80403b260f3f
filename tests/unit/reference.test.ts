import { expect, it } from 'vitest'
import { routes } from '@/app/api/v1/application'
import { typeOf } from '@/app/api/v1/reference'
import { sendRest } from '@/tests/support/rest'

it('names every operation of the interface, and lets nothing but its own style in', async () => {
  const answer = await sendRest('GET', '/reference')
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'/,
  )
  const page = await answer.text()
  for (const [path, methods] of Object.entries(routes))
    for (const method of Object.keys(methods)) expect(page).toContain(`id="${method.toLowerCase()}-${path}"`)
  expect(page).toContain('Idempotency-Key')
  expect(page).not.toMatch(/undefined|\[object/)
  expect((await sendRest('POST', '/reference')).status).toBe(405)
})

it.each([
  [undefined, 'unknown'],
  [{ type: 'string', format: 'uuid' }, 'string (uuid)'],
  [{ enum: ['a', 'b'] }, '"a" | "b"'],
  [{ items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
  [
    { properties: { id: { type: 'string' }, note: { const: 1 } }, required: ['id'] },
    '{\n  id: string\n  note?: 1\n}',
  ],
])('says %o as %s', (schema, said) => {
  expect(typeOf(schema)).toBe(said)
})
