import { expect, test } from 'vitest'
import { type Answers, askLinks, isDead } from './external-links.ts'

/** A made-up network: address → status for HEAD and GET. */
async function asked(addresses: string[], network: Record<string, [head: number, get: number]>, known: Answers = {}) {
  const questions: string[] = []
  const answers = await askLinks(addresses, known, {
    today: '2026-03-10',
    pause: async () => {},
    ask: async (address, method) => {
      questions.push(`${method} ${address}`)
      const status = network[address]?.[method === 'HEAD' ? 0 : 1]
      if (!status) throw new Error('nothing answers')
      return { status }
    },
  })
  return { answers, questions }
}

test('an address is requested once, whatever its fragment, by HEAD if that is enough', async () => {
  const { questions } = await asked(['https://a.org/x#1', 'https://a.org/x#2'], { 'https://a.org/x': [200, 200] })
  expect(questions).toEqual(['HEAD https://a.org/x'])
})

test('a server that refuses HEAD is retried with GET', async () => {
  const { answers } = await asked(['https://a.org/'], { 'https://a.org/': [405, 200] })
  expect(answers['https://a.org/']).toEqual({ status: 200, day: '2026-03-10' })
})

test('missing and silent pages are dead, refused and busy ones are not', async () => {
  const { answers } = await asked(['https://a.org/', 'https://b.org/', 'https://c.org/'], {
    'https://a.org/': [404, 404],
    'https://c.org/': [403, 403],
  })
  expect(
    Object.entries(answers)
      .filter(([, answer]) => isDead(answer))
      .map(([address]) => address),
  ).toEqual(['https://a.org/', 'https://b.org/'])
})

test('a good result is reused for a week, a bad one is checked again', async () => {
  const known = {
    'https://a.org/': { status: 200, day: '2026-03-05' },
    'https://b.org/': { status: 200, day: '2026-03-01' },
    'https://c.org/': { status: 404, day: '2026-03-09' },
  }
  const { questions } = await asked(
    Object.keys(known),
    { 'https://b.org/': [200, 200], 'https://c.org/': [200, 200] },
    known,
  )
  expect(questions.sort()).toEqual(['HEAD https://b.org/', 'HEAD https://c.org/'])
})
