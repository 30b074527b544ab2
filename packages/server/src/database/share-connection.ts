import type { Connection, Session } from './database.ts'

export interface SharedConnection {
  /** For transactions, one after the other. */
  readonly inside: Connection
  /** Never part of a transaction: what comes while one is open is sent behind its end. */
  readonly outside: Session['query']
}

/** One connection for those who make transactions and those who ask one thing. */
export function shareConnection(connection: Connection): SharedConnection {
  let isOpen = false
  let waiting: (() => void)[] = []

  /** After it was sent, so that what waited stands behind it, and before the next one begins. */
  function notice(text: string) {
    if (/^begin\b/.test(text)) isOpen = true
    if (!/^(commit|rollback)$/.test(text)) return
    isOpen = false
    const waited = waiting
    waiting = []
    for (const send of waited) send()
  }

  return {
    outside: (statement, parameters) =>
      isOpen
        ? new Promise((resolve, reject) => {
            waiting.push(() => connection.query(statement, parameters).then(resolve, reject))
          })
        : connection.query(statement, parameters),
    inside: {
      together: (send) => connection.together(send),
      query(statement, parameters) {
        const sent = connection.query(statement, parameters)
        notice(statement.text)
        return sent
      },
      execute(script) {
        const sent = connection.execute(script)
        notice(script)
        return sent
      },
      usable: true,
      close: async () => {},
    },
  }
}
