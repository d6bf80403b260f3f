// `npm run backup` and `npm run restore`. Runs before the installation, hence with Node's modules alone.
import './node-version.cjs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'

chdir(fileURLToPath(new URL('..', import.meta.url)))

async function run() {
  const { installIfNeeded } = await import('./install.mjs')
  const { toErrorMessage } = await import('./error-message.mjs')
  try {
    await installIfNeeded()
    const { register } = await import('tsx/esm/api')
    register()
    const { generateClient } = await import('./start/build.ts')
    await generateClient()
    const [command, ...args] = process.argv.slice(2)
    const { main } = command === 'restore' ? await import('./restore.ts') : await import('./backup.ts')
    process.exit(await main(args))
  } catch (error) {
    console.error(toErrorMessage(error))
    process.exit(1)
  }
}

run()
