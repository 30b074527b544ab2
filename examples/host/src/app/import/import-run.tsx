import type { Decision } from '@igny8/credits-core'
import { DenialNotice, ErrorNotice, useCredits, useRefresh } from '@igny8/credits-react'
import { useEffect, useRef, useState } from 'react'
import { type ImportState, nothingAdded, prepareImport } from './add-in-chunks.ts'
import { LineTable } from './line-table.tsx'
import type { ReadCsv } from './read-csv.ts'

type Stage = 'adding' | 'stopped' | 'failed' | 'done' | 'undoing' | 'undone'

const undoSize = 1_000
const refreshEveryMs = 1_000

/** An import under way and what came of it, row by row. */
export function ImportRun({ read, onClose }: { read: ReadCsv; onClose: () => void }) {
  const { client, account, format } = useCredits()
  const refresh = useRefresh()
  const [run] = useState(() => prepareImport(client, account, read.good))
  const [state, setState] = useState(() => nothingAdded(read.good.length))
  const [stage, setStage] = useState<Stage>('adding')
  const [undone, setUndone] = useState(0)
  const [decision, setDecision] = useState<Decision | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const stopping = useRef(new AbortController())
  const begun = useRef(false)
  const refreshedAt = useRef(Date.now())

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void work()
  })

  const isAtWork = stage === 'adding' || stage === 'undoing'
  const hasOutcome = !isAtWork && stage !== 'undone'
  const notAdded = read.good.length - state.addedIds.length
  const lines = [
    ...state.leftOut.map(({ line, text, reason }) => ({ line, text, note: reason })),
    ...read.broken.map(({ line, text, reason }) => ({ line, text, note: reason })),
  ].sort((a, b) => a.line - b.line)

  return (
    <div className="import-run" data-stage={stage}>
      {isAtWork && (
        <div className="row">
          <label className="grow">
            <span>{sayProgress()}</span>
            <progress
              value={stage === 'adding' ? state.done : undone}
              max={stage === 'adding' ? state.total : state.addedIds.length}
            />
          </label>
          <button type="button" onClick={() => stopping.current.abort()}>
            Cancel
          </button>
        </div>
      )}
      <p role="status">
        {!isAtWork && <strong>{sayOutcome()}</strong>}
        {hasOutcome && ` ${sayDetails()}`}
      </p>
      {stage === 'failed' && <ErrorNotice error={failure} onRetry={goOn} />}
      {hasOutcome && decision && <DenialNotice decision={decision} />}
      {!isAtWork && (
        <div className="row">
          {stage === 'stopped' && (
            <button type="button" onClick={goOn}>
              Go on
            </button>
          )}
          {stage !== 'undone' && state.addedIds.length > 0 && (
            <button type="button" onClick={undo}>
              Undo
            </button>
          )}
          <button type="button" onClick={onClose}>
            Import another file
          </button>
        </div>
      )}
      {hasOutcome && lines.length > 0 && <LineTable caption="Not added" rows={lines} />}
    </div>
  )

  async function work() {
    try {
      const ended = await run(state, stopping.current.signal, show)
      setState(ended)
      setDecision(await explain(ended))
      setStage(ended.done < ended.total && ended.decision === null ? 'stopped' : 'done')
    } catch (error) {
      setFailure(error)
      setStage('failed')
    }
    await refresh()
  }

  function show(progress: ImportState) {
    setState(progress)
    if (Date.now() - refreshedAt.current < refreshEveryMs) return
    refreshedAt.current = Date.now()
    void refresh()
  }

  /** What the rows without room would need, as it stands now that the others are in. */
  async function explain(ended: ImportState): Promise<Decision | null> {
    const count = ended.leftOut.filter(({ result }) => result === 'no_room').length
    if (count === 0) return ended.decision
    return client.check({ account, limits: [{ limit: 'keywords', count }] })
  }

  function goOn() {
    stopping.current = new AbortController()
    setStage('adding')
    void work()
  }

  /** Takes back what was added, part by part; what was not reached when it is cancelled stays. */
  async function undo() {
    stopping.current = new AbortController()
    setUndone(0)
    setStage('undoing')
    let removed = 0
    try {
      while (removed < state.addedIds.length && !stopping.current.signal.aborted) {
        const ids = state.addedIds.slice(removed, removed + undoSize)
        await client.removeKeywords({ account, ids })
        removed += ids.length
        setUndone(removed)
      }
      if (removed === state.addedIds.length) setStage('undone')
      else keepRest('done')
    } catch (error) {
      setFailure(error)
      keepRest('failed')
    }
    await refresh()

    function keepRest(next: Stage) {
      setState({ ...state, addedIds: state.addedIds.slice(removed) })
      setStage(next)
    }
  }

  function sayProgress(): string {
    if (stage === 'undoing') {
      return `${format.number(undone)} of ${format.number(state.addedIds.length)} removed again`
    }
    return `${format.number(state.done)} of ${format.number(state.total)} rows`
  }

  function sayOutcome(): string {
    if (stage === 'undone') return `${format.number(state.addedIds.length)} removed again.`
    const left = notAdded + read.broken.length
    const added = `${format.number(state.addedIds.length)} added.`
    return left === 0 ? added : `${added} ${format.number(left)} not added.`
  }

  function sayDetails(): string {
    const count = (result: string) => state.leftOut.filter((row) => row.result === result).length
    const parts = [
      [count('duplicate'), 'twice or on your list already'],
      [count('no_room'), 'without room'],
      [count('rejected') + read.broken.length, 'that can’t be used'],
      [state.total - state.done, 'not tried'],
    ] as const
    const said = parts.filter(([number]) => number > 0)
    return said.map(([number, what]) => `${format.number(number)} ${what}`).join(', ')
  }
}
