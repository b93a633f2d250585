/**
 * A crowded publication, to find pages that grow with the site: 2,000 tags, half of them used once, 500 people and 120 categories. One person
 * wrote six posts of ten, one category has eight of ten, a tenth of all posts is dated to the day they were imported, and one series has
 * 300 parts. The newest post has twenty authors and the next sixty tags; one title of seven is long.
 */
import { postName, type Shape } from './corpus.ts'
import { pair, title, words } from './prose.ts'

const people = Array.from({ length: 500 }, (_, index) => `writer-${index}`)
const categories = Array.from({ length: 120 }, (_, index) => `${pair(index * 7).join('-')}`)
const tags = Array.from({ length: 2000 }, (_, index) => pair(index).join(' '))
const seriesParts = 300

/** @param posts number of posts of the corpus */
export function crowded(posts: number): Shape {
  const every = Math.max(1, Math.floor(posts / seriesParts))
  return {
    people,
    nameWords: 3,
    categories,
    words: 120,
    sections: 1,
    nameOf: (index) => (index % 10 === 3 ? `2013-03-04-post-${index}` : postName(index)),
    about: (index, next) => [
      `title: ${longTitle(index, next)} ${index}`,
      `author_staff_member: [${writersOf(index, posts).join(', ')}]`,
      `categories: [${categoriesOf(index, next).join(', ')}]`,
      `tags: [${tagsOf(index, posts, next).join(', ')}]`,
      ...(index % every === 0 && index / every < seriesParts
        ? [`series: { name: One long argument, part: ${index / every + 1} }`]
        : []),
    ],
  }
}

/** One title of seven has about 170 letters, one of a hundred 400. */
function longTitle(index: number, next: () => number): string {
  const count = index % 100 === 50 ? 60 : index % 7 === 0 ? 25 : 0
  return count > 0 ? `${title(next)}, ${words(next, count - 4).join(' ')}` : title(next)
}

function writersOf(index: number, posts: number): string[] {
  const others = people.slice(1)
  if (index === posts - 1 || index % 500 === 0) return others.slice(index % 400, (index % 400) + 20)
  const turn = 4 * Math.floor(index / 10) + (index % 10)
  const first = index % 10 < 6 ? people[0] : others[turn % others.length]
  const second = index % 4 === 0 ? [others[(index * 7) % others.length] ?? ''] : []
  return [...new Set([first ?? '', ...second])]
}

const categoriesOf = (index: number, next: () => number): string[] => [
  ...new Set([
    ...(index % 10 < 8 ? categories.slice(0, 1) : []),
    categories[Math.floor(next() * categories.length)] ?? '',
  ]),
]

/** The first thousand tags are used again and again, the first of them most; each of the others once. */
function tagsOf(index: number, posts: number, next: () => number): string[] {
  if (index === posts - 2) return tags.slice(0, 60)
  const half = tags.length / 2
  const often = Array.from({ length: 3 }, () => tags[Math.floor(half * next() ** 3)] ?? '')
  const once = tags.slice(half).filter((_, at) => at % posts === index)
  return [...new Set([...often, ...once])]
}
