import { defineConfig } from 'vitest/config'

/** `npm run test:long`: fault, load and fuzz runs that take minutes; `npm test` runs a small seeded version of each. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tools/test-summary.ts'],
    projects: [
      {
        test: {
          name: 'long',
          include: ['{src,tools,e2e}/**/*.long.test.ts'],
          globalSetup: './src/platform/db/testing/global-setup.ts',
          fileParallelism: false,
          testTimeout: 30 * 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
