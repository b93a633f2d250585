import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plain, siteWith } from '../../images/testing/fixture.ts'
import { getAuthorPage, getDocument, getHome, getTermPage } from '../../pages/index.ts'
import { loadPublication } from '../load-publication.ts'
import { picturesToPublish } from './pictures.ts'

const siteYml = 'title: T\ndescription: D\nurl: https://example.org/sub/\nimage_hosts: [img.example.org]\n'
const author = '---\nname: Jane\nimage_path: /images/jane.png\n---\n'
const post = (front: string, body: string) =>
  `---\ntitle: A post\ndate: 2020-01-02\nauthor_staff_member: jane\ncategories: [lamps]\n${front}---\n\n${body}`

async function load(files: Record<string, string | Buffer>, root = siteWith(files)) {
  const { publication, problems } = await loadPublication({
    root,
    now: new Date('2024-01-01T00:00:00Z'),
    cacheFolder: join(root, '.cache'),
  })
  if (!publication) throw new Error(JSON.stringify(problems))
  return { publication, found: problems.map(({ path, line, code }) => `${path}:${line} ${code}`), problems }
}

const pictures = {
  'content/site.yml': siteYml,
  'content/authors/jane.md': author,
  'content/categories/lamps.md': '---\ntitle: Lamps\nimage: /images/lamp.png\n---\n',
  'public/images/jane.png': await plain(300, 300, '#345').png().toBuffer(),
  'public/images/lamp.png': await plain(1200, 800).png().toBuffer(),
  'public/images/draft.png': await plain(600, 400, '#123').png().toBuffer(),
}

describe('the pictures of a publication', () => {
  it('are missed in a broken author or category file too', async () => {
    const { found } = await load({
      ...pictures,
      'content/posts/2020-01-02-x.md': post('', 'Text.'),
      'content/authors/jane.md': '---\nposition: Editor\nimage_path: /images/nobody.png\n---\n',
      'content/categories/lamps.md': '---\ntitle: [a, b]\nimage: /images/nothing.png\n---\n',
    })
    expect(found).toEqual([
      'content/authors/jane.md:2 value-missing',
      'content/authors/jane.md:3 image-missing',
      'content/categories/lamps.md:2 value-invalid',
      'content/categories/lamps.md:3 image-missing',
    ])
  })

  it('are treated alike in Markdown, raw HTML, <picture>, front matter, authors and categories', async () => {
    const { publication, found } = await load({
      ...pictures,
      'content/posts/x/photo.png': await plain(900, 600, '#456').png().toBuffer(),
      'content/posts/x/index.md': post(
        'image: photo.png\nimage_alt: A lamp\nimage_caption: C\nimage_credit: K\n',
        '![one](photo.png "A caption")\n\nText ![two](/images/lamp.png) and\n\n<img src="/sub/images/lamp.png" alt="three" width="300">\n\n<picture><source srcset="other.webp"><img src="photo.png" alt="four"></picture>\n\n[![five](photo.png)](/images/lamp.png)\n',
      ),
    })
    expect(found).toEqual([])
    const document = getDocument(publication, '/blog/x/', 'published')
    const html = document?.body.format === 'md' ? document.body.html : ''
    expect(html).toMatch(/<figure class="figure">.*alt="one".*<figcaption>A caption<\/figcaption><\/figure>/)
    expect(html).toMatch(/<p>Text <picture>.*alt="two"/)
    expect(html).toMatch(/alt="three" width="300" height="200"/)
    expect(html).not.toMatch(/<picture><picture|other\.webp/)
    expect(html).toMatch(/<a href="\/sub\/images\/lamp\.png">(?:(?!<a ).)*alt="five"/)
    expect(html.match(/<img/g)).toHaveLength(5)
    expect(html.match(/src="\/sub\/i\/[0-9a-f]{16}-\d+\.(jpg|png)"/g)).toHaveLength(5)
    expect(html).not.toContain('fetchpriority')
    expect(document?.lead).toMatchObject({ picture: { alt: 'A lamp', isLead: true }, caption: 'C', credit: 'K' })
    expect(getHome(publication).lead?.picture).toMatchObject({ width: 900, alt: '', isLead: true })
    expect(getAuthorPage(publication, 'jane', null)?.author.portrait).toMatchObject({ width: 300 })
    expect(getTermPage(publication, 'categories', 'lamps', null)?.picture).toMatchObject({ width: 1200 })
  })

  it('load the first image near the top with high priority if there is no lead picture', async () => {
    const html = async (body: string) => {
      const { publication } = await load({ ...pictures, 'content/posts/x.md': post('', body) })
      const document = getDocument(publication, '/blog/x/', 'published')
      return document?.body.format === 'md' ? document.body.html : ''
    }
    expect(await html('![a](/images/lamp.png)\n\n![b](/images/jane.png)')).toMatch(
      /alt="a"[^>]*fetchpriority="high".*alt="b"[^>]*loading="lazy"/s,
    )
    expect(await html(`${'A long text. '.repeat(300)}\n\n![a](/images/lamp.png)`)).not.toContain('fetchpriority')
  })

  it('in lists a post without image shows the first suitable picture of its body, else none', async () => {
    const { publication } = await load({
      ...pictures,
      'content/posts/x.md': post('', '![small](/images/jane.png)\n\n![good](/images/lamp.png)'),
      'content/posts/y.md': post('', 'No picture.').replace('A post', 'Another'),
    })
    const { lead, recent } = getHome(publication)
    const cards = [lead, ...recent]
    expect(cards.find((card) => card?.title === 'A post')?.picture?.width).toBe(1200)
    expect(cards.find((card) => card?.title === 'Another')?.picture).toBeUndefined()
  })

  it('are processed for published documents only', async () => {
    const { publication } = await load({
      ...pictures,
      'content/posts/x.md': post('', '![x](/images/lamp.png)'),
      'content/posts/d.md': post('draft: true\n', '![x](/images/draft.png)'),
    })
    const paths = picturesToPublish(publication.pictures, publication.content).map(({ path }) => path)
    expect(paths.sort()).toEqual(['public/images/jane.png', 'public/images/lamp.png'])
  })

  it('are processed with their versions for phones', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    const { publication } = await load({
      ...pictures,
      'public/images/a.svg': svg,
      'public/images/a.narrow.svg': svg,
      'content/posts/x.md': post('', '![x](/images/a.svg)'),
    })
    const paths = picturesToPublish(publication.pictures, publication.content).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['public/images/a.svg', 'public/images/a.narrow.svg']))
  })

  it('are reported with their faults at each use', async () => {
    const { found, problems } = await load({
      ...pictures,
      'public/images/text.png': 'text',
      'public/images/active.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x</script></svg>',
      'content/posts/x.md': post(
        'image: /images/Lamp.png\n',
        '![a](/images/lmap.png)\n\n![](/images/lamp.png)\n\n<img src="/images/lamp.png" alt="">\n\n![b](/images/text.png)\n\n![c](https://a.example/x.png)\n\n![d](https://img.example.org/x.png)\n\n![e](../../../secret.png)\n\n![f](/images/active.svg)\n',
      ),
    })
    expect(found).toEqual([
      'content/posts/x.md:6 image-alt',
      'content/posts/x.md:6 image-case',
      'content/posts/x.md:9 image-missing',
      'content/posts/x.md:11 image-alt',
      'content/posts/x.md:15 image-unreadable',
      'content/posts/x.md:17 image-remote',
      'content/posts/x.md:21 image-outside',
      'content/posts/x.md:23 image-cleaned',
    ])
    expect(problems.find(({ code }) => code === 'image-missing')?.remedy).toBe('did you mean /images/lamp.png?')
  })

  const faults = '../shared/faults'
  it.runIf(existsSync(faults))('with a wrong file type are all reported in one run', async () => {
    const root = mkdtempSync(join(tmpdir(), 'masthead-faults-'))
    cpSync(`${faults}/base/content`, join(root, 'content'), { recursive: true })
    cpSync(`${faults}/img-lies/content/posts`, join(root, 'content/posts'), { recursive: true })
    cpSync(`${faults}/img-lies/content/images`, join(root, 'public/images'), { recursive: true })
    const { found } = await load({}, root)
    expect(found.filter((line) => line.endsWith('image-unreadable'))).toHaveLength(4)
    rmSync(root, { recursive: true })
  })

  const input = resolve('../shared/input/microservice.md')
  it.runIf(existsSync(input))('on remote hosts become frames with their alternative text', async () => {
    const { publication, found } = await load({
      'content/site.yml': siteYml,
      'content/authors/robin.md': '---\nname: Robin\n---\n',
      'content/posts/microservice.md': readFileSync(input),
    })
    expect(found.filter((line) => line.endsWith('image-remote')).map((line) => line.split(':')[1])).toEqual([
      '13 image-remote',
      '23 image-remote',
      '27 image-remote',
    ])
    const document = getDocument(publication, '/blog/microservice/', 'published')
    const html = document?.body.format === 'md' ? document.body.html : ''
    for (const [alt, height] of [
      ['Man', 1146],
      ['Thai', 1147],
      ['lavender flowers', 1148],
    ])
      expect(html).toMatch(new RegExp(`width="1500" height="${height}".*<span class="frame-text">${alt}</span>`))
    expect(html).not.toContain('<img')
  })
})
