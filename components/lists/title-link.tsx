/** The title of a post in a list of lines. */
import type { PostCard } from '../../lib/pages/index.ts'
import { InLanguage } from '../text/in-language.tsx'
import { Line } from '../text/line.tsx'

type Props = Pick<PostCard, 'href' | 'title' | 'titleHtml' | 'lang' | 'foreign'>

export function TitleLink({ href, title, titleHtml, lang, foreign }: Props) {
  const link = (
    <a href={href} lang={lang}>
      <Line text={title} html={titleHtml} />
    </a>
  )
  // Lists are grids: both parts belong into one cell.
  return foreign ? (
    <span>
      {link}
      <InLanguage foreign={foreign} />
    </span>
  ) : (
    link
  )
}
