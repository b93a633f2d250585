/** Spans of a trace one after another, and the time between them that no span covers. */
import { times } from '../composition.ts'
import { chosenOf, type Plot } from './plot.ts'

export const trace: Plot = (pen, random, tones, frame, counts) => {
  const gaps = chosenOf({ all: counts.all, marked: Math.min(counts.marked, counts.all - 1) }, random)
  const lengths = times(counts.all, () => random.pick([1, 1.6, 2.4, 3.4]))
  const part = random.pick([0.66, 0.8, 1])
  const thick = random.pick([0.7, 1])
  const longest = Math.max(...lengths) * random.pick([0.7, 0.9])
  const total = lengths.reduce((sum, length) => sum + length, 0) + gaps.size * longest
  const unit = (frame.width * 0.94) / total
  const pitch = frame.height / (counts.all + 1)
  let x = frame.width * 0.03
  const root = Math.max(pitch * thick * 0.9, frame.height * 0.09)
  pen.fill(tones.figure).rect(0, 0, frame.width, root)
  for (const [index, length] of lengths.entries()) {
    const y = pitch * (index + 1)
    if (gaps.has(index)) {
      pen.fill(tones.accent).rect(x, pitch, longest * unit, frame.height - pitch)
      x += longest * unit
    }
    pen.fill(index % 3 === 2 ? tones.second : tones.figure)
    pen.rect(x, y + (pitch * (1 - part)) / 2, length * unit, pitch * part)
    // A hairline leads from each span to its place in the time of the whole.
    pen.fill(tones.figure).rect(x, root, Math.max(4, unit * 0.1), y - root + pitch * 0.5)
    x += length * unit
  }
}
