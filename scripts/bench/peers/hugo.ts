/** Hugo: a section with numbered pages, three taxonomies, its sitemap, and a feed. */
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram, type Peer } from './peer.ts'
import { markdownOf, plainPosts, putFiles } from './plain-posts.ts'

export const hugo: Peer = {
  name: 'Hugo',
  needs: 'hugo',
  find(folder) {
    const program = findProgram('hugo', folder)
    if (!program) return null
    const version = /v(\d+\.(\d+)\.\d+)/.exec(execFileSync(program, ['version'], { encoding: 'utf8' }))
    // The setting was renamed in 0.128.
    const pages = Number(version?.[2]) < 128 ? 'paginate = 10' : '[pagination]\npagerSize = 10'
    return {
      version: version?.[1] ?? 'unknown',
      program,
      args: ['--cleanDestinationDir'],
      posts: 'content/blog',
      out: 'public',
      write(site, project) {
        putFiles(project, {
          ...templates,
          'hugo.toml': `${settings}${pages}\n`,
          'config.toml': `${settings}${pages}\n`,
        })
        for (const post of plainPosts(site)) putFiles(project, { [`content/blog/${post.slug}.md`]: markdownOf(post) })
        cpSync(join(site, 'public'), join(project, 'static'), { recursive: true })
      },
    }
  },
}

const settings = `baseURL = 'https://bench.example/'
title = 'Bench'
[taxonomies]
topic = 'topics'
category = 'categories'
author = 'authors'
[outputs]
home = ['html', 'rss']
section = ['html']
taxonomy = ['html']
term = ['html']
`

const templates = {
  'layouts/_default/baseof.html': `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head>
<body><header><a href="/">Bench</a> <a href="/blog/">Articles</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Description }}</p><p><time>{{ .Date.Format "2006-01-02" }}</time>
{{ range slice "authors" "categories" "topics" }}{{ range $.GetTerms . }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}{{ end }}</p>
{{ .Content }}{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .Pages }}<ul>{{ range $pages.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> <time>{{ .Date.Format "2006-01-02" }}</time><p>{{ .Description }}</p></li>{{ end }}</ul>
{{ with $pages.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with $pages.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<h1>Bench</h1><ul>{{ range first 10 site.RegularPages.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a><p>{{ .Description }}</p></li>{{ end }}</ul>{{ end }}
`,
  'layouts/index.rss.xml': `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Bench</title><link>https://bench.example/</link><description>A corpus for measuring.</description>
{{ range first 50 site.RegularPages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><description>{{ .Content | html }}</description></item>
{{ end }}</channel></rss>
`,
}
