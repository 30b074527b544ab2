import type { AddKeywordsResult, KeywordDoor } from '@igny8/credits-core'
import { useState } from 'react'
import { createKey } from '../../hooks/create-key.ts'
import { useAddKeywords } from '../../hooks/use-add-keywords.ts'
import { useLimit } from '../../hooks/use-limit.ts'
import { useRemoveKeywords } from '../../hooks/use-remove-keywords.ts'
import type { KeywordMark, KeywordTableRow } from '../keyword-table/keyword-table-row.ts'
import type { Adding, AddingOutcome } from './adding.ts'

type Row = KeywordTableRow
type Rows = ReadonlyMap<string, Row>
type Marks = ReadonlyMap<string, KeywordMark | undefined>

const nothing: Rows = /* @__PURE__ */ new Map()
const noMarks: Marks = /* @__PURE__ */ new Map()

/**
 * Selects keywords and adds them: shown at once, put right by what the server says of each row, taken
 * back on request.
 */
export function useAdding(door: KeywordDoor, siteId: string | undefined): Adding {
  const { data: limit } = useLimit('keywords')
  const adding = useAddKeywords()
  const removing = useRemoveKeywords()
  const [chosen, setChosen] = useState(nothing)
  const [marks, setMarks] = useState(noMarks)
  const [shortlist, setShortlist] = useState<readonly Row[] | null>(null)
  const [outcome, setOutcome] = useState<AddingOutcome | null>(null)
  const onTheirWay = [...marks.values()].filter((mark) => mark === 'adding').length
  const remaining = limit?.remaining

  return {
    selected: new Set(chosen.keys()),
    marks,
    room: remaining == null ? remaining : Math.max(0, remaining - onTheirWay),
    shortlist,
    busy: adding.isPending || removing.isPending,
    outcome,
    select,
    add(count) {
      const rows = [...chosen.values()]
      void send(rows.slice(0, count), rows.slice(count), createKey())
    },
    choose(count) {
      setShortlist([...chosen.values()])
      setChosen(new Map([...chosen].slice(0, count)))
    },
    showAll: () => setShortlist(null),
  }

  function select(ids: ReadonlySet<string>, shown: readonly Row[]) {
    const known = new Map([...chosen, ...shown.map((row) => [row.id, row] as const)])
    const rows = [...ids].flatMap((id) => known.get(id) ?? [])
    setChosen(byId(rows))
    // Whoever selects a row again has read what became of it.
    mark(rows, undefined)
  }

  /** `leftOut` were selected too, and are known not to fit. */
  async function send(rows: readonly Row[], leftOut: readonly Row[], key: string) {
    setOutcome(null)
    setChosen(nothing)
    mark(rows, 'adding')
    try {
      const answer = await adding.mutateAsync({
        key,
        door,
        policy: 'as_many_as_fit',
        keywords: rows.map((row) => inputOf(row, siteId)),
      })
      if (!answer.allowed) {
        rollBack()
        return setOutcome({ kind: 'denied', decision: answer.decision })
      }
      settle(answer.value)
    } catch (error) {
      rollBack()
      // The same key: where the first try did arrive, this one tells what came of it.
      const retry = () => void send(rows, leftOut, key)
      setOutcome({ kind: 'failed', error, retry })
    }

    function settle(result: AddKeywordsResult) {
      setMarks(
        (before) =>
          new Map([
            ...before,
            ...result.rows.map(({ index, result: what }) => [rows[index]?.id ?? '', what] as const),
          ]),
      )
      mark(leftOut, 'no_room')
      setShortlist(null)
      const ids = result.rows.flatMap(({ result: what, id }) =>
        what === 'added' && id ? [id] : [],
      )
      setOutcome({
        kind: 'added',
        result,
        leftOut: leftOut.length,
        undo: ids.length > 0 ? () => void takeBack(ids) : null,
      })
    }

    async function takeBack(ids: string[]) {
      setOutcome(null)
      try {
        await removing.mutateAsync({ ids })
        rollBack()
        setOutcome({ kind: 'undone', count: ids.length })
      } catch (error) {
        setOutcome({ kind: 'undo_failed', error, retry: () => void takeBack(ids) })
      }
    }

    /** As it was before: selected, and not marked. */
    function rollBack() {
      const all = [...rows, ...leftOut]
      mark(all, undefined)
      setChosen((now) => new Map([...byId(all), ...now]))
    }
  }

  function mark(some: readonly Row[], as: KeywordMark | undefined) {
    setMarks((before) => new Map([...before, ...some.map(({ id }) => [id, as] as const)]))
  }
}

function byId(rows: readonly Row[]): Rows {
  return new Map(rows.map((row) => [row.id, row]))
}

/** What the server is told of a keyword: what is known of it, and where it belongs. */
function inputOf(row: Row, siteId: string | undefined) {
  const { keyword, country, volume, difficulty, cpcCents, intent } = row
  return { keyword, country, volume, difficulty, cpcCents, intent, ...(siteId && { siteId }) }
}
