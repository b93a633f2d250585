/** Titles and descriptions that are longer than the places they are shown in. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { descriptionLength } from '../../body-facts.ts'
import type { AdviceInput } from './advice-input.ts'

/** Search engines show about 60 characters of a title, cards and feeds more; beyond this every one of them cuts it. */
const titleLength = 100

export function lengths({ content: { posts, pages }, documents }: AdviceInput): Problem[] {
  return [...posts, ...pages].flatMap(({ path, title, description = '' }) => {
    const at = (key: string) => documents.get(path)?.at(key) ?? { line: 1, column: 1 }
    const [inTitle, inDescription] = [[...title].length, [...description].length]
    return [
      ...(inTitle <= titleLength
        ? []
        : [
            problem(
              'title-long',
              path,
              at('title'),
              `the title has ${inTitle} characters; lists, search engines and social networks cut it`,
              `say it in ${titleLength} or fewer, and the rest in subtitle:`,
            ),
          ]),
      ...(inDescription <= descriptionLength
        ? []
        : [
            problem(
              'description-long',
              path,
              at('description'),
              `the description has ${inDescription} characters; search engines and social networks are given the first ${descriptionLength}`,
              `say it in ${descriptionLength} or fewer`,
            ),
          ]),
    ]
  })
}
