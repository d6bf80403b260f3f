import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** The output of node-version.cjs for this version of Node. */
function runVersionCheck(version: string) {
  const pose = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./scripts/node-version.cjs')`
  return spawnSync(process.execPath, ['-e', pose], { encoding: 'utf8' })
}

it.each(['0.12.18', '18.20.8', '20.18.3'])('refuses %s in one sentence', (version) => {
  const { status, stderr } = runVersionCheck(version)
  expect(status).toBe(1)
  expect(stderr).toBe(
    `需要 Node 20.19 或更新版本，当前为 ${version} / Node 20.19 or newer is needed, this is ${version}\n`,
  )
})

it.each(['20.19.0', '22.0.0', '100.1.0'])('takes %s', (version) => {
  expect(runVersionCheck(version)).toMatchObject({ status: 0, stderr: '' })
})
