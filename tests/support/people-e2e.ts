import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** The password of the people of the browser tests. */
export const e2ePassword = 'only-for-browser-tests'

/** The secret that all instances of the browser tests share. */
export const e2eSecret = 'a secret of the browser tests alone'

export const e2ePeople = [
  { username: 'viewer', name: '阅读员', role: 'viewer' as const },
  { username: 'leader', name: '局领导', role: 'leader' as const },
  { username: 'staff', name: '工作员', role: 'staff' as const },
  { username: 'colleague', name: '同事员', role: 'staff' as const },
  { username: 'editor', name: '编辑员', role: 'editor' as const },
]

const databaseFile = 'test-results/e2e-database'

/** The database of the browser tests, for tests that count queries. */
export const readDatabaseUrl = () => readFileSync(databaseFile, 'utf8')

export function writeDatabaseUrl(url: string): void {
  mkdirSync('test-results', { recursive: true })
  writeFileSync(databaseFile, url, { mode: 0o600 })
}
