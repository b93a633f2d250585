/** Lanes: who called whom, and when. Sequence diagrams and traces as pictures. */
import { type Composition, type Family, sheet } from '../composition.ts'

/** Lifelines with activity bars and messages between them. */
const sequence: Composition = (pen, random, tones) => {
  const count = random.pick([3, 4, 5])
  const pitch = sheet.width / count
  const place = (lane: number) => pitch * (lane + 0.5)
  const width = random.pick([5, 8, 12])
  const messages = random.pick([4, 5, 7])
  pen.stroke(tones.figure, 3)
  for (let lane = 0; lane < count; lane++) pen.line([place(lane), 0], [place(lane), 240])
  pen.fill(tones.second)
  for (let lane = 0; lane < count; lane++) {
    const top = random.whole(0, 4) * 30
    pen.rect(place(lane) - width * 1.5, top, width * 3, random.whole(2, 5) * 30)
  }
  const chosen = random.whole(1, messages - 2)
  let from = random.whole(0, count - 1)
  for (let message = 0; message < messages; message++) {
    const others = random.shuffle(Array.from({ length: count }, (_, lane) => lane).filter((lane) => lane !== from))
    const to = others[0] ?? 0
    const y = ((message + 0.6) * sheet.height) / messages
    const sign = Math.sign(to - from)
    const head = width * 1.9
    const paint = message === chosen ? tones.accent : tones.figure
    pen.stroke(paint, width).line([place(from), y], [place(to) - sign * head, y])
    pen
      .fill(paint)
      .line(
        [place(to), y],
        [place(to) - sign * head * 1.2, y - head * 0.8],
        [place(to) - sign * head * 1.2, y + head * 0.8],
      )
    from = to
  }
}

/** A trace: spans that start inside one another and run on. */
const waterfall: Composition = (pen, random, tones) => {
  const rows = random.pick([5, 7, 10])
  const pitch = sheet.height / rows
  const height = pitch * random.pick([0.5, 0.74, 1])
  const chosen = random.whole(2, rows - 1)
  let start: number = random.pick([0, 30])
  for (let row = 0; row < rows; row++) {
    const length = row === 0 ? 300 : random.whole(2, 7) * 24
    pen.fill(row === chosen ? tones.accent : row % 3 === 1 ? tones.second : tones.figure)
    pen.rect(start, row * pitch + (pitch - height) / 2, length, height)
    start = Math.min(300, Math.max(0, start + (random.chance(0.25) ? -1 : 1) * random.whole(0, 3) * 18))
  }
}

/** Slanted tracks with something round moving along them. */
const tracks: Composition = (pen, random, tones) => {
  const count = random.pick([3, 4, 6])
  const pitch = 460 / count
  const slant = random.pick([-120, 90, 150])
  const width = pitch * random.pick([0.3, 0.5, 0.62])
  const chosen = random.whole(1, count - 1)
  for (let track = 0; track < count; track++) {
    const x = -50 + pitch * (track + 0.5)
    pen.fill(track % 3 === 1 ? tones.second : tones.figure)
    pen.line([x - slant / 2, 0], [x - slant / 2 + width, 0], [x + slant / 2 + width, 240], [x + slant / 2, 240])
  }
  for (let track = 0; track < count; track++) {
    const along = random.whole(1, 7) / 8
    const x = -50 + pitch * (track + 0.5) + width / 2 + slant * (along - 0.5)
    const radius = track === chosen ? Math.max(width * 0.75, 26) : width * 0.3
    pen.fill(track === chosen ? tones.accent : tones.ground).circle(x, along * 240, radius)
  }
}

export const lanes: Family = [sequence, waterfall, tracks]
