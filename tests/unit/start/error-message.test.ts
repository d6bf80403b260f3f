import { expect, it } from 'vitest'
import { lastErrorLines, toErrorMessage } from '@/scripts/error-message.mjs'

it.each([
  'ENOSPC: no space left on device, write',
  'initdb: error: could not write: No space left on device',
  'Disk quota exceeded (os error 122)',
])('says that the disk is full: %s', (text) => {
  expect(toErrorMessage(new Error(`one line\n${text}\nand another`))).toBe(
    '磁盘已满，请腾出空间后重试 / The disk is full: make room and start again',
  )
})

it('names the file that may not be touched', () => {
  const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/data' })
  expect(toErrorMessage(refused)).toMatch(/没有权限访问 \/data.*No permission/)
})

it('never shows a stack trace', () => {
  expect(toErrorMessage(new TypeError('what it says'))).toBe('what it says')
})

it('keeps the line that matters of many, else the last ones', () => {
  const output = 'creating\nFATAL: could not extend file: No space left on device\nHINT\nAborted\nremoving'
  expect(lastErrorLines(output)).toBe('FATAL: could not extend file: No space left on device')
  expect(lastErrorLines('a\nb\nc\nd\n')).toBe('b c d')
})
