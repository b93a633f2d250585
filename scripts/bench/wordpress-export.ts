/** Writes a WordPress export that is identical on every machine: half of its posts in blocks, half from the classic editor, with pictures and comments. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { paragraph, sentence, title, words } from './prose.ts'
import { random } from './random.ts'

const people = ['ada', 'bruno', 'chen', 'dalia']
const categories = ['architecture', 'data', 'messaging', 'operations']
const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Bench</title><link>https://bench.example</link><description>An export for measuring.</description><language>en</language><wp:wxr_version>1.2</wp:wxr_version>
`

/** @param posts number of posts; each has a picture in the media library */
export function writeWordPressExport(file: string, posts: number): void {
  const output = openSync(file, 'w')
  writeSync(output, head)
  for (const login of people)
    writeSync(
      output,
      `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_display_name>${login}</wp:author_display_name></wp:author>\n`,
    )
  for (const [index, name] of categories.entries())
    writeSync(
      output,
      `<wp:category><wp:term_id>${index + 1}</wp:term_id><wp:category_nicename>${name}</wp:category_nicename><wp:cat_name>${name}</wp:cat_name></wp:category>\n`,
    )
  for (let index = 0; index < posts; index++) writeSync(output, item(index, posts))
  writeSync(output, '</channel></rss>\n')
  closeSync(output)
}

function item(index: number, posts: number): string {
  const next = random(`post ${index}`)
  const pick = (all: readonly string[]) => all[Math.floor(next() * all.length)] ?? ''
  const [id, picture] = [index + 1, posts + index + 1]
  const day = new Date(Date.UTC(2008, 0, 1) + (index % 6000) * 86_400_000).toISOString().slice(0, 10)
  const link = `https://bench.example/${day.replaceAll('-', '/')}/post-${id}/`
  const category = pick(categories)
  const date = `${day} 10:00:00`
  return `<item><title>${title(next)} ${id}</title><link>${link}</link><dc:creator>${pick(people)}</dc:creator><content:encoded><![CDATA[${index % 2 === 0 ? blocks(next, picture) : classic(next, picture)}]]></content:encoded><excerpt:encoded><![CDATA[${sentence(next)}]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt><wp:post_name>post-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="${category}">${category}</category><category domain="post_tag" nicename="queues">queues</category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${picture}</wp:meta_value></wp:postmeta>${comment(next, date)}</item>
<item><title>drawing</title><link>${link}drawing/</link><wp:post_id>${picture}</wp:post_id><wp:post_parent>${id}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://bench.example/wp-content/uploads/drawing-${index % 20}.jpg</wp:attachment_url></item>
`
}

function blocks(next: () => number, picture: number): string {
  const text = Array.from(
    { length: 8 },
    () => `<!-- wp:paragraph -->\n<p>${paragraph(next)}</p>\n<!-- /wp:paragraph -->`,
  )
  return [
    ...text.slice(0, 4),
    `<!-- wp:image {"id":${picture}} -->\n<figure class="wp-block-image"><img src="https://bench.example/wp-content/uploads/a.jpg" alt="${sentence(next)}" class="wp-image-${picture}"/><figcaption>${sentence(next)}</figcaption></figure>\n<!-- /wp:image -->`,
    `<!-- wp:list -->\n<ul><li>${words(next, 4).join(' ')}</li><li>${words(next, 4).join(' ')}</li></ul>\n<!-- /wp:list -->`,
    `<!-- wp:code -->\n<pre class="wp-block-code"><code>const ${words(next, 2).join(' = ')}</code></pre>\n<!-- /wp:code -->`,
    ...text.slice(4),
  ].join('\n\n')
}

function classic(next: () => number, picture: number): string {
  const text = Array.from({ length: 8 }, () => paragraph(next).replace(' the ', ' <em>the</em> '))
  return [
    ...text.slice(0, 4),
    `[caption id="attachment_${picture}" width="600"]<img src="https://bench.example/wp-content/uploads/a.jpg" alt="${sentence(next)}" class="wp-image-${picture}" /> ${sentence(next)}[/caption]`,
    `<h2>${title(next)}</h2>`,
    ...text.slice(4),
  ].join('\n\n')
}

const comment = (next: () => number, date: string) =>
  `<wp:comment><wp:comment_id>${Math.floor(next() * 1e6)}</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_date>${date}</wp:comment_date><wp:comment_date_gmt>${date}</wp:comment_date_gmt><wp:comment_content><![CDATA[${sentence(next)}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`
