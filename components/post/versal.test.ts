import { expect, it } from 'vitest'
import { hasVersal } from './versal.ts'

it('a versal begins a text below an opening of type, in scripts with capitals', () => {
  expect(['en', 'pt-BR', 'ru', 'el'].map((lang) => hasVersal('type', lang))).toEqual([true, true, true, true])
  expect(['ar', 'he', 'zh', 'ja', 'ko', 'hi', 'sr-Arab'].some((lang) => hasVersal('type', lang))).toBe(false)
  expect(hasVersal('split', 'en')).toBe(false)
})
