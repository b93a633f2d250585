/** Long tests: `*.long.test.ts`, and the unit tests with all their cases (MASTHEAD_LONG_TESTS=1). */
import { defineConfig } from 'vitest/config'
import unit from './vitest.config.ts'

export default defineConfig({
  ...unit,
  test: { ...unit.test, exclude: ['**/node_modules/**'], testTimeout: 600_000 },
})
