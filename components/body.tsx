/** The body of a document. `data-body` marks it for feeds and search, which are made from built pages. */
import type { RenderedBody } from '../lib/content/index.ts'
import { MdxBody } from './mdx/render.tsx'
import './body.css'

export function Body({ body, lang }: { body: RenderedBody; lang?: string | undefined }) {
  if (body.format === 'mdx')
    return (
      <div className="prose" data-body="" lang={lang}>
        <MdxBody {...body.mdx} />
      </div>
    )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes out of lib/markdown, sanitised there.
  return <div className="prose" data-body="" lang={lang} dangerouslySetInnerHTML={{ __html: body.html }} />
}
