import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'
import { missingForBackCache, missingForFleet } from './scripts/find-program.mjs'

const port = Number(process.env.TASHAN_E2E_PORT ?? 3456)
const executablePath = findBrowser() ?? undefined
const root = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Twice what the slowest takes on a small machine that does something else as well.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace of every test costs a quarter of the run; `--trace retain-on-failure` has one when it is wanted.
    trace: 'off',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: {
      executablePath,
      // Without a UTF-8 locale Chromium gives every download with a Chinese name the name "download".
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: [
        /unavailable|budget|widths|failover|fleet/,
        // scripts/test.mjs says so.
        ...(missingForBackCache.length > 0 ? [/back-cache/] : []),
      ],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 900 } },
    },
    // Its instance takes part in the work of the queues and loses the database in the middle of it.
    {
      name: 'unavailable',
      testMatch: /unavailable/,
      dependencies: ['desktop'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 900 } },
    },
    // Counts what the database sees, so nothing else may run meanwhile.
    { name: 'budget', testMatch: /budget/, dependencies: ['unavailable'], use: devices['Desktop Chrome'] },
    // Fills every list with extreme words, so nothing else may come after it.
    { name: 'widths', testMatch: /widths/, dependencies: ['budget'], use: devices['Desktop Chrome'] },
    // Several instances and servers of their own, which need the machine for themselves. Where nginx or PgBouncer is
    // missing, scripts/test.mjs says that the fleet is left out.
    {
      name: 'deployment',
      testMatch: missingForFleet.length > 0 ? /failover/ : /failover|fleet/,
      dependencies: ['widths'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 900 } },
    },
  ],
  webServer: {
    command: 'node --import tsx tests/support/serve-e2e.ts',
    url: `http://127.0.0.1:${port}/api/ready`,
    env: { TASHAN_E2E_PORT: String(port) },
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
