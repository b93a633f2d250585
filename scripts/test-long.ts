/** `npm run test:long`: slow tests — the unit tests again with every attack string, zone, kill and corpus. */

import { runNode, toolPath } from '../lib/core/tool.ts'
import { command } from './cli/command.ts'

await command('test-long', async () => {
  const env = { MASTHEAD_LONG_TESTS: '1' }
  const { code } = await runNode(toolPath('vitest'), ['run', '--config', 'vitest.long.config.ts'], { env })
  return code
})
