import { expect, test } from 'vitest'
import { runNode, toolPath } from '../core/tool.ts'

test.each([
  ['build', 'production'],
  ['dev', 'development'],
])('next %s by hand says what to run instead', async (command, mode) => {
  const env = { NODE_ENV: mode, MASTHEAD_PREPARED: undefined, MASTHEAD_EDITION: undefined }
  const args = command === 'dev' ? ['dev', '--port', '0', '--hostname', '127.0.0.1'] : ['build']
  const { code, output } = await runNode(toolPath('next'), args, { env, quiet: true })
  expect(output).toContain(`run \`npm run ${command}\` instead of \`next ${command}\``)
  expect(code).not.toBe(0)
})
