import { childEnvironment, childFlags, run } from '@/scripts/command.mjs'
import { runIfChanged } from '@/scripts/start/build-cache'

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
