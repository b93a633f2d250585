/** Comments of giscus, loaded when a reader asks for them: before that GitHub hears nothing of them. Without scripts the discussions are a link. */
import { words } from '../../lib/core/messages.ts'
import './comments.css'
import { Part } from '../frame/part.tsx'

export function Comments({ comments }: { comments: { frame: string; discussions: string } }) {
  return (
    <Part id="m-comments" title={words.comments.label}>
      <div className="comments" data-comments={comments.frame}>
        <button className="needs-script" type="button">
          {words.comments.show}
        </button>
        <p className="meta">
          <a href={comments.discussions} rel="noopener noreferrer">
            {words.comments.elsewhere}
          </a>
        </p>
      </div>
    </Part>
  )
}
