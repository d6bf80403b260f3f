import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

const port = Number(process.env.TASHAN_E2E_PORT ?? 3456)
const executablePath = findBrowser() ?? undefined
const root = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath,
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
      testIgnore: /budget|widths/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 900 } },
    },
    // Counts what the database sees, so nothing else may run meanwhile.
    { name: 'budget', testMatch: /budget/, dependencies: ['desktop'], use: devices['Desktop Chrome'] },
    // Fills every list with extreme words, so nothing else may come after it.
    { name: 'widths', testMatch: /widths/, dependencies: ['budget'], use: devices['Desktop Chrome'] },
  ],
  webServer: {
    command: 'node --import tsx tests/support/serve-e2e.ts',
    url: `http://127.0.0.1:${port}/api/ready`,
    env: { TASHAN_E2E_PORT: String(port) },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
