/** Writes `docs/problems.md` and `docs/front-matter.md` from the tables the code itself works by; a test holds them to it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.ts'
import { frontMatterReference, problemReference } from './reference-text.ts'
import { repositoryRoot } from './root.ts'

await command('reference', async () => {
  writeFileSync(join(repositoryRoot, 'docs/problems.md'), problemReference())
  writeFileSync(join(repositoryRoot, 'docs/front-matter.md'), frontMatterReference())
})
