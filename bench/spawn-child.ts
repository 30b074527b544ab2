import { type ChildProcess, fork } from 'node:child_process'

/** Another process of the bench, which is told things and tells things. */
export interface Child {
  /** What it said when it was ready. */
  readonly greeting: unknown
  /** Tells it something and waits for what it says to that. */
  ask<Answer>(question: unknown): Promise<Answer>
  stop(): Promise<void>
}

/** Starts a module as a process of its own; resolves once it has said that it is ready. */
export async function spawnChild(
  module: URL,
  args: readonly string[] = [],
  execArgv: readonly string[] = [],
): Promise<Child> {
  const child = fork(module, args, { execArgv: [...process.execArgv, ...execArgv] })
  const greeting = await heard(child)
  return {
    greeting,
    async ask<Answer>(question: unknown) {
      child.send(question as object)
      return (await heard(child)) as Answer
    },
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}

function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`${child.spawnfile} ended: ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}
