import { useRefresh } from '@igny8/credits-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useHost } from './host.ts'

/** Follows things that are under way, each by its events, until they rest. */
export function useFollowed<Thing extends { readonly id: string }>({
  things,
  isResting,
  pathOf,
  put,
  changesCredits,
}: {
  things: readonly Thing[]
  isResting: (thing: Thing) => boolean
  pathOf: (id: string) => string
  put: (thing: Thing) => void
  /** Whether credits may have moved between two states of it. */
  changesCredits: (before: Thing | undefined, after: Thing) => boolean
}): void {
  const { events } = useHost()
  const refresh = useRefresh()
  const streams = useRef(new Map<string, EventSource>())
  const latest = useLatest({ isResting, pathOf, put, changesCredits })

  useEffect(() => {
    const open = streams.current
    return () => {
      for (const stream of open.values()) stream.close()
      open.clear()
    }
  }, [])

  useEffect(() => {
    for (const thing of things) {
      if (latest.current.isResting(thing) || streams.current.has(thing.id)) continue
      streams.current.set(thing.id, follow(thing.id))
    }

    function follow(id: string): EventSource {
      const stream = events(latest.current.pathOf(id))
      let before: Thing | undefined
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        const thing: Thing = JSON.parse(data)
        latest.current.put(thing)
        if (latest.current.changesCredits(before, thing)) void refresh()
        before = thing
        if (!latest.current.isResting(thing)) return
        stream.close()
        streams.current.delete(id)
      }
      return stream
    }
  }, [things, events, refresh, latest])
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  latest.current = value
  return latest
}
