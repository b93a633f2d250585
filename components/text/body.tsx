/** The body of a document. `data-body` marks it for feeds and search, which are made from built pages. */
import type { RenderedBody } from '../../lib/pages/index.ts'
import type { MdxBodyProps } from '../mdx/render.tsx'
import './body.css'

export function Body({ body, lang }: { body: RenderedBody; lang?: string | undefined }) {
  if (body.format === 'mdx')
    return (
      <div className="prose" data-body="" lang={lang}>
        <Mdx {...body.mdx} />
      </div>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes out of lib/markdown, sanitised there.
  return <div className="prose" data-body="" lang={lang} dangerouslySetInnerHTML={{ __html: body.html }} />
}

/** Colouring code, formulas and diagrams takes half a second to load, and a page of Markdown has all that done. */
async function Mdx(props: MdxBodyProps) {
  const { MdxBody } = await import('../mdx/render.tsx')
  return <MdxBody {...props} />
}
