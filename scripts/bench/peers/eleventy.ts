/** Eleventy: posts in Nunjucks, with lists, terms, a feed and a sitemap from one collection each. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProgram, type Peer, packageOf, versionIn } from './peer.ts'
import { markdownOf, plainPosts, putFiles } from './plain-posts.ts'

export const eleventy: Peer = {
  name: 'Eleventy',
  needs: '@11ty/eleventy and @11ty/eleventy-plugin-syntaxhighlight',
  find(folder) {
    const program = findProgram('eleventy', folder)
    if (!program) return null
    const folderOfPackage = packageOf(program)
    const highlighter = join(folderOfPackage, '../eleventy-plugin-syntaxhighlight/.eleventy.js')
    if (!existsSync(highlighter)) return null
    return {
      version: versionIn(folderOfPackage),
      program: process.execPath,
      args: [program, '--quiet'],
      posts: 'posts',
      out: '_site',
      write(site, project) {
        putFiles(project, { ...templates, 'eleventy.config.mjs': settings(highlighter) })
        for (const post of plainPosts(site)) putFiles(project, { [`posts/${post.slug}.md`]: markdownOf(post) })
        cpSync(join(site, 'public/images'), join(project, 'images'), { recursive: true })
      },
    }
  },
}

/** Lists are divided in the settings, since pagination in a template divides one list only. */
const settings = (highlighter: string) => `import * as highlight from ${JSON.stringify(pathToFileURL(highlighter).href)}
const size = 10
function pagesOf(url, title, posts) {
  const count = Math.ceil(posts.length / size)
  const address = (number) => (number === 1 ? url : url + 'page/' + number + '/')
  return Array.from({ length: count }, (_, index) => ({
    url: address(index + 1), title, posts: posts.slice(index * size, (index + 1) * size),
    newer: index > 0 ? address(index) : null, older: index + 1 < count ? address(index + 2) : null,
  }))
}
export default function (config) {
  config.addPlugin(highlight.default)
  config.addPassthroughCopy('images')
  config.addFilter('day', (date) => date.toISOString().slice(0, 10))
  const newest = (api) => api.getFilteredByGlob('posts/*.md').reverse()
  config.addCollection('posts', newest)
  config.addCollection('lists', (api) => {
    const posts = newest(api)
    const terms = ['topics', 'categories', 'authors'].flatMap((kind) => {
      const groups = new Map()
      for (const post of posts) for (const term of post.data[kind]) groups.set(term, [...(groups.get(term) ?? []), post])
      return [...groups].flatMap(([term, members]) => pagesOf('/' + kind + '/' + term + '/', term, members))
    })
    return [...pagesOf('/blog/', 'Articles', posts), ...terms]
  })
}
`

const templates = {
  'posts/posts.json': '{ "layout": "post.njk", "permalink": "/blog/{{ page.fileSlug }}/" }\n',
  '_includes/base.njk': `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}"></head>
<body><header><a href="/">Bench</a> <a href="/blog/">Articles</a></header><main>{{ content | safe }}</main></body></html>
`,
  '_includes/post.njk': `---
layout: base.njk
---
<h1>{{ title }}</h1><p>{{ description }}</p><p><time>{{ page.date | day }}</time>
{% for one in authors %}<a href="/authors/{{ one }}/">{{ one }}</a> {% endfor %}{% for one in categories %}<a href="/categories/{{ one }}/">{{ one }}</a> {% endfor %}{% for one in topics %}<a href="/topics/{{ one }}/">{{ one }}</a> {% endfor %}</p>
{{ content | safe }}
`,
  'lists.njk': `---
pagination: { data: collections.lists, size: 1, alias: list }
permalink: "{{ list.url }}"
layout: base.njk
eleventyComputed: { title: "{{ list.title }}" }
---
<h1>{{ list.title }}</h1><ul>{% for post in list.posts %}
<li><a href="{{ post.url }}">{{ post.data.title }}</a> <time>{{ post.date | day }}</time><p>{{ post.data.description }}</p></li>{% endfor %}</ul>
{% if list.newer %}<a href="{{ list.newer }}">Newer</a>{% endif %} {% if list.older %}<a href="{{ list.older }}">Older</a>{% endif %}
`,
  'index.njk': `---
layout: base.njk
title: Bench
---
<h1>Bench</h1><ul>{% for post in collections.posts.slice(0, 10) %}
<li><a href="{{ post.url }}">{{ post.data.title }}</a><p>{{ post.data.description }}</p></li>{% endfor %}</ul>
`,
  'feed.njk': `---
permalink: /index.xml
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Bench</title><link>https://bench.example/</link><description>A corpus for measuring.</description>
{% for post in collections.posts.slice(0, 50) %}<item><title>{{ post.data.title }}</title><link>https://bench.example{{ post.url }}</link><guid>https://bench.example{{ post.url }}</guid><description>{{ post.content | escape }}</description></item>
{% endfor %}</channel></rss>
`,
  'sitemap.njk': `---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for post in collections.posts %}<url><loc>https://bench.example{{ post.url }}</loc><lastmod>{{ post.date | day }}</lastmod></url>
{% endfor %}{% for list in collections.lists %}<url><loc>https://bench.example{{ list.url }}</loc></url>
{% endfor %}</urlset>
`,
}
