import { expect, it } from 'vitest'
import { signatureHeaders, webhookSecret } from '@/lib/webhooks/payload'

it('signs as the published example of Standard Webhooks says', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const at = new Date(1614265330 * 1000 + 999)
  expect(signatureHeaders(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}')).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

it('derives another secret of 256 bits for each webhook and each installation', () => {
  const secrets = [webhookSecret('one', 'a'), webhookSecret('one', 'b'), webhookSecret('two', 'a')]
  expect(new Set(secrets).size).toBe(3)
  for (const secret of secrets) {
    expect(secret).toMatch(/^whsec_/)
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32)
  }
  expect(webhookSecret('one', 'a')).toBe(secrets[0])
})
