/** Rays: one source, many directions. */
import { type Composition, type Family, shorter, times } from '../composition.ts'
import { onCircle } from '../outline.ts'

/** Sectors that fan out from a corner, an edge or a point within. */
const fan: Composition = (pen, random, tones, frame) => {
  const [across, down] = random.pick([
    [0, 1],
    [1, 1],
    [0, 0],
    [0.36, 1],
    [1, 0],
    [0.28, 0.46],
  ] as const)
  const [x, y] = [frame.width * across, frame.height * down]
  const angle = random.between(6, 13)
  const chosen = random.whole(1, 3)
  const hub = random.pick([0, 0.13, 0.22, 0.3])
  const within = across === 0.28
  const away = (Math.atan2(frame.height / 2 - y, frame.width / 2 - x) * 180) / Math.PI
  const reach = within ? 180 : 90
  const lengths = [0.5, 0.75, 1.1].map((part) => part * Math.hypot(frame.width, frame.height) * (within ? 0.7 : 1))
  let ray = 0
  for (let from = away - reach; from < away + reach - angle / 2; from += angle * 2, ray++) {
    const loud = ray === Math.floor(reach / angle / 2) + chosen - 2
    pen.fill(loud ? tones.accent : ray % 3 === 2 ? tones.second : tones.figure)
    pen.slice(
      x,
      y,
      loud ? (lengths[2] ?? 0) : random.pick([lengths[0] ?? 0, lengths[1] ?? 0, lengths[2] ?? 0]),
      from,
      from + angle,
    )
  }
  if (hub) pen.fill(tones.ground).circle(x, y, shorter(frame) * hub)
}

/** A disc above a horizon, its reflection in strips. */
const horizon: Composition = (pen, random, tones, frame) => {
  const radius = shorter(frame) * random.between(0.26, 0.47)
  const x = frame.width * random.between(0.22, 0.4)
  const level = frame.height * random.between(0.48, 0.68)
  const strips = random.pick([3, 4, 6])
  const lines = random.pick([0, 7, 11])
  const [thick, long] = [random.pick([5, 8]), random.pick([40, 70, 110])]
  pen.stroke(tones.figure, thick)
  for (let line = 0; line < lines; line++) {
    const angle = 188 + (line * 164) / (lines - 1)
    pen.line(onCircle(x, level, radius + 14, angle), onCircle(x, level, radius + long, angle))
  }
  pen.fill(tones.accent).slice(x, level, radius, 180, 360)
  const pitch = (frame.height - level) / strips
  for (let strip = 0; strip < strips; strip++) {
    const [left, right] = [random.pick([0, 0, 0.1, 0.22]), random.pick([1, 1, 0.9, 0.75])]
    pen.fill(strip % 2 ? tones.second : tones.figure)
    pen.rect(
      left * frame.width,
      level + strip * pitch + 3,
      (right - left) * frame.width,
      pitch * (0.9 - strip / strips / 3),
    )
  }
}

/** Nested frames, each turned a little further. */
const turns: Composition = (pen, random, tones, frame) => {
  const count = random.pick([4, 6, 9])
  const [x, y] = [frame.width * random.between(0.22, 0.42), frame.height * random.between(0.32, 0.66)]
  const step = random.between(5, 20)
  const sides = random.pick([3, 4, 5, 6])
  const chosen = random.whole(1, count - 2)
  const far = Math.hypot(Math.max(x, frame.width - x), Math.max(y, frame.height - y))
  for (let turn = 0; turn < count; turn++) {
    const radius = far * (1 - turn / count) ** 1.1
    pen.fill(turn === chosen ? tones.accent : turn % 3 === 2 ? tones.second : turn % 2 ? tones.ground : tones.figure)
    pen.line(...times(sides, (side) => onCircle(x, y, radius, turn * step + (side * 360) / sides + 45)))
  }
}

/** Beams from two lamps at different edges, crossing. */
const beams: Composition = (pen, random, tones, frame) => {
  const spread = random.between(8, 19)
  const count = random.pick([3, 4])
  const places = random.shuffle([
    [0, random.between(0.1, 0.5)],
    [1, random.between(0.4, 0.95)],
    [random.between(0.15, 0.45), 1],
    [random.between(0.6, 0.9), 0],
  ] as const)
  const far = Math.hypot(frame.width, frame.height) * 1.1
  for (const [lamp, [across, down]] of places.slice(0, 2).entries()) {
    const [x, y] = [frame.width * across, frame.height * down]
    const away = (Math.atan2(frame.height * 0.5 - y, frame.width * 0.5 - x) * 180) / Math.PI
    for (let beam = 0; beam < count; beam++) {
      const from = away + (beam - count / 2) * spread * 1.9
      pen.fill(lamp === 0 ? (beam === 1 ? tones.accent : tones.second) : tones.figure)
      pen.slice(x, y, lamp === 0 ? far : far * random.pick([0.6, 0.8, 1]), from, from + spread)
    }
    pen.fill(tones.figure).circle(x, y, shorter(frame) * random.between(0.08, 0.17))
  }
}

export const rays: Family = [fan, horizon, turns, beams]
