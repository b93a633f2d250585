/** Imports of Docusaurus, Astro and Next.js in `.mdx`: pictures, addresses and the components that we have under another name. */
import { describe, expect, it } from 'vitest'
import { compileBody } from '../../../compile/compile.ts'

const compile = (text: string) =>
  compileBody({
    path: 'content/posts/x.mdx',
    text,
    firstLine: 1,
    format: 'mdx',
    language: 'en',
    math: false,
    siteUrl: 'https://example.org',
  })

describe('an imported picture', () => {
  it.each([
    ["import X from './x.png'", '<img src={X} alt="A" />', './x.png'],
    ["import X from '../../assets/x.webp';", '<Image src={X} alt="A" />', '../../assets/x.webp'],
    [
      "import { Image } from 'astro:assets';\nimport x from '@/assets/x.avif'",
      '<Image src={x} alt={"A"} />',
      '@/assets/x.avif',
    ],
    [
      "import { Picture as P } from 'astro:assets'\nimport x from './x.gif'",
      '<P src={x.src} alt={`A`} formats={["avif"]} />',
      './x.gif',
    ],
    [
      "import Image from 'next/image'\nimport x from '/src/assets/x.jpg?w=300'",
      '<Image src={x} alt="A" />',
      '@/src/assets/x.jpg',
    ],
    [
      "import Image from '@theme/IdealImage'\nimport x from '@site/static/img/x.png'",
      '<Image img={x} alt="A" />',
      '@site/static/img/x.png',
    ],
    [
      "import useBaseUrl from '@docusaurus/useBaseUrl'",
      '<img src={useBaseUrl(\'img/x.png\')} alt="A" />',
      '/img/x.png',
    ],
    ["import x from './x.svg'", '<Figure src={x} alt="A" caption="C" />', './x.svg'],
    ["import Logo from './logo.svg'", '<Logo aria-label="A" className="logo" />', './logo.svg'],
    ['', '<img src={require(\'./x.jpeg\').default} alt="A" />', './x.jpeg'],
    ['', '<Image src={import("./x.jpeg")} alt="A" />', './x.jpeg'],
    ['', '<Image alt="A" src="/static/x.jpg" width={256} height={128} fill />', '/static/x.jpg'],
  ])('is read as a picture: %s %s', async (imports, use, src) => {
    const { problems, images } = await compile(`${imports}\n\nText.\n\n${use}\n`)
    expect(problems).toEqual([])
    expect(images).toMatchObject([{ src, alt: 'A' }])
  })

  it('is the picture that Markdown makes: alone in its block, or in a line', async () => {
    const { images } = await compile(
      'import X from \'./x.png\'\n\n<Image src={X} alt="A" width={30} />\n\nText <Image src={X} alt="" /> text <Image src={X} />.\n',
    )
    expect(images).toMatchObject([
      { src: './x.png', alt: 'A', width: 30, standalone: true, line: 3 },
      { src: './x.png', alt: '', standalone: false, line: 5 },
      { src: './x.png', alt: null, standalone: false, line: 5 },
    ])
  })

  it('as <img> is alone in its block too', async () => {
    const { images } = await compile(
      'import X from \'./x.png\'\n\n<img src={X} alt="A" />\n\n<div>\n<img src={X} alt="B" />\n</div>\n\n<Tabs><TabItem value="c">\n\n<img src="./c.png" alt="C" />\n\n</TabItem></Tabs>\n',
    )
    expect(images.map(({ alt, standalone }) => [alt, standalone])).toEqual([
      ['A', true],
      ['B', false],
      ['C', true],
    ])
  })

  it('may be used often, inside other elements, and not at all', async () => {
    const { problems, images } = await compile(
      'import a from \'./a.png\'\nimport b from \'./b.png\'\n\n<figure>\n  <img src={a} alt="A" />\n  <figcaption>C</figcaption>\n</figure>\n\n<Tabs>\n<TabItem value="x">\n\n<img src={a} alt="B" />\n\n</TabItem>\n</Tabs>\n',
    )
    expect(problems).toEqual([])
    expect(images.map(({ src, alt }) => `${src} ${alt}`)).toEqual(['./a.png A', './a.png B'])
  })

  it('in an expression is reported, since only running the page would show it', async () => {
    const { problems } = await compile(
      'import a from \'./a.png\'\n\n{[1].map((n) => <img src={a} alt="A" key={n} />)}\n\n<Callout title={a}>x</Callout>\n\n{a}\n',
    )
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'mdx-import 3',
      'mdx-import 5',
      'mdx-invalid 7',
    ])
    expect(problems[0]?.remedy).toBe('write <img src="./a.png" alt="…" />')
  })
})

describe('an imported file', () => {
  it('becomes the address of links and recordings', async () => {
    const { problems, links, assets } = await compile(
      "import pdf from './x.pdf'\nimport film from './x.mp4'\n\n<a href={pdf}>the plan</a>\n\n<video src={film} controls />\n\n<Video src={film} />\n",
    )
    expect(problems).toEqual([])
    expect(links.map(({ href }) => href)).toEqual(['./x.pdf'])
    expect(assets.map(({ href }) => href)).toEqual(['./x.mp4', './x.mp4'])
  })
})

describe('a component of another system', () => {
  it.each([
    'import Link from \'@docusaurus/Link\'\n\nSee <Link to="/a/">a</Link>.',
    "import Link from 'next/link'\n\nSee <Link href={'/a/'} prefetch={false}>a</Link>.",
    "import L from '@docusaurus/Link';\nimport React from 'react';\n\n<L to={'/a/'}>a</L>",
  ])('that is a link becomes one: %s', async (text) => {
    const { problems, links } = await compile(text)
    expect(problems).toEqual([])
    expect(links.map(({ href }) => href)).toEqual(['/a/'])
  })

  it('that is a callout becomes one', async () => {
    const { problems, text } = await compile(
      'import Admonition from \'@theme/Admonition\'\n\n<Admonition type="danger" title="Stop">\n\nInside.\n\n</Admonition>\n',
    )
    expect(problems).toEqual([])
    expect(text).toContain('Inside.')
  })
})

describe('an import of code', () => {
  it.each([
    ["import x from './x.js'", 1],
    ["import a from './a.png'\nimport x from './x.ts'", 2],
    ["import './style.css'", 1],
    ["import { useState } from 'react'", 1],
    ["import Part from './_part.mdx'", 1],
    ["import { getImage } from 'astro:assets'", 1],
    ["import Tabs from '@theme/Tabs'\nexport const a = 1", 2],
  ])('is an error at its line: %s', async (text, line) => {
    expect((await compile(`${text}\n\nText.\n`)).problems).toMatchObject([{ code: 'mdx-import', line, column: 1 }])
  })
})
