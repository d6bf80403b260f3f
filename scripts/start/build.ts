import { run } from '@/scripts/install.mjs'
import { whenChanged } from '@/scripts/start/stamp'
import { step } from '@/scripts/step.mjs'

const schema = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const sources = [
  ...['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs'],
  ...['tsconfig.json', 'tsconfig.build.json', ...schema],
]

/** Prisma's client, if the schema changed. */
export function generateClient() {
  return whenChanged('prisma/generated/.stamp', schema, () =>
    step('生成数据访问代码 prisma generate', async () => {
      await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'])
    }),
  )
}

/** The web application, if its sources changed. */
export function buildApplication() {
  return whenChanged('.next/tashan-stamp', sources, () =>
    step('构建 build', async () => {
      await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      })
    }),
  )
}
