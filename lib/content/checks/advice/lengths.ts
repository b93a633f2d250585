/** Advice about titles and descriptions that are too long to be shown in full. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { descriptionLength } from '../../body-facts.ts'
import type { AdviceInput } from './advice-input.ts'

/** Search engines show about 60 characters of a title, social networks and feed readers more. All of them truncate beyond this. */
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
              `the title has ${inTitle} characters; lists, search engines and social networks truncate it`,
              `shorten it to ${titleLength} or fewer and move the rest to subtitle:`,
            ),
          ]),
      ...(inDescription <= descriptionLength
        ? []
        : [
            problem(
              'description-long',
              path,
              at('description'),
              `the description has ${inDescription} characters; search engines and social networks get only the first ${descriptionLength}`,
              `shorten it to ${descriptionLength} or fewer`,
            ),
          ]),
    ]
  })
}
