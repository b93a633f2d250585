/** A tiny Next app that has one of everything lib/next relies on, built in a temporary folder. For tests only. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { repositoryRoot } from '../../core/root.ts'
import { runNode } from '../../core/tool.ts'

export type TinyApp = {
  /** The folder of its package.json. */
  repository: string
  /** Its `.next`. */
  buildFolder: string
  /** The folder of the `next` package that built it. */
  next: string
}

/** Any file that looks like a font by its name will do: nothing reads it. */
const font = Buffer.from('wOF2')

const files = (root: string): Record<string, string | Buffer> => ({
  'package.json': '{ "private": true }',
  '.env': 'TINY_SETTING=from-env\n',
  'postcss.config.mjs': 'export default { plugins: [] }\n',
  'next.config.mjs': `export default {
  output: 'export',
  distDir: '.next/export',
  basePath: '/sub',
  trailingSlash: true,
  agentRules: false,
  generateBuildId: () => 'static',
  turbopack: { root: ${JSON.stringify(root)} },
  experimental: { turbopackMinify: { server: false, client: true }, turbopackSourceMaps: false },
}
`,
  'app/site.css':
    '@font-face { font-family: Tiny; src: url(./tiny.woff2) format("woff2") }\nbody { font-family: Tiny }\n',
  'app/tiny.woff2': font,
  'app/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  'app/layout.jsx': `import './site.css'
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.jsx': `export const metadata = { title: 'Plain' }
export default function Page() {
  return <main><h1>Plain</h1>{['a', 'b']} {1} text</main>
}
`,
  'app/island/page.jsx': `import { Counter } from '../../components/counter'
export default function Page() {
  return <main><h1>Island</h1><Counter /></main>
}
`,
  'components/counter.jsx': `'use client'
import { useState } from 'react'
export function Counter() {
  const [count, setCount] = useState(0)
  return <button onClick={() => setCount(count + 1)}>{count}</button>
}
`,
  'app/[...path]/page.jsx': `export const generateStaticParams = () => [{ path: ['placeholder'] }]
export default async function Page({ params }) {
  const path = (await params).path.map(decodeURIComponent).join('/')
  if (path === 'placeholder') return null
  if (path === 'broken') throw new Error('The page is broken')
  return <main><h1>{path}</h1><p>{process.env.TINY_SETTING}</p></main>
}
`,
  'app/not-found.jsx': `export default function NotFound() {
  return <main><h1>Nothing here</h1></main>
}
`,
})

/**
 * Writes and builds the app.
 * @param version of Next to install from the registry, such as `canary`; without one, the installed packages are used
 * @returns null if the registry does not have that version
 * @throws with Next's output when the build fails
 */
export async function buildTinyApp(version?: string): Promise<TinyApp | null> {
  const repository = mkdtempSync(path.join(realpathSync(tmpdir()), 'tiny-app-'))
  const packages = path.join(repositoryRoot, 'node_modules')
  // Turbopack follows no link that leaves its root.
  for (const [name, content] of Object.entries(files(version ? repository : commonFolder(repository, packages)))) {
    const file = path.join(repository, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  if (!version) symlinkSync(packages, path.join(repository, 'node_modules'), 'junction')
  else if (!install(repository, version)) return null
  const next = path.join(repository, 'node_modules/next')
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const options = { cwd: repository, env, quiet: true }
  const { code, output } = await runNode(path.join(next, 'dist/bin/next'), ['build'], options)
  if (code !== 0) throw new Error(`next build ended with ${code}:\n${output}`)
  return { repository, buildFolder: path.join(repository, '.next'), next }
}

export type TinyPage = { route: string; address: string }
export type RenderedPage = { html?: string; draft?: string; error?: string }

/** Renders pages of the app in a process of its own: loading a compiled app changes globals. */
export async function renderTinyPages(app: TinyApp, pages: readonly TinyPage[]): Promise<RenderedPage[]> {
  const script = fileURLToPath(new URL('./render-pages.mjs', import.meta.url))
  const options = { cwd: app.repository, env: { NODE_ENV: 'production' }, quiet: true }
  const { code, output } = await runNode(script, [JSON.stringify({ ...app, pages })], options)
  const [json] = output.split('\n').filter((line) => line.startsWith('[{'))
  if (code !== 0 || !json) throw new Error(`The pages were not rendered:\n${output}`)
  return JSON.parse(json)
}

function commonFolder(a: string, b: string): string {
  const others = b.split(path.sep)
  const end = a.split(path.sep).findIndex((part, index) => part !== others[index])
  return a.split(path.sep).slice(0, end).join(path.sep) || path.parse(a).root
}

/** Installs Next and React without install scripts. */
function install(folder: string, version: string): boolean {
  const packages = [`next@${version}`, 'react@latest', 'react-dom@latest']
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  return status === 0
}
