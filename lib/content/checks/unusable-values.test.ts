import { expect, it } from 'vitest'
import { loadTiny, post } from '../testing/tiny-site.ts'

it('an unusable value is reported, whatever file it is in', async () => {
  const { said } = await loadTiny({
    'site.yml':
      'title: T\ndescription: D\nurl: https://example.org\nproblems: { value-invalid: off, image-alt: error }\n',
    'authors/jane.md':
      '---\nname: Jane\ntwitter: jane on x\nemail: jane at example\ngithub: "@jane"\nignore: [author-unused]\n---\n',
    'categories/news.md': '---\ntint: plumm\n---\n',
    'posts/2020-01-02-x.md': post({
      categories: 'news',
      image_alt: 'A red square.',
      ignore: '[image-altt, no-such-code, url-clash, link-dead]',
    }),
  })
  expect(said).toEqual([
    'content/authors/jane.md:3:10  warning  value-unusable  twitter: “jane on x” cannot be turned into a link — write only the account name, or the full address of the profile with https://',
    'content/authors/jane.md:4:8  warning  value-unusable  email: “jane at example” cannot be turned into a link — write an address such as robin@example.org',
    'content/categories/news.md:2:7  warning  value-unusable  tint: “plumm” is not a tint of the palette — did you mean plum?',
    'content/posts/2020-01-02-x.md:6:12  warning  value-unusable  image_alt describes a lead picture, but there is no image: — add image: with the path of the picture, or remove image_alt:',
    'content/posts/2020-01-02-x.md:7:10  warning  value-unusable  ignore: there is no problem code “image-altt” — did you mean image-alt?',
    'content/posts/2020-01-02-x.md:7:22  warning  value-unusable  ignore: there is no problem code “no-such-code” — write a code as shown in a message, or remove it',
    'content/posts/2020-01-02-x.md:7:36  warning  value-unusable  ignore: url-clash is an error that cannot be ignored — remove it, and correct what it reports',
    'content/site.yml:4:28  warning  value-unusable  problems: value-invalid is always an error — remove it, and correct what value-invalid reports',
  ])
})
