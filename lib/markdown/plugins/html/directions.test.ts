import { expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

it.each([
  ['a Hebrew paragraph of an English text', 'en', 'English.\n\nזהו טקסט עברי שלם?', '<p dir="rtl">זהו'],
  ['an English paragraph of an Arabic text', 'ar', 'نص.\n\nAn English paragraph!', '<p dir="ltr">An'],
  ['one that begins with a foreign name', 'en', 'Docker הוא כלי לבניית תוכנה', '<p dir="rtl">Docker'],
  ['a list of which every item is in the other direction', 'en', '- פריט אחד\n- פריט שני', '<ul dir="rtl">'],
  ['a quotation', 'ar', '> To be or not to be.\n>\n> نص', '<blockquote dir="ltr">'],
  ['a heading', 'en', '## כותרת', 'dir="rtl">כותרת<a'],
])('%s is marked', async (_, language, text, html) => {
  expect((await render(text, { language })).html).toContain(html)
})

it.each([
  ['mostly in its language', 'en', 'The Hebrew word שלום means peace.'],
  ['an item among others', 'en', '- פריט\n- item'],
  ['code', 'ar', 'اكتب `npm run build -- --clean` هنا\n\n```js\nconst x = 1\n```'],
  ['cells', 'ar', '| عمود | Column |\n|---|---|\n| قيمة | value |'],
])('%s is not', async (_, language, text) => {
  expect((await render(text, { language })).html).not.toContain('dir=')
})

it('a direction that the author chose stays', async () => {
  const { html } = await render('<div dir="ltr">\n\nזהו טקסט\n\n</div>')
  expect(html).toContain('<div dir="ltr">\n<p>זהו')
})

it('the Markdown alternate has no marks', async () => {
  expect(JSON.stringify((await render('Text.\n\nזהו טקסט')).alternate)).not.toContain('rtl')
})
