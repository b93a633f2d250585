/** Checks pictures: unreadable or remote files, missing or vague alternative text, removed SVG content, oversized files. */

import { type Problem, problem } from '../../core/problems/problem.ts'
import type { FoundImage } from '../../images/index.ts'
import { isOversized, usefulWidth } from '../../images/index.ts'
import type { PictureUse } from '../pictures/picture-uses.ts'
import { type Pictures, pictureKey } from '../pictures/pictures.ts'

/** Returns the problems of all pictures, each at the position where the picture is used. */
export function checkPictures(uses: readonly PictureUse[], { found }: Pictures): Problem[] {
  return [...wordsAndFiles(uses, found), ...oversized(uses, found)]
}

function wordsAndFiles(uses: readonly PictureUse[], found: Pictures['found']): Problem[] {
  return uses.flatMap((use) => {
    const image = found[pictureKey(use.path, use.source)]
    return [
      ...(image ? imageProblems(use, image) : []),
      ...(use.alt === null ? [missingWords(use)] : isVagueAlternative(use.alt, use.source) ? [vagueWords(use)] : []),
    ]
  })
}

function imageProblems(use: PictureUse, found: FoundImage): Problem[] {
  if ('fault' in found) {
    const { code, message, remedy, missingFolder } = found.fault
    return [{ ...problem(code, use.path, use, message, remedy), ...(missingFolder && { missingFolder }) }]
  }
  if ('remote' in found) {
    if (found.remote.allowed) return []
    const shown = use.key ? 'it is not shown' : 'a frame with its alternative text is shown'
    const message = `the picture ${use.source} is on another host; ${shown}`
    const remedy = `copy the picture next to the document, or add ${found.remote.host} to image_hosts in site.yml`
    return [problem('image-remote', use.path, use, message, remedy)]
  }
  const { path, removed } = found.picture
  if (removed.length === 0) return []
  const message = `${path} contains parts that are not allowed in an SVG: ${removed.join(', ')}; they were removed`
  return [problem('image-cleaned', use.path, use, message, 'remove them from the file')]
}

function missingWords(use: PictureUse): Problem {
  return use.key
    ? problem(
        'image-alt',
        use.path,
        use,
        `the picture ${use.source} has no image_alt`,
        'add image_alt: what the picture shows',
      )
    : problem(
        'image-alt',
        use.path,
        use,
        `the image ${use.source.replace(/^wiki:/, '')} has no alternative text`,
        'describe it between the square brackets, or write <img alt=""> for decoration',
      )
}

function vagueWords(use: PictureUse): Problem {
  const message = `the alternative text “${use.alt}” of ${use.source} does not say what the picture shows`
  return problem('image-alt-vague', use.path, use, message, 'describe what the picture shows')
}

/** Reports each file that is much larger than any page shows it, at its first use. */
function oversized(uses: readonly PictureUse[], found: Pictures['found']): Problem[] {
  const seen = new Set<string>()
  return uses.flatMap((use) => {
    const image = found[pictureKey(use.path, use.source)]
    if (!image || !('picture' in image) || seen.has(image.picture.path) || !isOversized(image.picture)) return []
    const { path, bytes, width, height } = image.picture
    seen.add(path)
    const message = `${path} has ${(bytes / 1e6).toFixed(1)} MB and ${width} × ${height} pixels, more than any page shows`
    return [problem('image-oversized', use.path, use, message, `save it at most ${usefulWidth} pixels wide`)]
  })
}

const words =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|figure|screenshot|diagram|chart|icon|img|alt|alt text|untitled|placeholder|thumbnail|bild|foto|imagen|imatge|画像)s?[\s\d.:#-]*$/iu
const cameraName =
  /^(?:img|image|dsc[nf]?|pict?|pxl|screen ?shot|screenshot|bildschirmfoto|capture)[\s_-]*\d[\w\s.-]*$/i
const fileName = /^\S+\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/i

/**
 * Whether an alternative text says nothing about the picture: a camera's or program's default name, or a word such as `image`.
 * @param source the address of the picture; its own file name, recognisable by digits, `_` or `-`, is no description either
 */
export function isVagueAlternative(alt: string, source: string): boolean {
  const text = alt.trim()
  if (text === '') return false
  const stem = (source.split(/[?#]/)[0]?.split('/').at(-1) ?? '').replace(/\.[a-z]+$/i, '')
  return words.test(text) || cameraName.test(text) || fileName.test(text) || (/[_\d-]/.test(stem) && text === stem)
}
