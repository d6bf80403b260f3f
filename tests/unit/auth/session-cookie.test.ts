import { expect, it } from 'vitest'
import { verifiedToken } from '@/lib/auth/session-cookie'
import { sessionCookie } from '@/tests/support/session-cookie'

const key = 'a-secret-of-this-installation'
const { name, value } = sessionCookie('tOkEn.with-a.dot', key)

it('takes the token of a cookie that was signed with the secret, wherever it stands', () => {
  for (const cookies of [
    `${name}=${value}`,
    `tashan.locale=en; ${name}=${value}`,
    `a=1;${name}=${value};x${name}=other`,
    `x${name}=other; ${name}=${value}`,
    `${name}=${decodeURIComponent(value)}`,
  ])
    expect(verifiedToken(cookies, name, key)).toBe('tOkEn.with-a.dot')
})

it.each([
  ['no cookie', ''],
  ['another name', `__Secure-${name}=${value}`],
  ['another token', `${name}=${value.replace('tOkEn', 'token')}`],
  ['another signature', `${name}=${sessionCookie('tOkEn.with-a.dot', 'another').value}`],
  ['a shorter signature', `${name}=${value.slice(0, -4)}`],
  ['no signature', `${name}=tOkEn`],
  ['no token', `${name}=.${value}`],
  ['nothing', `${name}=`],
  ['a broken escape', `${name}=%E0%A4%A`],
  ['a signed one behind a false one', `${name}=false.x; ${name}=${value}`],
])('takes nothing from %s', (_, cookies) => {
  expect(verifiedToken(cookies, name, key)).toBeNull()
})

it('asks for the name that browsers keep for HTTPS where cookies are secure', () => {
  expect(verifiedToken(`__Secure-${name}=${value}`, `__Secure-${name}`, key)).toBe('tOkEn.with-a.dot')
})
