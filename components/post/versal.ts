/** Decides which texts begin with a versal, a large first letter. */
import type { Opening } from '../../lib/core/look/opening.ts'

/** Openings without a picture beside the headline leave the beginning of the text to a versal. */
const openings: readonly Opening[] = ['type', 'wide']
/** Scripts with capitals: in others a large first letter would be a mistake, as in a joined script, or look like any other. */
const scripts = ['Latn', 'Cyrl', 'Grek', 'Armn']

/** @param lang a valid language tag */
export const hasVersal = (opening: Opening, lang: string): boolean =>
  openings.includes(opening) && scripts.includes(new Intl.Locale(lang).maximize().script ?? '')
