/** What a translation lacks: where its source says something else than when it was translated, sentence by sentence. */

import { dateInWords } from '../../lib/core/dates/dates.ts'
import type { TranslationState } from '../../lib/review/index.ts'
import { messages } from '../messages.ts'
import './review.css'

type Props = {
  state: TranslationState
  /** Of the source. */
  language: string
  /** Whether it starts unfolded. */
  open?: boolean
}

export function TranslationDetails({ state, language, open = false }: Props) {
  if (state.state === 'unknown') return <p className="meta">{state.why}</p>
  if (state.state !== 'stale') return null
  const { counts, translations } = messages().review
  return (
    <details open={open}>
      <summary>
        {translations.sourceChanged(dateInWords(state.since, messages().language), state.commit.slice(0, 7))}
      </summary>
      <dl className="stale-paragraphs">
        {state.keys.map(({ key, before, now }) => (
          <Change key={key} language={language} before={[before]} now={[now]}>
            <code>{key}</code>
          </Change>
        ))}
        {state.paragraphs.map(({ change, number, text, sentences }) => (
          <Change
            key={`${change} ${number} ${text}`}
            language={language}
            before={sentences?.before ?? (change === 'removed' ? [text] : [])}
            now={sentences?.now ?? (change === 'added' ? [text] : [])}
          >
            {translations.paragraph(number)} · {counts[change]}
          </Change>
        ))}
      </dl>
    </details>
  )
}

type ChangeProps = {
  language: string
  before: readonly string[]
  now: readonly string[]
  children: React.ReactNode
}

/** Signs as well as elements tell what was from what is: screen readers are silent about `del` and `ins`. */
function Change({ language, before, now, children }: ChangeProps) {
  return (
    <div>
      <dt>{children}</dt>
      {before.filter(Boolean).map((text) => (
        <dd key={`- ${text}`}>
          −{' '}
          <del lang={language} dir="auto">
            {text}
          </del>
        </dd>
      ))}
      {now.filter(Boolean).map((text) => (
        <dd key={`+ ${text}`}>
          +{' '}
          <ins lang={language} dir="auto">
            {text}
          </ins>
        </dd>
      ))}
    </div>
  )
}
