import { existsSync, readFileSync } from 'node:fs'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { compileBody } from './compile/compile.ts'
import { fillBody } from './compile/fill.ts'
import { commonmarkDifferences, gfmDifferences } from './conformance/differences.ts'
import { normal, undress } from './conformance/undress.ts'
import { escapeHtml } from './tree/escape-html.ts'

/** The examples of the specifications; not part of the repository. */
const suites = new URL('../../../shared/suites/', import.meta.url)
type Example = { number: number; markdown: string; html: string }

const tabs = (text: string): string => text.replaceAll('→', '\t')
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, suites), 'utf8'))

const commonmark = (): Example[] =>
  z
    .array(z.object({ number: z.number(), markdown: z.string(), html: z.string() }))
    .parse(read('commonmark.json'))
    .map(({ number, markdown, html }) => ({ number, markdown: tabs(markdown), html: tabs(html) }))

/** Without the two examples that the specification itself disables. */
const gfm = (): Example[] =>
  z
    .array(z.object({ n: z.number(), ext: z.string(), md: z.string(), html: z.string() }))
    .parse(read('gfm.json'))
    .filter(({ ext }) => ext !== 'disabled')
    .map(({ n, md, html }) => ({ number: n, markdown: tabs(md), html: tabs(html) }))

function passes(examples: Example[], { github, raw }: { github: boolean; raw: boolean }): number {
  const parser = unified().use(remarkParse)
  if (github) parser.use(remarkGfm)
  const toHtml = parser.use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  if (raw) toHtml.use(rehypeRaw)
  const whole = toHtml.use(rehypeStringify, { allowDangerousHtml: true }).freeze()
  return examples.filter(({ markdown, html }) => normal(String(whole.processSync(markdown))) === normal(html)).length
}

async function differs({ markdown, html }: Example): Promise<boolean> {
  const place = { path: 'x.md', firstLine: 1, format: 'md' as const, math: false, siteUrl: 'https://example.org/' }
  const body = await compileBody({ ...place, text: markdown, language: 'en' })
  const filled = fillBody(body, {
    link: ({ href }) => ({ href, external: false }),
    asset: ({ href }) => href,
    image: ({ src, alt, title, standalone }) => {
      const rest = title ? ` title="${escapeHtml(title)}"` : ''
      const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt ?? '')}"${rest}>`
      return standalone ? `<p>${image}</p>` : image
    },
  })
  const shifted = body.problems.some(({ code }) => code === 'heading-h1')
  return normal(filled, (tree) => undress(tree, shifted)) !== normal(html, (tree) => undress(tree, false))
}

describe.runIf(existsSync(suites))('the examples of the specifications', () => {
  it('pass in the parser alone: CommonMark 652 of 652, GFM 660 of 671', () => {
    expect(passes(commonmark(), { github: false, raw: false })).toBe(652)
    expect(passes(gfm(), { github: true, raw: false })).toBeGreaterThanOrEqual(660)
  })

  it('pass after the HTML parser: CommonMark 650, GFM 660', () => {
    expect(passes(commonmark(), { github: false, raw: true })).toBeGreaterThanOrEqual(650)
    expect(passes(gfm(), { github: true, raw: true })).toBeGreaterThanOrEqual(660)
  })

  it('differ in the whole pipeline exactly where the list says so', async () => {
    const seen = new Set(commonmark().map(({ markdown }) => markdown))
    const differing = async (examples: Example[]): Promise<number[]> => {
      const numbers: number[] = []
      for (const example of examples) if (await differs(example)) numbers.push(example.number)
      return numbers
    }
    expect(await differing(commonmark())).toEqual(Object.keys(commonmarkDifferences).map(Number))
    const others = gfm().filter(({ markdown }) => !seen.has(markdown))
    expect(await differing(others)).toEqual(Object.keys(gfmDifferences).map(Number))
  }, 60_000)
})

it('lists at most 60 differences, each with a reason', () => {
  const reasons = [...Object.values(commonmarkDifferences), ...Object.values(gfmDifferences)]
  expect(reasons.length).toBeLessThanOrEqual(60)
  expect(reasons.every((reason) => reason.length > 10)).toBe(true)
})
