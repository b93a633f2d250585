/**
 * `npm run review`: builds the review edition into `out-review/`: drafts, scheduled and unlisted posts included, with the problems of each page
 * shown above it and changes since the main branch marked. `-- --base=<branch>` compares with another, `--as-of=YYYY-MM-DD` shows another day,
 * `--serve` serves it afterwards. Errors in the content do not stop it, since this is where they are shown.
 */
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { loadSite, printProblems, renderSite } from '../lib/build/index.ts'
import { severities } from '../lib/core/problems/counts.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { seconds } from '../lib/core/terminal/progress.ts'
import { editionFolders } from '../lib/publish/index.ts'
import { reviewSummary, showable } from '../lib/review/index.ts'
import { siteArguments } from './cli/arguments.ts'
import { command } from './cli/command.ts'
import { reviewContent } from './review/review-content.ts'
import { serveSite } from './serve/serve-site.ts'

await command('review', async () => {
  const started = Date.now()
  const args = siteArguments('review')
  const { publication, problems } = await loadSite({ ...args, flags: new Set(['guide']) })
  if (!publication) {
    printProblems(problems)
    console.error('Nothing can be built: correct content/site.yml first.')
    return 1
  }
  const { review, publication: marked } = await reviewContent(args.site, publication, args.values.get('base')?.at(-1))
  if (review.note) console.error(review.note)
  const edition = showable(marked)
  console.log(`Building the review edition for ${review.today} …`)
  const rendered = await renderSite(args.site, edition, problems, { review })
  if (!rendered.files) {
    printProblems([...problems, ...rendered.problems])
    console.error('No review edition was built. An earlier one in out-review/ is unchanged.')
    return 1
  }
  const folder = join(args.site, editionFolders.review)
  writeFileSync(join(folder, 'review.md'), reviewSummary(review, publication.content.site.title))
  const of = (change: string) => review.documents.filter((one) => one.change === change).length
  const where = relative(process.cwd(), folder) || folder
  const counts = review.base ? `${of('new')} new, ${of('changed')} changed, ${review.gone.length} gone; ` : ''
  console.log(`${counts}${severities(review.problems) || 'no problems'}; into ${where}/ in ${seconds(started)}.`)
  if (args.flags.has('serve')) await serveSite(args.site, 'review')
  else {
    const site = args.site === repositoryRoot ? '' : ` --site=${relative(process.cwd(), args.site)}`
    console.log(`Open ${where}/index.html in a browser, or run npm run serve -- --review${site}`)
  }
  return 0
})
