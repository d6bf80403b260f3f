import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Whom the browser tests sign in as; the throwaway database knows nobody else. */
export const e2ePassword = 'only-for-browser-tests'

/** What every instance of the browser tests shares. */
export const e2eSecret = 'a secret of the browser tests alone'

export const e2ePeople = [
  { username: 'viewer', name: '阅读员', role: 'viewer' as const },
  { username: 'staff', name: '工作员', role: 'staff' as const },
  { username: 'colleague', name: '同事员', role: 'staff' as const },
  { username: 'editor', name: '编辑员', role: 'editor' as const },
]

const databaseFile = 'test-results/e2e-database'

/** Where the server of the browser tests keeps its data, for the tests that count its queries. */
export const readDatabaseUrl = () => readFileSync(databaseFile, 'utf8')

export function writeDatabaseUrl(url: string): void {
  mkdirSync('test-results', { recursive: true })
  writeFileSync(databaseFile, url, { mode: 0o600 })
}
