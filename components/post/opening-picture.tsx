/** The picture with which a post opens: its own, or a cover drawn for it. */
import type { PostView } from '../../lib/pages/index.ts'
import { DrawnCover } from '../pictures/drawn-cover.tsx'
import { LeadPicture } from './lead-picture.tsx'

/** Without a picture of its own, or with one that its text shows, a post that opens with type has none. */
export function OpeningPicture({ post }: { post: PostView }) {
  if (post.lead && !post.lead.inBody) return <LeadPicture lead={post.lead} lang={post.lang} />
  if (post.opening === 'type') return null
  return (
    <div className="picture drawn">
      <DrawnCover {...post.cover} tint={post.categories[0]?.tint} ratio={post.opening === 'split' ? '3:2' : '21:9'} />
    </div>
  )
}
