/** Next's adapter: when the app is compiled and exported, what no query of ours asks for is finished and kept in the store, from which the build publishes. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NextAdapter } from 'next'
import { collectExport } from './collect-export.ts'
import { readPublishInput } from './input.ts'
import { readBuildPlan } from './store/build-plan.ts'
import { Store } from './store/store.ts'

export const adapter: NextAdapter = {
  name: 'masthead',
  async onBuildComplete({ config, distDir, projectDir }) {
    if (config.output !== 'export') return
    // The command that prepared the pages named both.
    const { MASTHEAD_PREPARED: prepared = '', MASTHEAD_STORE: store = '' } = process.env
    const work = path.dirname(prepared)
    const input = await readPublishInput(prepared)
    const foreign = await collectExport({
      exportFolder: path.join(projectDir, config.distDir),
      buildFolder: distDir,
      repository: projectDir,
      input,
      store: new Store(store),
      plan: await readBuildPlan(path.join(work, 'plan.json')),
      run: String(process.pid),
    })
    writeFileSync(path.join(work, 'foreign.json'), JSON.stringify(foreign))
  },
}
