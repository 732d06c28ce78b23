import { defineConfig } from 'vitest/config'

/** Tests that need the database: those of stores and use-cases, and any other that says so in its name. */
const databaseTests = ['src/modules/*/{store,use-cases}/**/*.test.ts', 'src/**/*.db.test.ts', 'tools/**/*.db.test.ts']

/** Tests that kill, fill and cut off; they start servers of their own. */
const faultTests = ['{src,tools}/**/*.fault.test.ts']

/** Long fault, load and fuzz runs: `npm run test:long`, vitest.long.config.ts. */
const longTests = '**/*.long.test.ts'

const server = './src/platform/db/testing/global-setup.ts'

export default defineConfig({
  test: {
    // Two cores are what the project promises to be tested on.
    maxWorkers: 2,
    reporters: ['default', './tools/test-summary.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          pool: 'threads',
          // Pure code keeps no state that one file could spoil for the next, and a context for each would double the time.
          isolate: false,
          include: ['{src,tools}/**/*.test.{ts,tsx}'],
          exclude: [...databaseTests, ...faultTests, longTests],
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests,
          exclude: [...faultTests, longTests],
          globalSetup: server,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: faultTests,
          exclude: [longTests],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          // A machine at its limit may lose a click of the browser; a fault of ours fails twice.
          retry: 1,
          include: ['e2e/**/*.test.ts'],
          exclude: [longTests],
          globalSetup: server,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
