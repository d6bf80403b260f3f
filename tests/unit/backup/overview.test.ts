import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { BackupOverview } from '@/components/backup/backup-overview'
import { messagesOf } from '@/lib/i18n/messages'

const done = {
  id: '1',
  finishedAt: new Date('2026-11-28T18:30:00Z'),
  takenBy: null,
  host: 'oa',
  file: '/nas/a.backup',
  bytes: 48_200_000n,
  rows: 1_203_444n,
  error: null,
}
const failed = { ...done, id: '2', bytes: null, rows: null, error: '磁盘已满' }
type Found = Parameters<typeof BackupOverview>[0]['found']
const render = (found: Found) =>
  renderToStaticMarkup(
    createElement(BackupOverview, { found, words: messagesOf('zh-CN').backup, locale: 'zh-CN' }),
  )

it('says that there is no backup and that none is planned', () => {
  const html = render({ items: [], last: null, warning: 'none', schedule: null })
  expect(html).toContain('还没有备份')
  expect(html).toContain('没有设置（TASHAN_BACKUP_DIR=off）')
  expect(html).not.toContain('<table')
})

it('shows the last good one, the next, and why the newest failed', () => {
  const schedule = { folder: '/nas', keep: 14, nextAt: new Date('2026-11-29T18:30:00Z') }
  const html = render({ items: [failed, done], last: done, warning: 'failed', schedule })
  expect(html).toMatch(/role="alert".*自动备份会在一小时后再试。原因： 磁盘已满/)
  for (const words of [
    '2026年11月29日 02:30',
    '48.2 MB',
    '2026年11月30日 02:30',
    '1,203,444',
    'oa: /nas/a.backup',
  ])
    expect(html).toContain(words)
})
