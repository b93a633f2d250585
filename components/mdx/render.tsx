/** Renders an `.mdx` body with the Markdown pipeline. The only importer of next-mdx-remote. */
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ReactElement, ReactNode } from 'react'
import type { WordOverrides } from '../../lib/core/messages/messages.ts'
import type { ComponentName } from '../../lib/markdown/index.ts'
import { markdownPlugins, withoutHtmlComments } from '../../lib/markdown/index.ts'
import { mdxComponents } from '../own/index.ts'
import { AvailabilityCalculator } from './availability-calculator.tsx'
import { Callout } from './callout.tsx'
import { Chart } from './chart.tsx'
import { Figure } from './figure.tsx'
import { PullQuote } from './pull-quote.tsx'
import { type Resolved, rehypeResolve } from './resolve.ts'
import { ScrollSteps, Step } from './scroll-steps.tsx'
import { Tab, Tabs } from './tabs.tsx'
import { Video } from './video.tsx'

const components = {
  AvailabilityCalculator,
  Callout,
  Chart,
  Figure,
  PullQuote,
  ScrollSteps,
  Step,
  Tab,
  TabItem: Tab,
  Tabs,
  Video,
} satisfies Record<ComponentName, (props: never) => unknown>

export type MdxBodyProps = Resolved & {
  /** The body without front matter. */
  source: string
  /** Path from the site's root, for messages. */
  path: string
  lang: string
  /** The owner's words for the language. */
  words?: WordOverrides | undefined
  math: boolean
  /** `site.yml: url`. */
  siteUrl?: string
  /** `extra` of the front matter, which expressions in the body can name. */
  extra?: unknown
  /** The site's own fields of the document, likewise. */
  fields?: Readonly<Record<string, unknown>>
}

/**
 * The body of an `.mdx` document. It is trusted like code: expressions run at build time.
 * @throws when it does not compile or an expression fails, naming the file; in dev that message is shown instead of the body
 */
export async function MdxBody(props: MdxBodyProps) {
  const { source, path, lang, words, math, siteUrl = '', extra = {}, fields = {}, ...resolved } = props
  const plugins = markdownPlugins({ format: 'mdx', language: lang, words, math, siteUrl })
  try {
    const { content } = await compileMDX({
      source: withoutHtmlComments(source),
      components: { ...components, ...mdxComponents },
      options: {
        blockJS: false,
        scope: { extra, fields },
        mdxOptions: { ...plugins, rehypePlugins: [...plugins.rehypePlugins, [rehypeResolve, resolved]] },
      },
    })
    return evaluated(content)
  } catch (cause) {
    const message = `${path} cannot be rendered: ${reasonOf(cause)}`
    if (process.env.NODE_ENV === 'development') return <p role="alert">{message}</p>
    throw new Error(message, { cause })
  }
}

/** Runs the expressions of a body here, where its file is known; React would run them after we returned. */
const evaluated = (content: ReactElement): ReactNode =>
  typeof content.type === 'function' ? (content.type as (props: unknown) => ReactNode)(content.props) : content

/** The error message without the text that next-mdx-remote adds. */
function reasonOf(cause: unknown): string {
  const lines = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  const said = lines.filter((line) => line.trim() !== '' && !/^\[next-mdx-remote\]|^More information:/.test(line))
  return said[0] ?? 'npm run check names the line'
}
