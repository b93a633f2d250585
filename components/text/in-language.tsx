/** The language of a text that a page leads to because it is not translated, after its title. */
import type { PostCard } from '../../lib/pages/index.ts'
import './in-language.css'

export function InLanguage({ foreign }: Pick<PostCard, 'foreign'>) {
  return (
    foreign && (
      <>
        {' '}
        <span className="in-language" lang={foreign.code}>
          {foreign.name}
        </span>
      </>
    )
  )
}
