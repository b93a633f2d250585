import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LanguageSwitch } from './language-switch.tsx'

test('the list names the language of the page as the current one, and says what is not translated', () => {
  const html = renderToStaticMarkup(
    <LanguageSwitch
      links={[
        { code: 'en', name: 'English', dir: 'ltr', href: '/a/', current: true, isTranslation: true },
        { code: 'de', name: 'Deutsch', dir: 'ltr', href: '/de/a/', current: false, isTranslation: true },
        { code: 'ar', name: 'العربية', dir: 'rtl', href: '/ar/', current: false, isTranslation: false },
      ]}
    />,
  )
  const links = [...html.matchAll(/<a ([^>]*)>(.*?)<\/a>/g)].map(([, attributes, text]) => [attributes, text])
  expect(links).toEqual([
    ['href="/a/" hrefLang="en" aria-current="true"', '<span lang="en" dir="ltr">English</span> '],
    ['href="/de/a/" hrefLang="de" rel="alternate"', '<span lang="de" dir="ltr">Deutsch</span> '],
    ['href="/ar/" hrefLang="ar"', expect.stringContaining('class="meta"')],
  ])
})
