/** Marks in the text that Pagefind is given: signs of the private use area, words of their own, that say what an excerpt may show. */

export const searchMarks = {
  /** The title ends here: a result shows it anyway. */
  title: '\ue000',
  codeStart: '\ue001',
  codeEnd: '\ue002',
  /** What follows is searched and not shown: tags, categories, names. */
  hidden: '\ue003',
} as const

/** A text without such signs of its own. */
export const withoutMarks = (text: string): string => text.replace(/[\ue000-\ue003]/g, '')
