import { expect, it } from 'vitest'
import { safePath } from '@/app/_entry/form'

it.each(['/', '/takeaways?kind=action#top', '/reports/学习', '/a//b'])('stays on %s', (path) => {
  expect(decodeURI(safePath(path))).toBe(path)
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'evil',
  '',
])('does not go to %j', (path) => {
  expect(safePath(path)).toBe('/')
})
