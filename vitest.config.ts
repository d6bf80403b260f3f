import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }

const isolated = 'tests/integration/**/*.isolated.test.ts'
const integration = {
  include: ['tests/integration/**/*.test.{ts,tsx}'],
  globalSetup: ['tests/support/global-setup.ts'],
  setupFiles: ['tests/support/database.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  resolve: { alias },
  test: {
    // Half of what a test file does is waiting for Postgres, so no core is left for Vitest alone.
    maxWorkers: '100%',
    // A thread loads the program in half of the time that a process needs.
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/fast-check.ts'],
          testTimeout: 30_000,
          // They share no state that one leaves to the next, and loading everything anew takes half of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'integration',
          exclude: [isolated],
          // Each file has its own database (`setupFiles`); loading the program anew for each took a third of the time.
          isolate: false,
        },
      },
      // Those that put something else in the place of a module.
      { extends: true, test: { ...integration, name: 'isolated', include: [isolated] } },
    ],
  },
})
