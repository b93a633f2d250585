/** For swap.test.ts: publishes with options from the command line and kills itself after the named step, like a power cut. */
import { z } from 'zod'
import type { PublishInput } from '../input.ts'
import { publishSample, sampleOutputs } from './site-sample.ts'

const [options = '', lastStep] = process.argv.slice(2)
const folder = z.string()
const parsed = z
  .object({
    exportFolder: folder,
    buildFolder: folder,
    repository: folder,
    siteRoot: folder,
    input: z.custom<PublishInput>(),
  })
  .parse(JSON.parse(options))

await publishSample({
  ...parsed,
  outputs: sampleOutputs,
  onStep: (step) => {
    if (step === lastStep) process.kill(process.pid, 'SIGKILL')
  },
})
