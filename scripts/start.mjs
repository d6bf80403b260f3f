// Runs on a bare Node, before anything is installed: nothing but Node's own modules here.
import { existsSync } from 'node:fs'
import { installIfNeeded } from './install.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node 20.19 或更新版本，当前为 ${process.versions.node} / Node 20.19 or newer is needed`)
  process.exit(1)
}

if (!existsSync('package.json')) process.chdir(new URL('..', import.meta.url).pathname)

try {
  await installIfNeeded()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const { register } = await import('tsx/esm/api')
register()
const { serve } = await import('./serve.ts')
await serve(process.argv.slice(2))
