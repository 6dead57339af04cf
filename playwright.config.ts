import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/support/browser'

const browser = await findBrowser()
// The workers read this file again: they need not look a second time.
process.env.CHROMIUM_PATH = browser.executablePath
const reports = process.env.TEST_REPORTS

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  reporter: reports ? [['list'], ['json', { outputFile: `${reports}/playwright.json` }]] : [['list']],
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'Asia/Makassar',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
  // A test runs at both widths unless its title says `@phone` or `@desk`.
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true }, grepInvert: /@desk/ },
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } }, grepInvert: /@phone/ },
  ],
})
