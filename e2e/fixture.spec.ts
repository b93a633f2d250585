/** What readers find on each route of the fixture site, by role and text. */
import { expect, type Locator, type Page } from '@playwright/test'
import { messagesFor } from '../lib/core/messages/messages.ts'
import { testOnSharedPage as test } from './support/reader.ts'

const messages = messagesFor('en')

const heading = (page: Page, level = 1) => page.getByRole('heading', { level })
const main = (page: Page) => page.getByRole('main')
const link = (within: Page | Locator, name: string | RegExp) => within.getByRole('link', { name, exact: true })

test.describe('the front page', () => {
  test('leads with the featured post and links to lists, categories and people', async ({ page }) => {
    await page.goto('./')
    await expect(page).toHaveTitle(/The Lamp Post/)
    await expect(heading(page)).toHaveText('The Lamp Post')
    await expect(main(page).getByRole('article').first()).toContainText('Corrected since')
    await expect(link(main(page), 'Winter on the line').first()).toHaveAttribute('href', '/sub/blog/winter/')
    await expect(link(main(page), 'Ada Brook').first()).toHaveAttribute('href', '/sub/authors/ada/')
    await expect(link(main(page), messages.allPosts)).toHaveAttribute('href', '/sub/blog/')
  })

  test('keyboard users can skip the header first', async ({ page }) => {
    await page.goto('./')
    await page.keyboard.press('Tab')
    await expect(link(page, messages.skipToContent)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(main(page)).toBeFocused()
  })
})

test.describe('lists of posts', () => {
  test('the newest come first, and unlisted posts are absent', async ({ page }) => {
    await page.goto('./blog/')
    await expect(heading(page)).toHaveText(messages.allPosts)
    await expect(heading(page, 2)).toHaveText([/^Winter/, /^Field notes/, /^Corrected/, /^A very long title/])
    await expect(main(page)).not.toContainText('Only for those who have the address')
  })

  test('an entry shows the subtitle, and nothing from beyond the author’s cut', async ({ page }) => {
    await page.goto('./blog/')
    await expect(main(page)).toContainText('A deck that says deckword.')
    await expect(main(page)).not.toContainText('formword')
  })

  test('Older leads to pages numbered from the oldest, and Newer back', async ({ page }) => {
    await page.goto('./blog/')
    const pages = page.getByRole('navigation', { name: messages.pagination })
    await link(pages, messages.older).click()
    await expect(page).toHaveURL(/\/sub\/blog\/page\/3\/$/)
    await expect(heading(page, 2)).toHaveText(['جسر صغير فوق النهر', '灯台と橋について', 'Small steps: the rail'])
    await expect(pages.locator('[aria-current=page]')).toHaveText('3')
    await link(pages, messages.older).click()
    await link(pages, messages.older).click()
    await expect(heading(page, 2)).toHaveText(['A guest on the footplate', 'A bridge by two hands', 'The first lamp'])
    await expect(link(pages, messages.older)).toHaveCount(0)
    await link(pages, messages.newer).click()
    await expect(page).toHaveURL(/\/sub\/blog\/page\/2\/$/)
  })

  test('the archive lists every post by year and month', async ({ page }) => {
    await page.goto('./archive/')
    await expect(heading(page)).toHaveText(messages.archive)
    await expect(heading(page, 2)).toHaveText(['2025', '2024'])
    const year = page.getByRole('region', { name: '2024' })
    await expect(year.getByRole('heading', { level: 3 })).toHaveText([
      /^November/,
      /^October/,
      /^September/,
      /^August/,
      /^July/,
      /^June/,
      /^May/,
      /^April/,
      /^March/,
      /^February/,
      /^January/,
    ])
    await expect(year.getByRole('link', { name: /^A very long title/ })).toBeVisible()
    await expect(
      main(page)
        .getByRole('listitem')
        .filter({ has: page.locator('time') }),
    ).toHaveCount(13)
  })
})

test.describe('categories, tags and series', () => {
  test('the index counts what each category lists', async ({ page }) => {
    await page.goto('./categories/')
    const entry = (name: string) =>
      main(page)
        .getByRole('listitem')
        .filter({ has: link(page, name) })
    await expect(entry('Lamps').last()).toContainText(messages.postCount(7))
    await expect(entry('wagons').last()).toContainText(messages.postCount(4))
    await expect(main(page)).not.toContainText(/secrets|futures|pasts/)
  })

  test('a category shows its introduction and its posts; a single string is one category', async ({ page }) => {
    await page.goto('./categories/lamps/')
    await expect(heading(page)).toHaveText('Lamps')
    await expect(main(page)).toContainText('introword')
    await expect(heading(page, 2).first()).toHaveText('Winter on the line')
    await page.goto('./categories/wagons/')
    await expect(link(main(page), 'A guest on the footplate').first()).toBeVisible()
  })

  test('a tag with special characters in its name has a page', async ({ page }) => {
    await page.goto('./tags/')
    await link(main(page), 'C++').click()
    await expect(page).toHaveURL(/\/sub\/tags\/cplusplus\/$/)
    await expect(heading(page)).toHaveText('C++')
    await expect(heading(page, 2)).toHaveText(['Field notes with every form'])
  })

  test('a series is read from its first part, and each part leads to the others', async ({ page }) => {
    await page.goto('./series/small-steps/')
    await expect(heading(page)).toHaveText('Small Steps')
    await expect(heading(page, 2)).toHaveText(['Small steps: the sleeper', 'Small steps: the rail'])
    await page.goto('./blog/small-steps-1/')
    const series = page.getByRole('navigation', { name: messages.partOfSeries('Small Steps') })
    await expect(series.locator('[aria-current=page]')).toHaveText('Small steps: the sleeper')
    await link(series, 'Small steps: the rail').click()
    await expect(page).toHaveURL(/\/sub\/blog\/small-steps-2\/$/)
  })
})

test.describe('people', () => {
  test('the index lists everyone who has published', async ({ page }) => {
    await page.goto('./authors/')
    await expect(link(main(page), 'Noor Haddad').first()).toBeVisible()
    await expect(main(page)).not.toContainText('Silent Keeper')
  })

  test('a profile shows who someone is, what they write about and with whom, and lists their posts', async ({
    page,
  }) => {
    await page.goto('./authors/ada/')
    await expect(heading(page)).toHaveText('Ada Brook')
    await expect(main(page)).toContainText('Keeper of the lamps')
    await expect(main(page)).toContainText('biographyword')
    await expect(link(main(page), messages.accounts.github ?? '')).toHaveAttribute(
      'href',
      'https://github.com/example-ada',
    )
    await expect(link(main(page), 'Noor Haddad').first()).toHaveAttribute('href', '/sub/authors/noor/')
    await expect(link(main(page), 'Lamps').first()).toHaveAttribute('href', '/sub/categories/lamps/')
    await expect(link(main(page), 'Winter on the line').first()).toBeVisible()
  })

  test('former authors are marked, and an id in capitals has an address in lower case', async ({ page }) => {
    await page.goto('./authors/piet.low/')
    await expect(heading(page)).toHaveText('Piet Low')
    await expect(main(page)).toContainText(messages.formerMember)
  })
})

test.describe('a post', () => {
  test('shows headline, date, people with their roles, categories and text', async ({ page }) => {
    await page.goto('./blog/two-hands/')
    const article = page.getByRole('article').first()
    await expect(heading(page)).toHaveText('A bridge by two hands')
    await expect(article.locator('time').first()).toHaveAttribute('datetime', '2024-02-05')
    await expect(article.locator('time').first()).toHaveText('5 February 2024')
    await expect(article).toContainText(/Noor Haddad\W*illustrator/)
    await expect(link(article, 'Ada Brook').first()).toHaveAttribute('href', '/sub/authors/ada/')
    await expect(link(article, 'Lamps').first()).toHaveAttribute('href', '/sub/categories/lamps/')
    await expect(article).toContainText('trusswork')
  })

  test('breadcrumbs lead back and end with the page itself', async ({ page }) => {
    await page.goto('./blog/two-hands/')
    const crumbs = page.getByRole('navigation', { name: messages.breadcrumb })
    await expect(crumbs.getByRole('listitem').last()).toHaveAttribute('aria-current', 'page')
    await crumbs.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/sub\/$/)
  })

  test('an author without a profile is named and not linked', async ({ page }) => {
    await page.goto('./blog/guest/')
    await expect(page.getByRole('article').first()).toContainText('Grace Passenger')
    await expect(page.getByRole('link', { name: 'Grace Passenger' })).toHaveCount(0)
  })

  test('shows what was corrected and when', async ({ page }) => {
    await page.goto('./blog/corrected/')
    const article = page.getByRole('article').first()
    await expect(article).toContainText('noteword')
    await expect(article.locator('time[datetime="2025-02-03"]').first()).toBeVisible()
    await expect(article).toContainText(/Noor Haddad\W*editor/)
  })

  test('links between files lead to pages and their headings', async ({ page }) => {
    await page.goto('./blog/first-lamp/')
    await expect(link(page, 'its drawing')).toHaveAttribute('href', '/sub/blog/two-hands/#the-drawing')
    await page.goto('./blog/winter/')
    await link(page, 'on the list of wagons').click()
    await expect(page).toHaveURL(/\/sub\/old\/wagon-list\.html$/)
    await expect(main(page)).toContainText('permaword')
  })

  test('the posts before and after are one step away', async ({ page }) => {
    await page.goto('./blog/winter/')
    const neighbours = page.getByRole('navigation', { name: messages.neighbours })
    await neighbours.getByRole('link', { name: /Field notes/ }).click()
    await expect(heading(page)).toHaveText('Field notes with every form')
    await expect(neighbours.getByRole('link', { name: /Winter on the line/ })).toBeVisible()
  })

  test('a footnote leads to its note and back', async ({ page }) => {
    await page.goto('./blog/field-notes/')
    const notes = page.getByRole('region', { name: messages.footnotes })
    await expect(notes).toContainText('The first note.')
    await notes.getByRole('link').first().click()
    await expect(page).toHaveURL(/#/)
  })

  test('has the language and direction of its text', async ({ page }) => {
    await page.goto('./blog/jisr/')
    await expect(page.locator('[lang=ar]').filter({ hasText: 'بنى أهل القرية' }).last()).toHaveCSS('direction', 'rtl')
    await page.goto(encodeURI('./blog/灯台/'))
    await expect(page.locator('[lang=ja]').filter({ hasText: '灯台の光' }).first()).toBeAttached()
  })

  test('an unlisted post is available at its address, and is noindex', async ({ page }) => {
    await page.goto('./blog/whisper/')
    await expect(main(page)).toContainText('whisperword')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  })
})

test.describe('addresses', () => {
  for (const old of ['./was/here/', './was/here', './even/earlier.html']) {
    test(`${old} redirects to the post`, async ({ page }) => {
      await page.goto(old)
      await expect(page).toHaveURL(/\/sub\/blog\/moved\/$/)
      await expect(main(page)).toContainText('wanderword')
    })
  }

  test('a page from content/pages has its own address, folders included', async ({ page }) => {
    await page.goto('./line/stations/')
    await expect(heading(page)).toHaveText('Stations')
    await expect(main(page)).toContainText('stationword')
  })

  test('an unknown address answers 404 and offers help', async ({ page }) => {
    const response = await page.goto('./nothing/here/')
    expect(response?.status()).toBe(404)
    await expect(heading(page)).toHaveText(messages.notFoundTitle)
    await link(main(page), messages.home).click()
    await expect(page).toHaveURL(/\/sub\/$/)
    await page.goto('./nothing/here/')
    await main(page).getByRole('searchbox').fill('lanternword')
    await main(page).getByRole('searchbox').press('Enter')
    await expect(main(page).getByRole('listitem').getByRole('link').last()).toHaveText('The first lamp')
  })
})
