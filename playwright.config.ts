/** Browser tests on the built sites: `npm test` builds them first; `npx playwright test` uses what is there. */
import { defineConfig } from '@playwright/test'
import { sites } from './e2e/support/sites.ts'
import { findChromium } from './scripts/test/chromium.ts'

// Determined once by the runner; its workers load this file again and inherit the result.
process.env.CHROMIUM_PATH ||= findChromium() ?? ''

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // On a quiet machine everything appears at once; a busy one must not fail for it.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Only this machine answers, so that no test depends on a network or reaches out to one.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  // A test tagged with a site is for that site; untagged feature tests use the fixture site.
  projects: sites.map(({ name, url }) => ({
    name,
    use: { baseURL: url },
    ...(name === 'site' ? { grep: /@site\b/ } : { grepInvert: /@site\b/ }),
  })),
  webServer: sites.map(({ root, port, url }) => ({
    command: 'node scripts/run.mjs serve',
    env: { MASTHEAD_SITE: root, PORT: String(port), HOST: '127.0.0.1' },
    url,
    reuseExistingServer: false,
  })),
})
