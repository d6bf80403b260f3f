import { expect, it } from 'vitest'
import { isRefusedAddress } from '@/lib/webhooks/request'

it.each([
  '169.254.169.254',
  '169.254.0.1',
  '::ffff:169.254.169.254',
  '[::ffff:a9fe:a9fe]',
  '64:ff9b::a9fe:a9fe',
  '100.100.100.200',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  '[febf::1]',
  '0.0.0.0',
  '::',
  '224.0.0.1',
  '255.255.255.255',
  'ff02::1',
])('refuses %s whatever the setting', (host) => {
  expect([isRefusedAddress(host, false), isRefusedAddress(host, true)]).toEqual([true, true])
})

it.each(['127.0.0.1', '127.9.9.9', '[::1]', '::ffff:127.0.0.1'])(
  'refuses %s unless the setting allows it',
  (host) => {
    expect([isRefusedAddress(host, false), isRefusedAddress(host, true)]).toEqual([true, false])
  },
)

it.each(['10.0.0.8', '192.168.1.1', '172.16.0.1', '100.64.0.1', 'fd12::1', '8.8.8.8', 'hooks.intranet'])(
  'lets %s pass',
  (host) => {
    expect(isRefusedAddress(host, false)).toBe(false)
  },
)

it('knows the address behind every way to write it in a URL', () => {
  for (const url of ['http://2852039166/', 'http://0xa9fea9fe/', 'http://0251.0376.0251.0376/'])
    expect(isRefusedAddress(new URL(url).hostname, true)).toBe(true)
})
