/** Lanes: who called whom, and when. Sequence diagrams and traces as pictures. */
import { breadth, type Composition, type Family, shorter, times } from '../composition.ts'

/** Lifelines with activity bars and messages between them. */
const sequence: Composition = (pen, random, tones, frame) => {
  const width = random.pick([8, 11, 15])
  const messages = random.pick([4, 5, 6])
  const chosen = random.whole(1, messages - 2)
  const bar = random.pick([1.6, 2.2, 3])
  const count = Math.round(random.pick([3, 4, 5]) * Math.max(0.9, breadth(frame)))
  const pitch = frame.width / count
  const place = (lane: number) => pitch * (lane + 0.5)
  pen.stroke(tones.figure, 4)
  for (let lane = 0; lane < count; lane++) pen.line([place(lane), 0], [place(lane), frame.height])
  pen.fill(tones.second)
  for (let lane = 0; lane < count; lane++) {
    const [top, height] = [random.whole(0, 3) * 0.13, random.whole(3, 6) * 0.12]
    pen.rect(place(lane) - width * bar, frame.height * top, width * bar * 2, frame.height * height)
  }
  let from = random.whole(0, count - 1)
  for (let message = 0; message < messages; message++) {
    const to = random.shuffle(
      times(count, (lane) => lane).filter((lane) => lane !== from && Math.abs(lane - from) < 4),
    )[0]
    const y = ((message + 0.6) * frame.height) / messages
    const [start, end] = [place(from), place(to ?? 0)]
    const head = width * 1.9 * Math.sign(end - start)
    const paint = message === chosen ? tones.accent : tones.figure
    pen.stroke(paint, message === chosen ? width * 1.7 : width).line([start, y], [end - head, y])
    pen.fill(paint).line([end, y], [end - head * 1.2, y - width * 1.7], [end - head * 1.2, y + width * 1.7])
    from = to ?? 0
  }
}

/** A trace: spans that start inside one another and run on. */
const waterfall: Composition = (pen, random, tones, frame) => {
  const rows = random.pick([5, 7, 9])
  const pitch = frame.height / rows
  const height = pitch * random.pick([0.6, 0.78, 1])
  const chosen = random.whole(2, rows - 1)
  const tail = random.chance(0.5)
  let start: number = random.pick([0, 0.08])
  for (let row = 0; row < rows; row++) {
    const length = row === 0 ? 0.88 - start : random.whole(2, 6) * 0.1
    const [x, y] = [start * frame.width, row * pitch + (pitch - height) / 2]
    pen.fill(row === chosen ? tones.accent : row % 3 === 1 ? tones.second : tones.figure)
    pen.rect(x, y, length * frame.width, height)
    // What was waited for, as a lighter end.
    if (tail && row % 2) pen.fill(tones.second).rect(x + length * frame.width + 4, y, frame.width * 0.14, height)
    start = Math.min(0.66, Math.max(0, start + (random.chance(0.2) ? -1 : 1) * random.whole(0, 3) * 0.06))
  }
}

/** Slanted tracks with something round moving along them. */
const tracks: Composition = (pen, random, tones, frame) => {
  const slant = frame.height * random.pick([-0.6, 0.4, 0.7])
  const part = random.pick([0.4, 0.55, 0.68])
  const size = shorter(frame) * random.pick([0.11, 0.15])
  const count = Math.round(random.pick([3, 4, 6]) * Math.max(0.9, breadth(frame)))
  const chosen = random.whole(1, count - 1)
  const room = frame.width + Math.abs(slant) * 0.6
  const [pitch, first] = [room / count, -(room - frame.width) / 2]
  const width = pitch * part
  const tracks = times(count, (track) => ({
    x: first + pitch * (track + 0.5) - width / 2,
    along: random.whole(1, 7) / 8,
  }))
  for (const [track, { x }] of tracks.entries()) {
    pen.fill(track % 3 === 1 ? tones.second : tones.figure)
    pen.line(
      [x - slant / 2, 0],
      [x - slant / 2 + width, 0],
      [x + slant / 2 + width, frame.height],
      [x + slant / 2, frame.height],
    )
  }
  for (const [track, { x, along }] of tracks.entries()) {
    const radius = track === chosen ? Math.max(width * 0.75, size) : width * 0.3
    pen.fill(track === chosen ? tones.accent : tones.ground)
    pen.circle(x + width / 2 + slant * (along - 0.5), along * frame.height, radius)
  }
}

/** A timetable: journeys as slanted lines between stations, one of them late. */
const timetable: Composition = (pen, random, tones, frame) => {
  const width = random.pick([8, 12, 17])
  const stations = random.pick([3, 4])
  const slope = frame.height * random.pick([0.5, 0.8, 1.1])
  const back = random.pick([0.3, 0.6])
  const every = frame.width / (random.pick([5, 6, 8]) * Math.max(0.9, breadth(frame)))
  const late = random.pick([0.2, 0.36, 0.5])
  pen.stroke(tones.second, width * 1.4)
  for (let station = 0; station < stations; station++) {
    const y = (frame.height * (station + 0.5)) / stations
    pen.line([0, y], [frame.width, y])
  }
  const chosen = Math.round((frame.width * late) / every)
  let journey = -Math.ceil(slope / every)
  for (; journey * every < frame.width; journey++) {
    const x = journey * every
    const up = random.chance(back)
    pen.stroke(tones.figure, width)
    if (journey !== chosen) pen.line([x, up ? frame.height : 0], [x + slope, up ? 0 : frame.height])
  }
  const [x, stop] = [chosen * every, frame.height / 2]
  pen
    .stroke(tones.ground, width * 2.6)
    .line([x, 0], [x + slope / 2, stop], [x + slope * 0.7, stop], [x + slope * 1.2, frame.height])
  pen
    .stroke(tones.accent, width * 1.5)
    .line([x, 0], [x + slope / 2, stop], [x + slope * 0.7, stop], [x + slope * 1.2, frame.height])
}

export const lanes: Family = [sequence, waterfall, tracks, timetable]
