/** `npm run dev`: serves the site while you write, drafts and scheduled posts included, on this machine only. The open page follows every save. */
import { basename, join } from 'node:path'
import { cacheFolder, fromRepository, printProblems, siteCache } from '../lib/build/index.ts'
import type { Publication } from '../lib/content/index.ts'
import { problemCount } from '../lib/core/problems/counts.ts'
import type { Problem } from '../lib/core/problems/problem.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { withProgress } from '../lib/core/terminal/progress.ts'
import { runNode, toolPath } from '../lib/core/tool.ts'
import { type Editor, startEditor } from '../lib/edit/index.ts'
import { makeFonts } from '../lib/fonts/make.ts'
import { siteArguments } from './cli/arguments.ts'
import { command } from './cli/command.ts'
import { freePort } from './cli/port.ts'
import { createDocument } from './dev/create-document.ts'
import { keepEditions } from './dev/editions.ts'
import { newProblems } from './dev/new-problems.ts'
import { translateDocument } from './dev/translate-document.ts'
import { writeEditorHelp } from './editor/write-help.ts'

const host = '127.0.0.1'

await command('dev', async () => {
  const { site, asOf } = siteArguments('dev')
  const folder = join(siteCache(site), 'editions')
  let reached = ''
  let before: readonly Problem[] | null = null
  let newest: Publication | undefined
  let editor: Editor | undefined
  const first = keepEditions({
    site,
    asOf,
    folder,
    cacheFolder,
    onProgress: (done, total) => {
      reached = `${done} of ${total} texts`
    },
    onEdition: (edition) => {
      const { content, problems } = edition
      newest = edition
      editor?.tell()
      writeEditorHelp(site, content)
      const found = fromRepository(problems, site)
      if (before === null) printProblems(found)
      else for (const one of newProblems(before, found)) console.error(one)
      if (before && before.length > 0 && found.length === 0) console.error(problemCount(found))
      before = found
    },
  })
  const { publication, close } = await withProgress('Reading content', first, () => reached)
  await makeFonts(join(repositoryRoot, 'app/fonts'))
  const port = await freePort(process.env.PORT, host)
  const base = publication.content.site.address.base
  editor = await startEditor({
    site,
    asOf,
    base,
    cacheFolder,
    keptFolder: join(repositoryRoot, '.dev/edit', basename(siteCache(site))),
    edition: () => newest ?? publication,
    create: (request) => createDocument(site, asOf, request),
    translate: (request) => translateDocument(site, asOf, request),
  })
  console.log(
    `Site   http://${host}:${port}${base}/\nEdit   http://${host}:${port}${base}/edit/\nGuide  http://${host}:${port}${base}/guide/`,
  )
  const env = {
    MASTHEAD_SITE: site,
    MASTHEAD_EDITION: folder,
    MASTHEAD_BASE: base,
    MASTHEAD_EDITOR: String(editor.port),
    NODE_ENV: 'development',
  }
  const { code } = await runNode(toolPath('next'), ['dev', '--hostname', host, '--port', String(port)], { env })
  close()
  editor.close()
  return code
})
