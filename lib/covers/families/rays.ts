/** Rays: one source, many directions. */
import type { Composition, Family } from '../composition.ts'
import { onCircle } from '../pen.ts'

/** Sectors that fan out from a corner or an edge. */
const fan: Composition = (pen, random, tones) => {
  const [x, y] = random.pick([
    [0, 240],
    [360, 240],
    [0, 0],
    [180, 240],
    [360, 0],
    [90, 120],
  ] as const)
  const angle = random.pick([6, 10, 15, 22.5])
  const chosen = random.whole(0, 3)
  const away = (Math.atan2(120 - y, 180 - x) * 180) / Math.PI
  const centre = x === 90 ? random.whole(0, 11) * 30 : away
  const reach = x === 90 ? 180 : 90
  let ray = 0
  for (let from = centre - reach; from < centre + reach - angle / 2; from += angle * 2) {
    const radius = random.pick([180, 260, 460])
    pen.fill(
      Math.abs(ray - Math.floor(reach / angle / 2)) === chosen
        ? tones.accent
        : ray % 3 === 2
          ? tones.second
          : tones.figure,
    )
    pen.slice(x, y, radius, from, from + angle)
    ray++
  }
  if (random.chance(0.6)) pen.fill(tones.ground).circle(x, y, random.pick([30, 60, 90]))
}

/** A disc above a horizon, its lower half in strips. */
const horizon: Composition = (pen, random, tones) => {
  const radius = random.pick([70, 95, 120])
  const x = random.pick([105, 180, 255])
  const level = random.pick([130, 160])
  pen.fill(tones.accent).slice(x, level, radius, 180, 360)
  const strips = random.pick([4, 6, 9])
  const pitch = (240 - level) / strips
  for (let strip = 0; strip < strips; strip++) {
    const y = level + strip * pitch + 3
    const shrink = (strip / strips) * 160
    const left = random.chance(0.5) ? 0 : random.whole(0, 4) * 20
    pen
      .fill(strip % 2 ? tones.second : tones.figure)
      .rect(
        left + shrink / 4,
        y,
        360 - left - shrink * random.pick([0.3, 0.9]),
        Math.max(2.5, pitch * (0.75 - strip / strips / 3)),
      )
  }
  const lines = random.pick([0, 7, 11])
  pen.stroke(tones.figure, random.pick([4, 7]))
  for (let line = 0; line < lines; line++) {
    const angle = 190 + (line * 160) / (lines - 1)
    pen.line(onCircle(x, level, radius + 14, angle), onCircle(x, level, radius + random.pick([40, 70, 110]), angle))
  }
}

/** Nested frames, each turned a little further. */
const turns: Composition = (pen, random, tones) => {
  const count = random.pick([4, 6, 9])
  const [x, y] = [random.pick([120, 180, 250]), random.pick([100, 120, 150])]
  const step = random.pick([7, 12, 18])
  const sides = random.pick([3, 4, 4, 6])
  const chosen = random.whole(1, count - 1)
  for (let frame = 0; frame < count; frame++) {
    const radius = 260 * (1 - frame / count) ** 1.15
    pen.fill(frame === chosen ? tones.accent : frame % 3 === 2 ? tones.second : frame % 2 ? tones.ground : tones.figure)
    pen.line(
      ...Array.from({ length: sides }, (_, side) => onCircle(x, y, radius, frame * step + (side * 360) / sides + 45)),
    )
  }
}

export const rays: Family = [fan, horizon, turns]
