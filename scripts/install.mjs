import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { npm } from './command.mjs'
import { refuseWhileRunning } from './running.mjs'
import { step } from './step.mjs'
import { inTurn } from './turn.mjs'

const stamp = 'node_modules/.tashan-lock'

/** Installs exactly what the lock file says, unless that was done already. */
export async function installIfNeeded() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isInstalled()) return
  await refuseWhileRunning()
  await step('安装依赖 dependencies', () =>
    inTurn('.next/tashan-turn', async () => {
      if (isInstalled()) return
      await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
      writeFileSync(stamp, wanted)
    }),
  )
}
