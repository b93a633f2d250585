/** Comments of giscus, loaded when a reader asks for them: before that GitHub hears nothing of them. Without scripts the discussions are a link. */
import { words } from '../lib/words.ts'
import './comments.css'

export function Comments({ comments }: { comments: { frame: string; discussions: string } }) {
  return (
    <section className="comments" aria-label={words.comments.label} data-comments={comments.frame}>
      <button className="needs-script" type="button">
        {words.comments.show}
      </button>
      <p className="meta">
        <a href={comments.discussions} rel="noopener noreferrer">
          {words.comments.elsewhere}
        </a>
      </p>
    </section>
  )
}
