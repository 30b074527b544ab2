import { type Agent, request } from 'node:http'

export const serviceToken = 'bench-service-token-of-forty-characters'

/** What a charge of ten credits sends. */
export const chargeBody = JSON.stringify({ actions: [{ action: 'idea_generation' }] })

/** Sends one request under a key and reads the whole answer. Throws where it is not 200. */
export function post(agent: Agent, url: string, key: string, sent: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${serviceToken}`,
      'content-type': 'application/json',
      'content-length': sent.length,
      'idempotency-key': key,
    }
    const asked = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`HTTP ${response.statusCode}`)),
      )
    })
    asked.once('error', reject)
    asked.end(sent)
  })
}
