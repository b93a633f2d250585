/** Unit tests: every `*.test.ts` next to the file it tests. */
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './scripts/test/slow-first.ts'

export default defineConfig({
  test: {
    include: ['{app,components,lib,scripts,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    // Builds load native code (sharp, shiki) that worker threads share badly; sized for two cores.
    pool: 'forks',
    maxWorkers: 2,
    // A worker loads our modules and the libraries once, not once per file: loading took half of the time. Modules keep no state,
    // and what a test replaces is put back.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 60_000,
    // Tests must not depend on the machine's date and zone: those that care set them.
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  },
})
