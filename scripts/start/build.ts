import { asParent, run, withUs } from '@/scripts/command.mjs'
import { whenChanged } from '@/scripts/start/stamp'

const schema = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const sources = [
  ...['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'tsconfig.build.json', ...schema],
]

const client = {
  name: '生成数据访问代码 prisma generate',
  stamp: 'prisma/generated/.stamp',
  sources: schema,
  made: 'prisma/generated/client.ts',
}
const application = {
  name: '构建 build',
  stamp: '.next/tashan-stamp',
  sources,
  made: '.next/BUILD_ID',
}

/** Prisma's client, if the schema changed. */
export function generateClient(): Promise<void> {
  return whenChanged(client, () =>
    run(process.execPath, [...withUs, 'node_modules/prisma/build/index.js', 'generate'], {
      env: { ...asParent(), CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    }),
  )
}

/** The web application, if its sources changed. */
export function buildApplication(): Promise<void> {
  return whenChanged(application, () =>
    run(process.execPath, [...withUs, 'node_modules/next/dist/bin/next', 'build'], {
      env: { ...asParent(), NODE_ENV: 'production' },
    }),
  )
}
