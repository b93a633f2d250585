/** From an empty terminal to a published post, using only the commands that earlier output printed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { loadPublication } from '../../lib/content/index.ts'
import { withSite } from '../../lib/content/testing/tiny-site.ts'
import { runScript } from '../../lib/core/tool.ts'
import { getDocument } from '../../lib/pages/index.ts'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

type Command = { name: string; args: string[] }

/** The commands in an output, in the form that npm would run them. */
function commandsIn(output: string): Command[] {
  return [...output.matchAll(/npm run ([a-z-]+)((?: --.*)?)$/gm)].map(([, name = '', rest = '']) => {
    const words = rest.match(/"[^"]*"|\S+/g) ?? []
    return { name, args: words.slice(1).map((word) => word.replace(/^"(.*)"$/, '$1')) }
  })
}

it('an empty terminal leads to a published post', { timeout: 240_000 }, () =>
  withSite({ 'urls.txt': '' }, async (root) => {
    const git = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Jane Example' }
    const env = { ...git, MASTHEAD_SITE: root, AS_OF: '2026-01-01', GITHUB_ACTIONS: undefined, FORCE_COLOR: undefined }
    const run = ({ name, args }: Command) => runScript(name, args, { env, quiet: true })

    // A newcomer knows only the name of the command.
    const start = await run({ name: 'new', args: [] })
    expect(start.code).toBe(1)
    const [title] = commandsIn(start.output)
    expect(title).toEqual({ name: 'new', args: ['The title'] })

    const written = await run(title ?? { name: '', args: [] })
    expect(written.code, written.output).toBe(0)
    const next = commandsIn(written.output)
    expect(next.map(({ name }) => name)).toEqual(['dev', 'check', 'build'])
    for (const { name, args } of next) {
      expect(scripts[name]).toBe(`node scripts/run.mjs ${name}`)
      expect(args[0]).toBe(`--site=${root}`)
    }

    const checked = await run(next[1] ?? { name: '', args: [] })
    expect(checked.code, checked.output).toBe(0)
    expect(checked.output).toContain('content/posts/2026-01-01-the-title.md:6:1  warning  body-empty')

    // This loads what `build` would publish; building itself has its own tests.
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { publication, problems } = await loadPublication(options)
    expect(problems.map(({ code }) => code)).toEqual(['body-empty'])
    const post = publication && getDocument(publication, '/blog/the-title/', 'published')
    expect(post).toMatchObject({ title: 'The title' })
    // Nothing has been deployed, so no address has to be preserved.
    expect(readFileSync(join(root, 'content/urls.txt'), 'utf8')).toBe('')
  }),
)
