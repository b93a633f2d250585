/**
 * `npm run new -- "Title"`: writes a post that is valid on this site, and prints the next steps. `--author`, `--category` and `--tag` (each
 * once or more), `--date`, `--slug`, `--draft`; `--folder` for a post with colocated pictures, `--page` for a page, `--author-profile "Name"` for
 * an author. Missing values are asked for on a terminal, and otherwise taken from git and `site.yml`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { printProblems } from '../lib/build/index.ts'
import { type Content, loadContent } from '../lib/content/index.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { authorId, authorList, likelyAuthor, refuseNamesake, termName } from './new/choices.ts'
import { type CompleteRequest, newFile } from './new/file-text.ts'
import { gitUser } from './new/git-author.ts'
import { nextSteps } from './new/next-steps.ts'
import { type Ask, askMissing } from './new/questions.ts'
import { type NewRequest, newRequest } from './new/request.ts'
import { writeNew } from './new/write-new.ts'

await command('new', async () => {
  const args = siteArguments('new')
  const options = { root: args.site, asOf: args.asOf, now: new Date() }
  const asked = newRequest(args)
  const { content, problems } = loadContent(options)
  if (!content) {
    printProblems(problems)
    throw new CommandError('Nothing was written: correct content/site.yml first.')
  }
  const request = await complete(settled(asked, content), content, args.site)
  if (request.kind === 'author') refuseNamesake(request.title, request.slug, content)
  const file = newFile(request, postsFolder(args.site))
  console.log(nextSteps(args.site, file.path, request.date, writeNew(options, content, file)))
  return 0
})

/** Resolves authors and terms to the site's own spelling. */
function settled(request: NewRequest, content: Content): NewRequest {
  return {
    ...request,
    authors: request.authors.map((typed) => authorId(typed, content)),
    categories: request.categories.map((typed) => termName('category', typed, content.categories)),
    tags: request.tags.map((typed) => termName('tag', typed, content.tags)),
  }
}

/** Adds what is missing: from the person at the terminal, or from defaults. */
async function complete(request: NewRequest, content: Content, site: string): Promise<CompleteRequest> {
  const isPost = request.kind === 'post' || request.kind === 'folder'
  const user = gitUser(site)
  const author = likelyAuthor(content, user)
  // A draft without a day is one that is not planned yet.
  const standard = { author, date: isPost && !request.draft ? content.today : undefined }
  if (process.stdin.isTTY && process.stdout.isTTY && isIncomplete(request)) {
    return titled(await atTerminal((ask) => askMissing(request, content, standard, ask)))
  }
  const done = titled({ ...request, date: request.date ?? standard.date })
  if (!isPost || request.authors.length > 0) return done
  if (author !== undefined) return { ...done, authors: [author] }
  if (content.site.default_author !== undefined) return done
  const who = user.name === '' ? 'Git knows no user here' : `Git's user ${user.name} is none of the authors`
  throw new CommandError(`Who wrote it? ${who}: add --author=id. ${authorList(content.authors)}`)
}

/** Asks on the terminal; Ctrl-C and Ctrl-D abort. */
async function atTerminal<Result>(use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new AbortController()
  terminal.once('close', () => ended.abort())
  try {
    return await use((question) =>
      terminal.question(question, { signal: ended.signal }).catch((cause) => {
        throw new CommandError('\nNothing was written.', { cause })
      }),
    )
  } finally {
    terminal.close()
  }
}

/** Whether there is something worth asking: the default day and no tags are fine. */
function isIncomplete({ kind, title, authors, categories }: NewRequest): boolean {
  const isPost = kind === 'post' || kind === 'folder'
  return title === undefined || (isPost && (authors.length === 0 || categories.length === 0))
}

function titled(request: NewRequest): CompleteRequest {
  if (request.title === undefined) throw new CommandError('A title is missing: npm run new -- "The title"')
  return { ...request, title: request.title }
}

/** The site's posts folder; a site that came from Jekyll may have `_posts`. */
function postsFolder(site: string): string {
  const has = (folder: string) => existsSync(join(site, folder))
  return !has('content/posts') && has('content/_posts') ? 'content/_posts' : 'content/posts'
}
