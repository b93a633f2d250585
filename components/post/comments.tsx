/** Comments by giscus, loaded on click, so that GitHub gets no request before. Without JavaScript, a link to the discussions. */
import { messages } from '../messages.ts'
import './comments.css'

export function Comments({ comments }: { comments: { frame: string; discussions: string } }) {
  return (
    <div className="comments" data-comments={comments.frame}>
      <button className="needs-script" type="button">
        {messages().comments.show}
      </button>
      <p className="meta">
        <a href={comments.discussions} rel="noopener noreferrer">
          {messages().comments.elsewhere}
        </a>
      </p>
    </div>
  )
}
