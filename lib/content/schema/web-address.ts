/** An address on the web, as a value of front matter. */
import { z } from 'zod'
import { shown } from './values.ts'

/** An absolute http(s) address. */
export const webAddress = z
  .string()
  .trim()
  .refine((value) => URL.canParse(value) && /^https?:\/\//i.test(value), {
    error: ({ input }) => {
      const bare = String(input)
        .trim()
        .replace(/^(?:h?t*ps?:?\/+|https?:?|[a-z]{3,6}:\/\/|\/\/)/i, '')
      const [, account, host] = /^@([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/.exec(bare) ?? []
      if (account) return `${shown(input)} is not a web address — write https://${host}/@${account}`
      const meant = /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(bare) ? `https://${bare}` : 'it with https://'
      return `${shown(input)} is not a web address — write ${meant}`
    },
  })
