// Runs before the installation, hence with Node's modules alone.
import './node-version.cjs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'

chdir(fileURLToPath(new URL('..', import.meta.url)))

// A closed terminal must not stop the shutdown.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

async function start() {
  const { installIfNeeded } = await import('./install.mjs')
  const { toErrorMessage } = await import('./error-message.mjs')
  const { exitWithParent } = await import('./exit-with-parent.mjs')
  let end = () => process.exit(1)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end())
  exitWithParent(() => end())
  try {
    await installIfNeeded()
    const { register } = await import('tsx/esm/api')
    register()
    const { serve } = await import('./serve.ts')
    await serve(process.argv.slice(2), (orderly) => {
      end = orderly
    })
  } catch (error) {
    console.error(toErrorMessage(error))
    process.exit(1)
  }
}

start()
