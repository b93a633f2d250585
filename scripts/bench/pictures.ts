/** Measures photographs, cold and from the cache: how many per second, with every size and format. Runs in a separate process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPublication, picturesToPublish } from '../../lib/content/index.ts'
import { cutLetters } from '../../lib/fonts/make.ts'
import { drawJpeg, encodePictures } from '../../lib/images/index.ts'
import { random } from './random.ts'

const count = 12
const root = mkdtempSync(join(tmpdir(), 'masthead-bench-pictures-'))
try {
  mkdirSync(join(root, 'content/posts'), { recursive: true })
  mkdirSync(join(root, 'content/authors'))
  mkdirSync(join(root, 'public/images'), { recursive: true })
  writeFileSync(join(root, 'content/site.yml'), 'title: Bench\ndescription: Pictures.\nurl: https://bench.example\n')
  writeFileSync(join(root, 'content/authors/ada.md'), '---\nname: Ada\n---\n')
  const names = Array.from({ length: count }, (_, index) => `photo-${index}.jpg`)
  await Promise.all(names.map(async (name) => writeFileSync(join(root, 'public/images', name), await photograph(name))))
  const body = names.map((name) => `![A field](/images/${name})`).join('\n\n')
  writeFileSync(
    join(root, 'content/posts/2020-01-02-x.md'),
    `---\ntitle: Pictures\nauthor_staff_member: ada\n---\n${body}\n`,
  )
  for (const name of ['cold', 'warm']) await measure(name)
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function measure(name: string): Promise<void> {
  const cacheFolder = join(root, '.cache')
  const started = performance.now()
  const { publication } = await loadPublication({ root, asOf: '2026-01-01', now: new Date(0), cacheFolder })
  if (!publication) throw new Error('The corpus has errors')
  const read = performance.now()
  const pictures = picturesToPublish(publication.pictures, publication.content)
  const before = process.cpuUsage()
  const made = await encodePictures(pictures, { siteRoot: root, cacheFolder: join(cacheFolder, 'images'), cutLetters })
  const { user, system } = process.cpuUsage(before)
  const ended = performance.now()
  const each = (milliseconds: number) => ((count * 1000) / milliseconds).toFixed(2)
  const processor = ((user + system) / 1e6 / count).toFixed(2)
  console.log(
    `${count} photographs ${name}: ${each(ended - read)} a second, ${processor} s of processor each (${made.encoded} of ${made.total} files new); ${each(ended - started)} a second with reading`,
  )
}

/** 2400 × 1600 pixels of shapes and grain, as costly to encode as a photograph; identical for the same name. */
function photograph(name: string): Promise<Buffer> {
  const next = random(name)
  const [width, height] = [2400, 1600]
  const shapes = Array.from(
    { length: 60 },
    () =>
      `<circle cx="${next() * width}" cy="${next() * height}" r="${40 + next() * 400}" fill="hsl(${next() * 360} 50% 50% / .5)"/>`,
  )
  const grain =
    '<filter id="g"><feTurbulence baseFrequency=".4" numOctaves="3"/><feBlend in2="SourceGraphic"/></filter>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${grain}<g filter="url(#g)">${shapes.join('')}</g></svg>`
  return drawJpeg(svg)
}
