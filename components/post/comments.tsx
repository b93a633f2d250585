/** Comments by giscus, loaded on click, so that GitHub gets no request before. Without JavaScript, a link to the discussions. */
import { messages } from '../messages.ts'
import './comments.css'
import { Part } from '../frame/part.tsx'

type Props = {
  comments: { frame: string; discussions: string }
  /** Whether older comments are above, under the same heading. */
  isMore?: boolean
}

export function Comments({ comments, isMore = false }: Props) {
  const title = isMore ? messages().comments.show : messages().comments.label
  return (
    <Part id="m-comments" title={title}>
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
    </Part>
  )
}
