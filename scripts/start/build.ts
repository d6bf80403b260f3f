import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { childEnvironment, childFlags, run } from '@/scripts/command.mjs'
import { withFileLock } from '@/scripts/file-lock.mjs'
import { withProgress } from '@/scripts/progress.mjs'

const schema = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const sources = [
  ...['app', 'components', 'lib', 'public', 'instrumentation.ts'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'tsconfig.build.json', ...schema],
]

const client = {
  name: '生成数据访问代码 prisma generate',
  stampFile: 'prisma/generated/.stamp',
  sources: schema,
  output: 'prisma/generated/client.ts',
}
const application = {
  name: '构建 build',
  stampFile: '.next/tashan-stamp',
  sources,
  output: '.next/BUILD_ID',
}

/** Generates Prisma's client if the schema changed. */
export function generateClient(): Promise<void> {
  return runIfChanged(client, () =>
    run(process.execPath, [...childFlags, 'node_modules/prisma/build/index.js', 'generate'], {
      env: { ...childEnvironment(), CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    }),
  )
}

/** Builds the web application if its sources changed. */
export function buildApplication(): Promise<void> {
  return runIfChanged(application, (sourceHash) =>
    run(process.execPath, [...childFlags, 'node_modules/next/dist/bin/next', 'build'], {
      env: { ...childEnvironment(), ...identity(sourceHash), NODE_ENV: 'production' },
    }),
  )
}

/**
 * Names of the build and its actions that follow from the sources, so that a page of one instance may send its form to
 * another. The key would encrypt what actions close over, which is nothing.
 */
const identity = (sourceHash: string) => ({
  TASHAN_BUILD: sourceHash.slice(0, 20),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(sourceHash, 'hex').toString('base64'),
})

/** One hash over the contents of files and folders; missing ones are ignored. */
export function hashFiles(paths: string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.flatMap(listFiles)) {
    const content = readFileSync(path)
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

type BuildStep = { name: string; stampFile: string; sources: string[]; output: string }

/** Runs a step once, with the hash of its sources, if they changed since the last success or its output is missing. */
export async function runIfChanged(
  step: BuildStep,
  run: (sourceHash: string) => Promise<unknown>,
  lockFile = 'node_modules/.tashan-turn',
): Promise<void> {
  const sourceHash = hashFiles(step.sources)
  const isCurrent = () =>
    existsSync(step.output) &&
    existsSync(step.stampFile) &&
    readFileSync(step.stampFile, 'utf8') === sourceHash
  if (isCurrent()) return
  await withProgress(step.name, () =>
    withFileLock(lockFile, async () => {
      if (isCurrent()) return
      await run(sourceHash)
      mkdirSync(dirname(step.stampFile), { recursive: true })
      writeFileSync(step.stampFile, sourceHash)
    }),
  )
}
