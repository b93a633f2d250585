/** `npm test`: tests everything. Types, lint, unit tests, the check of the content, two builds, and both built sites in a browser. */
import { seconds } from '../lib/core/terminal/progress.ts'
import { command } from './cli/command.ts'
import { stages } from './test/all-stages.ts'
import { runStages } from './test/stages.ts'

await command('test', async () => {
  const started = Date.now()
  const { passed, failed, failures } = await runStages(stages, console.log)
  console.log(`\n${failures.length > 0 ? `Failed: ${failures.join(', ')}` : 'Everything passed'} (${seconds(started)})`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
