/** Renders pages of the tiny app as a rendering thread does, and prints the results as one line of JSON. */
import { importBundled } from '../../core/code/bundle.mjs'

const { repository, buildFolder, pages } = JSON.parse(process.argv.at(-1) ?? '')
const { entryPoints } = await importBundled(new URL('../entry-points.ts', import.meta.url))
const app = entryPoints(repository, buildFolder)
const rendered = []
for (const page of pages)
  try {
    rendered.push({ html: await app.render(page), draft: await app.draft(page) })
  } catch (error) {
    rendered.push({ error: error instanceof Error ? error.message : String(error) })
  }
process.stdout.write(`\n${JSON.stringify(rendered)}\n`, () => process.exit())
