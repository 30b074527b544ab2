import { FastResponse } from 'srvx'

/** Tells what becomes of one thing as server-sent events, until it rests or nobody listens. */
export function streamChanges<Thing>({
  now,
  isResting,
  watch,
  signal,
}: {
  now: Thing
  isResting: (thing: Thing) => boolean
  watch: (onChange: (thing: Thing) => void) => () => void
  signal: AbortSignal
}): Response {
  const encoder = new TextEncoder()
  let stop = () => {}

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (thing: Thing) => {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(thing)}\n\n`))
        if (isResting(thing)) end()
      }
      const end = () => {
        stop()
        controller.close()
      }
      if (!isResting(now)) stop = watch(send)
      signal.addEventListener('abort', () => stop())
      send(now)
    },
    cancel: () => stop(),
  })

  return new FastResponse(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}
