/** Astro: one content collection, a route for posts and one for all lists, a feed and a sitemap as endpoints. */
import { cpSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findProgram, type Peer, packageOf, versionIn } from './peer.ts'
import { markdownOf, plainPosts, putFiles } from './plain-posts.ts'

export const astro: Peer = {
  name: 'Astro',
  needs: 'astro (5 or later)',
  find(folder) {
    const program = findProgram('astro', folder)
    if (!program) return null
    const folderOfPackage = packageOf(program)
    return {
      version: versionIn(folderOfPackage),
      program: process.execPath,
      args: [program, 'build', '--silent'],
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
      posts: 'posts',
      out: 'dist',
      write(site, project) {
        putFiles(project, templates)
        symlinkSync(dirname(folderOfPackage), join(project, 'node_modules'))
        for (const post of plainPosts(site)) putFiles(project, { [`posts/${post.slug}.md`]: markdownOf(post) })
        cpSync(join(site, 'public'), join(project, 'public'), { recursive: true })
      },
    }
  },
}

const templates = {
  'package.json': '{ "name": "bench", "private": true, "type": "module" }\n',
  // By default its cache is in node_modules, which all projects share here.
  'astro.config.mjs': `export default { site: 'https://bench.example', cacheDir: './.cache' }\n`,
  'src/content.config.ts': `import { defineCollection, z } from 'astro:content'
import { glob } from 'astro/loaders'
const names = z.array(z.string())
export const collections = {
  posts: defineCollection({
    loader: glob({ pattern: '*.md', base: './posts' }),
    schema: z.object({ title: z.string(), date: z.date(), description: z.string(), authors: names, categories: names, topics: names }),
  }),
}
`,
  'src/lists.ts': `import { getCollection } from 'astro:content'
const size = 10
export const newest = async () => (await getCollection('posts')).sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf())
export const day = (date: Date) => date.toISOString().slice(0, 10)
function pagesOf(url: string, title: string, posts: any[]) {
  const count = Math.ceil(posts.length / size)
  const address = (number: number) => (number === 1 ? url : url + 'page/' + number + '/')
  return Array.from({ length: count }, (_, index) => ({
    url: address(index + 1), title, posts: posts.slice(index * size, (index + 1) * size),
    newer: index > 0 ? address(index) : null, older: index + 1 < count ? address(index + 2) : null,
  }))
}
export async function lists() {
  const posts = await newest()
  const terms = (['topics', 'categories', 'authors'] as const).flatMap((kind) => {
    const groups = new Map<string, any[]>()
    for (const post of posts) for (const term of post.data[kind]) { const known = groups.get(term); if (known) known.push(post); else groups.set(term, [post]) }
    return [...groups].flatMap(([term, members]) => pagesOf('/' + kind + '/' + term + '/', term, members))
  })
  return [...pagesOf('/blog/', 'Articles', posts), ...terms]
}
`,
  'src/base.astro': `---
const { title, description } = Astro.props
---
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title><meta name="description" content={description}></head>
<body><header><a href="/">Bench</a> <a href="/blog/">Articles</a></header><main><slot /></main></body></html>
`,
  'src/pages/blog/[slug].astro': `---
import { render } from 'astro:content'
import Base from '../../base.astro'
import { day, newest } from '../../lists.ts'
export async function getStaticPaths() {
  return (await newest()).map((post) => ({ params: { slug: post.id }, props: { post } }))
}
const { post } = Astro.props
const { Content } = await render(post)
const terms = (['authors', 'categories', 'topics'] as const).flatMap((kind) => post.data[kind].map((name) => ({ kind, name })))
---
<Base title={post.data.title} description={post.data.description}><h1>{post.data.title}</h1><p>{post.data.description}</p>
<p><time>{day(post.data.date)}</time> {terms.map(({ kind, name }) => <a href={'/' + kind + '/' + name + '/'}>{name}</a>)}</p><Content /></Base>
`,
  'src/pages/[...list].astro': `---
import Base from '../base.astro'
import { day, lists, newest } from '../lists.ts'
export async function getStaticPaths() {
  const front = { url: '/', title: 'Bench', posts: (await newest()).slice(0, 10), newer: null, older: null }
  return [front, ...(await lists())].map((list) => ({ params: { list: list.url.slice(1, -1) || undefined }, props: { list } }))
}
const { list } = Astro.props
---
<Base title={list.title}><h1>{list.title}</h1><ul>{list.posts.map((post) => <li><a href={'/blog/' + post.id + '/'}>{post.data.title}</a> <time>{day(post.data.date)}</time><p>{post.data.description}</p></li>)}</ul>
{list.newer && <a href={list.newer}>Newer</a>} {list.older && <a href={list.older}>Older</a>}</Base>
`,
  'src/pages/index.xml.ts': `import { newest } from '../lists.ts'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
export async function GET() {
  const items = (await newest()).slice(0, 50).map(({ id, data, rendered }) =>
    '<item><title>' + escaped(data.title) + '</title><link>https://bench.example/blog/' + id + '/</link><guid>https://bench.example/blog/' + id + '/</guid><description>' + escaped(rendered?.html ?? '') + '</description></item>\\n')
  return new Response('<?xml version="1.0" encoding="utf-8"?>\\n<rss version="2.0"><channel><title>Bench</title><link>https://bench.example/</link><description>A corpus for measuring.</description>\\n' + items.join('') + '</channel></rss>\\n')
}
`,
  'src/pages/sitemap.xml.ts': `import { day, lists, newest } from '../lists.ts'
export async function GET() {
  const posts = (await newest()).map(({ id, data }) => '<url><loc>https://bench.example/blog/' + id + '/</loc><lastmod>' + day(data.date) + '</lastmod></url>\\n')
  const others = (await lists()).map(({ url }) => '<url><loc>https://bench.example' + url + '</loc></url>\\n')
  return new Response('<?xml version="1.0" encoding="utf-8"?>\\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\\n' + posts.join('') + others.join('') + '</urlset>\\n')
}
`,
}
