/** The initial of a site's title as an outline, for the default icon. */
import path from 'node:path'
import { Store } from '../../../core/cache/store.ts'
import { codeHash } from '../../../core/code/code-hash.ts'
import { cardFaces, cardFonts } from '../cards/card-fonts.ts'

/** Path data of the letter, centred in a square of this side. */
export type Initial = { outline: string }

/** Side of the square that the outline is drawn for. A launcher may crop a circle of four fifths from it. */
export const iconSide = 64

const room = 40
/** Height of capitals in the display face, in ems. */
const capital = 0.66

/**
 * @param title of the site
 * @param store where the outline is kept: setting it takes a shaper, which a build seldom needs
 * @returns null if the title begins with a letter that the site's display face lacks
 */
export async function initialOf(title: string, repository: string, store: Store): Promise<Initial | null> {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0].toLocaleUpperCase('en') ?? ''
  const code = await codeHash(['lib/publish/outputs/icons/initial.ts'])
  return store.memo('initial', [code, letter], async () => {
    const fonts = await cardFonts(new Store(path.join(repository, '.next/cache/masthead/cards')))
    if (letter === '' || ![...letter].every((one) => fonts.display.has(one.codePointAt(0) ?? 0))) return null
    const { display } = await cardFaces(fonts)
    const size = Math.min(room / capital, room / display.measure(letter))
    const x = (iconSide - display.measure(letter) * size) / 2
    return { outline: display.outline({ text: letter, size, x, y: (iconSide + capital * size) / 2 }) }
  })
}
