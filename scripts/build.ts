/** `npm run build`: builds the site into `out/`. `-- --as-of=YYYY-MM-DD` for another day, `--site=<folder>` for another site, `--clean` without cache, `--guide` with the authors' guide at /guide/ (for tests). */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { updateOut } from '../lib/build/index.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { siteArguments } from './cli/arguments.ts'
import { command } from './cli/command.ts'

await command('build', async () => {
  const args = siteArguments('build')
  if (args.flags.has('clean')) rmSync(join(repositoryRoot, '.next'), { recursive: true, force: true })
  return (await updateOut(args)) ? 0 : 1
})
