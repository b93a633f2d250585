/** Unit tests: every `*.test.ts` beside the file it proves. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,lib,scripts,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    // A build loads native code (sharp, shiki) that worker threads share badly; two cores are the machine this is sized for.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    // The machine's day and zone must not matter: tests that care set them.
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  },
})
