import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LanguageChoice } from './language-choice.tsx'

test('each language is named in itself, with its direction and what the publication is called in it', () => {
  const html = renderToStaticMarkup(
    <LanguageChoice
      page={{
        title: 'Lamps',
        description: 'On lamps.',
        url: '/',
        feeds: [],
        choices: [
          { code: 'en', name: 'English', dir: 'ltr', href: '/en/', title: 'Lamps', description: 'On lamps.' },
          { code: 'ar', name: 'العربية', dir: 'rtl', href: '/ar/', title: 'مصابيح', description: 'عن المصابيح.' },
        ],
      }}
    />,
  )
  expect(html).toMatch(/<h1[^>]*>Lamps<\/h1>/)
  expect(html).toContain('<li lang="en" dir="ltr"><h2><a href="/en/" hrefLang="en" rel="alternate">English</a></h2>')
  expect(html).toContain('<li lang="ar" dir="rtl"><h2><a href="/ar/" hrefLang="ar" rel="alternate">العربية</a></h2>')
  // The name of the site is not repeated where it is the same.
  expect(html.match(/<strong>[^<]*/g)).toEqual(['<strong>مصابيح'])
})
