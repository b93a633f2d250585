/** Marks in the text given to Pagefind: private-use characters, indexed as separate words, that tell what an excerpt may show. */

export const searchMarks = {
  /** End of the title, which a result shows anyway. */
  title: '\ue000',
  codeStart: '\ue001',
  codeEnd: '\ue002',
  /** The following words are searched but not shown: tags, categories, names. */
  hidden: '\ue003',
  /** Between texts that do not follow each other: the line under the headline, the body, its footnotes, an update note. */
  part: '\ue004',
} as const

/** Removes such characters from a text. */
export const withoutMarks = (text: string): string => text.replace(/[\ue000-\ue004]/g, '')
