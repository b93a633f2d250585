/** The name of the site across the whole sheet. A name in another script is a plain headline. */
import { type LaidName, layName, unbreakable } from '../../lib/fonts/index.ts'
import { replaceable } from '../own-or-ours.ts'
import { DateText } from '../post/date-text.tsx'
import './nameplate.css'

/** @param date of the newest post, as the dateline; '' for a site without posts */
export function StandardNameplate({ title, tagline, date }: { title: string; tagline: string; date: string }) {
  const laid = layName(title)
  return (
    <div className="nameplate">
      {/* The drawing has a place for each letter, so the headline itself is text of its own. */}
      <h1 className={laid ? 'visually-hidden' : undefined} data-length={laid ? undefined : nameLength(title)}>
        {laid ? title : boundName(title)}
      </h1>
      {laid && <Drawing set={laid.wide} on={laid.narrow && 'wide'} />}
      {laid?.narrow && <Drawing set={laid.narrow} on="narrow" />}
      {tagline && <p>{tagline}</p>}
      {date && (
        <p className="dateline">
          <DateText date={date} />
        </p>
      )}
    </div>
  )
}

/** @param on the screens that show it, if not all do */
function Drawing({ set: { lines, width, height }, on }: { set: LaidName['wide']; on?: 'wide' | 'narrow' | undefined }) {
  return (
    <svg
      className="nameplate-name"
      data-on={on}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {lines.map(({ text, xs, y }) => (
        <text key={y} x={xs.join(' ')} y={y}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** The name with no-break spaces before what may not begin a line. */
const boundName = (title: string): string =>
  unbreakable(title)
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(' ')

/** A short name may fill the width; a long one must not break into three lines. */
function nameLength(title: string): 'short' | 'middle' | 'long' {
  return title.length <= 10 ? 'short' : title.length <= 20 ? 'middle' : 'long'
}

export const Nameplate = replaceable('Nameplate', StandardNameplate)
