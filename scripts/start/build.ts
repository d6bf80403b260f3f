import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { run } from '@/scripts/install.mjs'
import { whenChanged } from '@/scripts/start/stamp'
import { step } from '@/scripts/step.mjs'

const schema = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const sources = [
  ...['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'tsconfig.build.json', ...schema],
]

/** A program of Node that ends with us, however we end. */
export const withUs = ['--import', './scripts/die-with-parent.mjs']
export const asParent = () => ({ TASHAN_PARENT: String(process.pid), NEXT_TELEMETRY_DISABLED: '1' })

/** Prisma's client, if the schema changed. */
export function generateClient() {
  return whenChanged('prisma/generated/.stamp', schema, existsSync('prisma/generated/client.ts'), () =>
    step('生成数据访问代码 prisma generate', () =>
      run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      }),
    ),
  )
}

/** The web application, if its sources changed. Another start that builds it at the moment is waited for. */
export async function buildApplication(): Promise<boolean> {
  const busy = await whenChanged('.next/tashan-stamp', sources, existsSync('.next/BUILD_ID'), () =>
    step('构建 build', () =>
      run(process.execPath, [...withUs, 'node_modules/next/dist/bin/next', 'build'], {
        env: { ...process.env, ...asParent(), NODE_ENV: 'production' },
      }),
    ),
  ).catch(beingBuilt)
  if (busy !== 'busy') return busy
  await wait(2000)
  return buildApplication()
}

function beingBuilt(error: unknown): 'busy' {
  if (error instanceof Error && /Another next build process is already running/.test(error.message))
    return 'busy'
  throw error
}
