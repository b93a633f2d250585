import { expect, it } from 'vitest'
import { isSitemapIndex, listedAddresses } from './address-list.ts'

it('reads a sitemap with the position of each address', () => {
  const text = `<?xml version="1.0"?>\n<urlset>\n<url><loc>https://a.example/x?a=1&amp;b=2</loc></url><url><loc>\n</loc></url>\n</urlset>`
  expect(listedAddresses(text)).toEqual([{ address: 'https://a.example/x?a=1&b=2', line: 3, column: 11 }])
})

it('reads a list with comments and marks of withdrawn addresses', () => {
  expect(listedAddresses('\ufeff# old\r\n /a/ gone\r\n\r\n/b # linked')).toEqual([
    { address: '/a/', line: 2, column: 2 },
    { address: '/b', line: 4, column: 1 },
  ])
})

it('knows a list of sitemaps', () => {
  expect(isSitemapIndex('<?xml version="1.0"?><sitemapindex xmlns="x"><sitemap/></sitemapindex>')).toBe(true)
})
