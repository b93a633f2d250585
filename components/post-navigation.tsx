/** The neighbours of a post in time. */
import type { PostView } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'

export function PostNavigation({ newer, older }: Pick<PostView, 'newer' | 'older'>) {
  if (!newer && !older) return null
  return (
    <nav className="post-navigation" aria-label={words.neighbours}>
      {older && (
        <a href={older.href} rel="prev">
          <span>{words.previousPost}</span> {older.title}
        </a>
      )}
      {newer && (
        <a href={newer.href} rel="next">
          <span>{words.nextPost}</span> {newer.title}
        </a>
      )}
    </nav>
  )
}
