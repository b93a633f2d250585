/** Every command with its options: what `--help` prints, and the only options that are accepted. */

export type Option = {
  /** Description for `--help`. */
  does: string
  /** Name of its value; absent for a flag. */
  value?: string
  /** Whether it may be given more than once. */
  repeats?: true
}

export type CommandDescription = {
  /** One sentence for `--help`. */
  does: string
  /** How to run it with npm, if not by `npm run <name>`. */
  npm?: string
  /** Operands after the options: `[path …]`. Absent if the command takes none. */
  operands?: string
  options?: Readonly<Record<string, Option>>
}

const site: Option = { value: 'folder', does: 'another folder with content/ and public/ (or MASTHEAD_SITE)' }
const asOf: Option = {
  value: 'time',
  does: 'another day or instant: 2026-12-24 or 2026-12-24T18:00+01:00 (or AS_OF)',
}
const sample: Option = { does: 'the sample publication, also after npm run setup' }
const where = { 'as-of': asOf, sample, site }

export const commands = {
  start: { npm: 'npm start', does: 'Serves the finished site; builds it first if anything changed.', options: where },
  setup: {
    does: 'Creates your own publication, and moves the sample to e2e/sample/. On a terminal, asks for what is missing.',
    options: {
      title: { value: 'words', does: 'the name of the publication' },
      description: { value: 'words', does: 'one sentence about it' },
      url: { value: 'address', does: 'where it will be served: https://blog.your-name.org/' },
      language: { value: 'tag', does: 'its language: en, de, pt-BR' },
      'time-zone': { value: 'zone', does: 'where its days begin: Europe/Berlin' },
      author: { value: 'name', does: 'the first author; default: git’s user' },
      accent: { value: 'colour', does: '#rrggbb, or a name such as blue or teal' },
      section: { value: 'kind', does: 'besides posts: talks, jobs or case-studies, with a first one' },
      host: { value: 'name', does: 'where you publish, for its configuration files' },
      yes: { does: 'do not ask: use the defaults, and replace uncommitted content' },
    },
  },
  new: {
    does: 'Writes a new post, page, item of a section or author profile. On a terminal, asks for what is missing.',
    operands: '"title"',
    options: {
      author: { value: 'id', repeats: true, does: 'who wrote it: an id or name of content/authors/' },
      category: { value: 'name', repeats: true, does: 'a category, the main one first' },
      tag: { value: 'name', repeats: true, does: 'a tag' },
      date: { value: 'date', does: 'the day, optionally with a time; default: today, none for a draft' },
      slug: { value: 'words', does: 'the slug of the address and file name, instead of one from the title' },
      draft: { does: 'write a draft: not published until the line draft: true is removed' },
      folder: { does: 'write the post in its own folder, with room for pictures' },
      page: { does: 'write a page instead of a post' },
      section: { value: 'key', does: 'write an item of this section of content/site.yml instead of a post' },
      language: { value: 'code', does: 'write it in this language of the site; default: the default language' },
      field: { value: 'key=value', repeats: true, does: 'a field of the section, as in --field=venue=Hall' },
      'author-profile': { does: 'write an author profile; the title is the name' },
      translate: {
        value: 'path',
        does: 'write the translation of this document, with the source beside it; the operand is the language',
      },
      ...where,
    },
  },
  import: {
    does: 'Imports an export from another system: its posts, pages, people, terms and comments. Files that were edited since an earlier import are left as they are. Of the configuration of another system (_config.yml, hugo.toml, docusaurus.config.js and the like) it makes content/site.yml.',
    operands: 'file or folder …',
    options: {
      into: { value: 'folder', does: 'write to this site, which may be empty (or MASTHEAD_SITE)' },
      'fetch-images': { does: 'download pictures and files that the site lacks' },
      'dry-run': { does: 'write nothing, and say what would be written' },
      json: { does: 'print the report as JSON' },
    },
  },
  dev: { does: 'Shows the site while you write, drafts and scheduled posts included.', options: where },
  build: {
    does: 'Builds the site into out/.',
    options: {
      clean: { does: 'build without the cache of earlier builds' },
      guide: { does: 'include the authors’ guide at /guide/' },
      ...where,
    },
  },
  serve: {
    does: 'Serves the last build without building.',
    options: { review: { does: 'serve the review edition in out-review/' }, site },
  },
  review: {
    does: 'Builds the review edition into out-review/: drafts, scheduled and unlisted posts included, with problems and changes marked.',
    options: {
      base: { value: 'branch', does: 'the branch or commit to compare with, instead of the main branch' },
      serve: { does: 'serve the edition afterwards' },
      ...where,
    },
  },
  check: {
    does: 'Reports problems in the content without building, in the whole site or in the given files and folders.',
    operands: '[path …]',
    options: {
      fix: { does: 'correct the spelling of dates, terms and keys in front matter' },
      base: {
        value: 'branch',
        does: 'with --fix: put back what an editor only wrote anew, as it is at the commit where this branch left that one',
      },
      'dry-run': { does: 'show what --fix would change, as a diff' },
      all: { does: 'show every warning, even if many are of one kind' },
      json: { does: 'print JSON' },
      urls: { value: 'file', does: 'check which addresses of a sitemap or list, one per line, the site answers' },
      images: { does: 'list pictures that are unused or larger than any page needs' },
      external: { does: 'check links from built pages to other sites, and report dead ones' },
      ...where,
    },
  },
  parity: {
    does: 'Compares every document of a source (a folder of HTML, an export, or content/) with its page on the built site, and names what is missing. Of a sitemap or a list of addresses, checks which the site answers.',
    operands: 'source [out]',
    options: {
      urls: { value: 'file', repeats: true, does: 'also check every address of this sitemap or list, one per line' },
      base: { value: 'path', does: 'where the new site is served, if below the root: /blog' },
      html: { value: 'file', does: 'write the report as one page, with source and result side by side' },
      json: { does: 'print JSON' },
      all: { does: 'show every document and address that differs' },
    },
  },
  translations: {
    does: 'Lists which documents are translated, which are missing in a language, and which paragraphs of a source changed since they were translated.',
    operands: '[language | path …]',
    options: { json: { does: 'print JSON' }, ...where },
  },
  calendar: {
    does: 'Lists what is published, scheduled, due, overdue and about to expire, by day, author and series.',
    options: { json: { does: 'print JSON' }, ...where },
  },
  test: {
    npm: 'npm test',
    does: 'Tests everything: types, lint, unit tests, two builds, and both sites in a browser.',
  },
  'test-long': { npm: 'npm run test:long', does: 'Runs the tests that are too slow to run on every change.' },
  upgrade: {
    does: 'Upgrades this publication to another version of Masthead, after a report of what changes for readers.',
    operands: '[version | folder | archive]',
    options: {
      base: { value: 'folder', does: 'the current version as a folder or archive, if git lacks it' },
      prefer: { value: 'side', does: 'for lines that both sides changed: mine or release' },
      'skip-tests': { does: 'check types and build, but do not run npm test' },
      undo: { does: 'revert the last upgrade' },
      yes: { does: 'accept without asking' },
    },
  },
  release: {
    does: 'For maintainers: tests, versions, tags and packs Masthead.',
    operands: 'version',
    options: {
      pack: { does: 'only pack the last commit, into dist/' },
      'skip-tests': { does: 'do not run npm test' },
    },
  },
  ledger: {
    does: 'Adds the addresses of the built site to content/urls.txt.',
    options: { 'dry-run': { does: 'only show the addresses' }, ...where },
  },
  lint: { does: 'Checks the code: lint rules, formatting, import floors, unused code.' },
  format: { does: 'Formats the code.' },
  typecheck: { does: 'Type-checks the code.' },
  reference: {
    does: 'Writes docs/guide/problems.md and docs/guide/front-matter.md from the schemas and tables in the code.',
  },
  screenshots: {
    does: 'Takes screenshots of every kind of page of the built site, into screenshots/.',
    options: { site },
  },
  lighthouse: { does: 'Runs Lighthouse on pages of the built site; fails if a page misses a goal.', options: { site } },
  bench: {
    does: 'Measures checks and builds of corpora of the given sizes (100 and 1000 posts); “dev” measures from save to screen, “typing” the check of a text while it is typed, “writing” the editor in a browser, “dead-links” the check of dead links, “crowded” the largest pages of a site with thousands of tags and hundreds of people, “import” an import from WordPress.',
    operands: '[subject] [posts …]',
    options: {
      runs: { value: 'number', does: 'measurements of each, 3 by default; the median counts' },
      check: { does: 'measure checks only' },
      peers: { does: 'instead, build the corpora also with Hugo, Eleventy and Astro where they are on PATH' },
      'peers-in': { value: 'folder', does: 'the same, with generators from this folder or its node_modules' },
      parts: { does: 'also measure the content model, pictures and search on their own' },
    },
  },
} as const satisfies Record<string, CommandDescription>

export type CommandName = keyof typeof commands

/** A command's description, with defaults for optional parts. */
export function describedCommand(name: CommandName): Required<CommandDescription> {
  const { npm = `npm run ${name}`, does, operands = '', options = {} }: CommandDescription = commands[name]
  return { npm, does, operands, options }
}
