/** Next's adapter: when the export is written to its work folder, it is published into the site's out/. */
import path from 'node:path'
import type { NextAdapter } from 'next'
import { readPublishInput } from './input.ts'
import { collectOutcome } from './outcome.ts'
import { progressLine } from './progress-line.ts'
import { publish } from './publish.ts'

export const adapter: NextAdapter = {
  name: 'masthead',
  async onBuildComplete({ config, distDir, projectDir }) {
    if (config.output !== 'export') return
    const outcome = collectOutcome(process.env.MASTHEAD_OUTCOME)
    try {
      await publish({
        exportFolder: path.join(projectDir, config.distDir),
        buildFolder: distDir,
        repository: projectDir,
        siteRoot: path.resolve(projectDir, process.env.MASTHEAD_SITE ?? '.'),
        input: await readPublishInput(process.env.MASTHEAD_PREPARED),
        progress: progressLine(process.stderr),
        report: outcome.report,
        print: outcome.print,
      })
    } finally {
      outcome.write()
    }
  },
}
