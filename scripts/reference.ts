/** Writes `docs/guide/problems.md` and `docs/guide/front-matter.md` from the schemas and tables of the code; a test keeps them up to date. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../lib/core/root.ts'
import { command } from './cli/command.ts'
import { frontMatterReference, problemReference } from './reference/reference-text.ts'

await command('reference', async () => {
  writeFileSync(join(repositoryRoot, 'docs/guide/problems.md'), problemReference())
  writeFileSync(join(repositoryRoot, 'docs/guide/front-matter.md'), frontMatterReference())
})
