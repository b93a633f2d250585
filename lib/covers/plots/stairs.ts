/** Steps taken one after another, and those that are then undone in reverse. */
import { times } from '../composition.ts'
import type { Plot } from './plot.ts'

export const stairs: Plot = (pen, random, tones, frame, { all, marked }) => {
  const mirrored = random.chance(0.35)
  const gap = random.pick([0, 4, 8])
  const slim = random.pick([0.42, 0.55, 0.66])
  const bounce = random.pick([0.14, 0.2])
  const line = frame.height * random.pick([0.03, 0.045])
  // Going back is quicker than going on.
  const unit = frame.width / (all + marked * slim)
  const rise = (frame.height * 0.78) / all
  const columns = times(all + marked, (column) => {
    const back = column - all
    const width = back < 0 ? unit : unit * slim
    const start = back < 0 ? column * unit : all * unit + back * width
    const height = (back < 0 ? column + 1 : all - 1 - back) * rise
    return { x: mirrored ? frame.width - start - width : start, width, top: frame.height - height, height, back }
  })
  for (const [column, { x, width, top, height, back }] of columns.entries()) {
    pen.fill(back >= 0 ? tones.accent : column === all - 1 ? tones.second : tones.figure)
    pen.rect(x + gap / 2, top, width - gap, height)
    // The step that is refused is full of bars.
    if (column !== all - 1) continue
    pen.fill(tones.figure)
    for (let y = top + line; y < frame.height; y += line * 2.4) pen.rect(x + gap / 2, y, width - gap, line)
  }
  for (const [column, from] of columns.entries()) {
    const to = columns[column + 1]
    if (!to) continue
    const [start, end] = [from.x + from.width / 2, to.x + to.width / 2]
    const peak = Math.min(from.top, to.top) - frame.height * bounce
    pen.stroke(to.back >= 0 ? tones.accent : tones.figure, line * 0.9)
    pen.curve([start, from.top], [start, peak], [end, peak], [end, to.top])
  }
}
