// Runs on a bare Node, before anything is installed, and on an old one far enough to say that it is too old: nothing but
// Node's own modules and no new syntax here.
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'

const version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    `需要 Node 20.19 或更新版本，当前为 ${process.versions.node} / Node 20.19 or newer is needed, this is ${process.versions.node}`,
  )
  process.exit(1)
}

chdir(fileURLToPath(new URL('..', import.meta.url)))

// A terminal that was closed must not keep us from ending what we began.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

async function start() {
  const { installIfNeeded } = await import('./install.mjs')
  const { sentenceOf } = await import('./sentence.mjs')
  const { endWithNpm } = await import('./forebears.mjs')
  let end = () => process.exit(1)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end())
  endWithNpm(() => end())
  try {
    await installIfNeeded()
    const { register } = await import('tsx/esm/api')
    register()
    const { serve } = await import('./serve.ts')
    await serve(process.argv.slice(2), (orderly) => {
      end = orderly
    })
  } catch (error) {
    console.error(sentenceOf(error))
    process.exit(1)
  }
}

start()
