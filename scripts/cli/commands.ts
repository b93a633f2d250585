/** Every command with its options: what `--help` prints and the only ones that are accepted. */

export type Option = {
  /** What it does, for `--help`. */
  does: string
  /** What its value is called; absent for a flag. */
  value?: string
  /** Whether it may be given more than once. */
  repeats?: true
}

export type CommandDescription = {
  /** One sentence, for `--help`. */
  does: string
  /** How npm calls it, where that is not `npm run <name>`. */
  npm?: string
  /** What stands after the options: `[path …]`. Absent where nothing may. */
  operands?: string
  options?: Readonly<Record<string, Option>>
}

const site: Option = { value: 'folder', does: 'another folder with content/ and public/ (or MASTHEAD_SITE)' }
const asOf: Option = {
  value: 'time',
  does: 'another day or instant: 2026-12-24 or 2026-12-24T18:00+01:00 (or AS_OF)',
}
const where = { 'as-of': asOf, site }

export const commands = {
  start: { npm: 'npm start', does: 'Serves the finished site; builds it first if anything changed.', options: where },
  new: {
    does: 'Writes a new post, page or author profile. Asks on a terminal for what is missing.',
    operands: '"title"',
    options: {
      author: { value: 'id', repeats: true, does: 'who wrote it: an id or name of content/authors/' },
      category: { value: 'name', repeats: true, does: 'a category, the chief one first' },
      tag: { value: 'name', repeats: true, does: 'a tag' },
      date: { value: 'date', does: 'the day, with a time if you like; else today, or none for a draft' },
      slug: { value: 'words', does: 'what the address and the file name end in, instead of the title' },
      draft: { does: 'a draft: not published until the line draft: true is removed' },
      folder: { does: 'a post in a folder of its own, with room for its pictures' },
      page: { does: 'a page instead of a post' },
      'author-profile': { does: 'the profile of an author, whose name is the title' },
      ...where,
    },
  },
  dev: { does: 'Shows the site while you write, drafts and scheduled posts included.', options: where },
  build: {
    does: 'Builds the site into out/.',
    options: {
      clean: { does: 'build from nothing, without what earlier builds kept' },
      guide: { does: 'include the authors’ guide at /guide/' },
      ...where,
    },
  },
  serve: {
    does: 'Serves the last build without building.',
    options: { review: { does: 'the review edition in out-review/' }, site },
  },
  review: {
    does: 'Builds the review edition into out-review/: drafts, scheduled and unlisted posts included, problems and changes marked.',
    options: {
      base: { value: 'branch', does: 'the branch or commit to compare with, instead of the main branch' },
      serve: { does: 'serve it afterwards' },
      ...where,
    },
  },
  check: {
    does: 'Reports problems of the content without building: all of them, or those of some files and folders.',
    operands: '[path …]',
    options: {
      fix: { does: 'correct the spelling of dates, terms and keys in front matter' },
      'dry-run': { does: 'show what --fix would change, as a diff' },
      all: { does: 'every warning, however many are of a kind' },
      json: { does: 'print JSON' },
      urls: { value: 'file', does: 'say of every address in a list, one a line, whether the site answers it' },
      images: { does: 'list pictures that nothing uses, or that are larger than any page needs' },
      external: { does: 'ask the other sites that built pages link to, and report links that are dead' },
      ...where,
    },
  },
  calendar: {
    does: 'Lists what is published, scheduled, due, overdue and about to expire, by day, author and series.',
    options: { json: { does: 'print JSON' }, ...where },
  },
  test: { npm: 'npm test', does: 'Proves everything: types, lint, tests, two builds, and both sites in a browser.' },
  'test-long': { npm: 'npm run test:long', does: 'Runs the tests that take too long for every change.' },
  ledger: {
    does: 'Adds the addresses of the built site to content/urls.txt.',
    options: { 'dry-run': { does: 'only show the addresses' }, ...where },
  },
  lint: { does: 'Checks rules and format of the code, its import floors, and that all of it is used.' },
  format: { does: 'Formats the code.' },
  typecheck: { does: 'Checks the types of the code.' },
  reference: { does: 'Writes docs/guide/problems.md and docs/guide/front-matter.md from the tables in the code.' },
  screenshots: {
    does: 'Takes pictures of every kind of page of the built site, into screenshots/.',
    options: { site },
  },
  lighthouse: { does: 'Runs Lighthouse on pages of the built site; fails when one misses a goal.', options: { site } },
  bench: {
    does: 'Measures checks and builds of corpora of these sizes (100 and 1000 posts), from save to screen, or how long dead links take.',
    operands: '[posts …] | dev [posts] | dead-links [posts]',
    options: {
      runs: { value: 'number', does: 'how often each is measured, 3 by default; the median counts' },
      check: { does: 'measure checks only' },
      parts: { does: 'measure the content model, pictures and search alone as well' },
    },
  },
  'compare-words': {
    does: 'Compares our rendering of every Markdown file in a folder with another parser’s, and reports what is lost.',
    operands: 'folder',
  },
} as const satisfies Record<string, CommandDescription>

export type CommandName = keyof typeof commands

/** A command's description, with the parts it does without. */
export function describedCommand(name: CommandName): Required<CommandDescription> {
  const { npm = `npm run ${name}`, does, operands = '', options = {} }: CommandDescription = commands[name]
  return { npm, does, operands, options }
}
