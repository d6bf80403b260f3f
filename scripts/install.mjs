import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { npm } from './command.mjs'
import { withFileLock } from './file-lock.mjs'
import { assertNotRunning } from './instance-file.mjs'
import { withProgress } from './progress.mjs'

const stampFile = 'node_modules/.tashan-lock'

/** Installs what the lock file says, unless it is installed. */
export async function installIfNeeded() {
  const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash
  if (isInstalled()) return
  await assertNotRunning()
  await withProgress('安装依赖 dependencies', () =>
    withFileLock('.next/tashan-turn', async () => {
      if (isInstalled()) return
      await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
      writeFileSync(stampFile, lockHash)
    }),
  )
}
