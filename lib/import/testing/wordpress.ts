/** For tests: writes small WordPress exports. */

export type Item = {
  id?: number
  type?: string
  status?: string
  title?: string
  link?: string
  name?: string
  content?: string
  /** Further XML of the item. */
  more?: string
}

/** An export of `https://old.example` with two people and two categories, one below the other. */
export function wordpress(...items: Item[]): string {
  return `<?xml version="1.0"?>
<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Old Site</title><link>https://old.example</link><description>About &amp;c.</description><language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>ada@old.example</wp:author_login><wp:author_display_name><![CDATA[Ada Low]]></wp:author_display_name></wp:author>
<wp:author><wp:author_login>bo</wp:author_login><wp:author_display_name><![CDATA[Bo Ek]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>lamps</wp:category_nicename><wp:cat_name>Lamps</wp:cat_name></wp:category>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>oil</wp:category_nicename><wp:cat_name>Oil</wp:cat_name><wp:category_parent>lamps</wp:category_parent><wp:category_description>Lamps that burn.</wp:category_description></wp:category>
${items.map(item).join('\n')}
</channel></rss>`
}

function item({
  id = 1,
  type = 'post',
  status = 'publish',
  title = 'T',
  name = `post-${id}`,
  content = 'Text.',
  ...rest
}: Item): string {
  const { link = `https://old.example/2020/01/02/${name}/`, more = '' } = rest
  return `<item><title><![CDATA[${title}]]></title><link>${link}</link><dc:creator>ada@old.example</dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2020-01-02 10:00:00</wp:post_date><wp:post_date_gmt>2020-01-02 08:00:00</wp:post_date_gmt>
<wp:post_name>${name}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`
}

/** A picture of the media library, uploaded for the post with the number `parent`. */
export const upload = (id: number, parent: number, alt = '', caption = ''): Item => ({
  id,
  type: 'attachment',
  status: 'inherit',
  content: '',
  link: `https://old.example/2020/01/02/post-${parent}/picture-${id}/`,
  more: `<wp:post_parent>${parent}</wp:post_parent><wp:attachment_url>https://old.example/wp-content/uploads/${id}.jpg</wp:attachment_url><excerpt:encoded>${caption}</excerpt:encoded>${meta('_wp_attachment_image_alt', alt)}`,
})

export const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
