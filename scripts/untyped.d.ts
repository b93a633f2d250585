/** The two packages of the local server that come without types: what is used of them. */

declare module 'serve-handler' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  export default function handler(
    request: IncomingMessage,
    response: ServerResponse,
    config?: Record<string, unknown>,
  ): Promise<void>
}

declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  export default function compression(options: {
    brotli: { params: Record<number, number> }
  }): (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void
}
