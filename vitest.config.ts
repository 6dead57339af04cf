import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const reports = process.env.TEST_REPORTS

export default defineConfig({
  resolve: { alias: [{ find: /^#(app|db|tests)\//, replacement: here('./') + '$1/' }] },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    globalSetup: 'tests/support/global-setup.ts',
    setupFiles: 'tests/support/setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    reporters: reports ? ['default', ['json', { outputFile: `${reports}/vitest.json` }]] : ['default'],
  },
})
