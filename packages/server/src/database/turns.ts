/** Runs tasks one after the other, in the order they came. A failed one does not stop the next. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = last.then(task, task)
    last = mine
    return mine
  }
}
