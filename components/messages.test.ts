import { execFileSync } from 'node:child_process'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { messagesFor } from '../lib/core/messages/messages.ts'
import { repositoryRoot } from '../lib/core/root.ts'

/** Renders pages as Next does, in a process with the React of servers; each waits for the others before it uses its words. */
const render = `
import { createElement as h } from 'react'
import { renderToReadableStream } from 'next/dist/compiled/react-server-dom-turbopack/server.node.js'
import { messages, setMessages } from './components/messages.ts'
import { messagesFor } from './lib/core/messages/messages.ts'
const languages = ['en', 'de', 'ar', 'ja']
const begun = []
let go
const all = new Promise((resolve) => { go = resolve })
async function Page({ language }) {
  setMessages(messagesFor(language))
  begun.push(language)
  if (begun.length === languages.length) go()
  await all
  return h('p', null, h(Word))
}
const Word = () => messages().allPosts
const Forgotten = () => messages().allPosts
const text = (element) => new Response(renderToReadableStream(element, {}, { onError: (error) => error.message })).text()
const pages = await Promise.all(languages.map((language) => text(h(Page, { language }))))
console.log(JSON.stringify({ pages, forgotten: await text(h(Forgotten)) }))
`

test('pages of different languages that are rendered at once keep their own words, and a page without a language fails', async () => {
  const { outputFiles } = await build({
    stdin: { contents: render, resolveDir: repositoryRoot, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  })
  const program = outputFiles[0]?.text ?? ''
  const output = execFileSync(process.execPath, ['--conditions=react-server', '--input-type=module', '-e', program], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  })
  const { pages, forgotten } = JSON.parse(output) as { pages: string[]; forgotten: string }
  const words = ['en', 'de', 'ar', 'ja'].map((language) => messagesFor(language).allPosts)
  expect(pages.map((page) => words.filter((word) => page.includes(`"${word}"`)))).toEqual(words.map((word) => [word]))
  expect(forgotten).toContain('The page has no language')
})
