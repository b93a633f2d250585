import { expect, it } from 'vitest'
import { fileSlug, termSlug } from './slug.ts'

it.each([
  ['C++', 'cplusplus'],
  ['C#', 'csharp'],
  ['R & D', 'r-and-d'],
  ['CI/CD', 'cicd'],
  ['Event driven', 'event-driven'],
  ['İstanbul', 'istanbul'],
  ['日本', '日本'],
  ['「灯台」の歴史、前編。', '灯台の歴史前編'],
  ['《红楼梦》：测试？', '红楼梦测试'],
  ['ما المنارة؟', 'ما-المنارة'],
  ['کتاب‌ها، ۱۲', 'کتابها-۱۲'],
  ['Ёлка, и ёж!', 'ёлка-и-ёж'],
  [' ', ''],
])('the slug of the term %s is “%s”', (name, slug) => expect(termSlug(name)).toBe(slug))

it('composed and decomposed letters give the same slug', () =>
  expect(fileSlug('cafe\u0301')).toBe(fileSlug('caf\u00e9')))
